import autocannon from 'autocannon'

export interface Call {
  method: 'GET' | 'POST'
  /** With its query. */
  path: string
  headers: Record<string, string>
  body?: string
}

export interface Round {
  perSecond: number
  /** Milliseconds of each answer. */
  waits: number[]
  /** Milliseconds of processor that the server has used for an answer; NaN where it is not known. */
  processor: number
}

export interface LoadOptions {
  connections: number
  /** Milliseconds of processor that the server has used so far. */
  processor?: () => number
}

/** Sends each of the calls once, so many at once, and times the answers. Anything but success is an error. */
export async function load(
  url: string,
  calls: readonly Call[],
  { connections, processor = () => NaN }: LoadOptions,
): Promise<Round> {
  let used = processor()
  const waits: number[] = []
  let sent = 0
  const next: autocannon.Request['setupRequest'] = (request) => {
    // A call sent twice would be refused; the very last ones may be asked for and not sent.
    const call = calls[Math.min(sent++, calls.length - 1)] as Call
    return { ...request, ...call }
  }
  const failures: unknown[] = []
  let began = performance.now()
  let ended = began
  // Node takes on one connection in each turn of its loop: what counts begins when all are there.
  const there = new Set<unknown>()
  const options: autocannon.Options = {
    ...{ url, connections, amount: calls.length, timeout: 120, requests: [{ setupRequest: next }] },
  }
  await new Promise<void>((resolve, reject) => {
    const running = autocannon(options, (error: unknown) => (error ? reject(error as Error) : resolve()))
    running.on('response', (client, status, _bytes, milliseconds) => {
      if (status >= 300) failures.push(status)
      ended = performance.now()
      if (there.size === connections) return void waits.push(milliseconds)
      there.add(client)
      if (there.size === connections) [began, used] = [ended, processor()]
    })
    running.on('reqError', (error) => failures.push(error))
  })
  if (failures.length > 0 || waits.length === 0)
    throw new Error(`${failures.length} of ${calls.length} calls failed: ${String(failures[0])}`)
  const perSecond = (waits.length * 1000) / (ended - began)
  return { perSecond, waits, processor: (processor() - used) / waits.length }
}

/**
 * As `load`, at a server that ends the connection after each answer, which autocannon takes for a failure: so many take
 * the next call when theirs is answered.
 */
export async function loadAnew(url: string, calls: readonly Call[], connections: number): Promise<Round> {
  const waits: number[] = []
  const left = [...calls]
  const began = performance.now()
  const work = async () => {
    for (let call = left.pop(); call !== undefined; call = left.pop()) {
      const { path, body, ...rest } = call
      const sent = performance.now()
      const answer = await fetch(`${url}${path}`, { ...rest, ...(body !== undefined && { body }) })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`)
      waits.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  return { perSecond: (waits.length * 1000) / (performance.now() - began), waits, processor: NaN }
}

/** Figures of all rounds of one thing. */
export interface Figures {
  perSecond: number
  p50: number
  p99: number
  /** Milliseconds for an answer. */
  processor: number
}

export function figuresOf(rounds: readonly Round[]): Figures {
  const waits = rounds.flatMap((round) => round.waits).sort((one, other) => one - other)
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? NaN
  const middle = (of: (round: Round) => number) => median(rounds.map(of))
  return {
    ...{ perSecond: middle(({ perSecond }) => perSecond), processor: middle(({ processor }) => processor) },
    ...{ p50: at(0.5), p99: at(0.99) },
  }
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN
}
