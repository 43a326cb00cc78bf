import { once } from 'node:events'
import net, { type AddressInfo, type Socket } from 'node:net'

/** Everything that is done to one request and its answer, by the moment at which it happens. */
export const FAULTS = [
  'cut-before-request',
  'cut-in-request',
  'truncate-request',
  'cut-after-request',
  'cut-while-it-works',
  'cut-in-answer',
  'truncate-answer',
  'cut-after-answer',
  'delay-request',
  'delay-answer',
  'late-request',
  'late-answer',
  'duplicate-request',
  'duplicate-and-cut',
] as const
/** What a proxy of the web before the portal answers in its place, as those do. */
export type Fault = (typeof FAULTS)[number] | keyof typeof GATEWAY

export interface FaultProxy {
  url: string
  /** How many requests came. */
  count(): number
  /** Decides for each request by its head; asked when all of it has come. Null: let it through. */
  plan(decide: (head: string) => Fault | null): void
  /** From now on nobody listens; connections end. */
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

export interface ProxyTimes {
  /** Milliseconds of a delay that a client bears, and of one that it does not. */
  short: number
  long: number
}

/** A TCP proxy before a server, which knows where the messages of HTTP/1.1 end and does harm in between. */
export async function startFaultProxy(target: string, { short, long }: ProxyTimes): Promise<FaultProxy> {
  const { port: targetPort } = new URL(target)
  let decide: (head: string) => Fault | null = () => null
  let seen = 0
  const open = new Set<Socket>()
  const connect = (): Socket => kept(net.connect(Number(targetPort), '127.0.0.1'))
  const kept = (socket: Socket): Socket => {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
    return socket
  }

  const serve = async (client: Socket): Promise<void> => {
    const server = connect()
    const requests = messagesOf(client)
    const answers = messagesOf(server)
    let [busy, closed] = [false, false]
    client.on('close', () => server.destroy())
    // Some servers close after every answer, which must not cut short what is done to it.
    server.on('close', () => {
      closed = true
      if (!busy) client.end()
    })
    for (;;) {
      const request = await requests.next()
      if (request === null) return
      seen += 1
      const fault = decide(headOf(request))
      busy = true
      if (!(await onePair(request, fault, { client, server, answers }))) return
      busy = false
      if (closed) client.end()
    }
  }
  /** Whether the connection goes on. */
  const onePair = async (
    request: Buffer,
    fault: Fault | null,
    { client, server, answers }: { client: Socket; server: Socket; answers: Messages },
  ): Promise<boolean> => {
    const half = Math.ceil(request.length / 2)
    const cut = (): false => {
      client.resetAndDestroy()
      server.destroy()
      return false
    }
    switch (fault) {
      case 'cut-before-request':
        return cut()
      case 'too-large':
      case 'unavailable':
      case 'too-many':
        await written(client, Buffer.from(pageOf(GATEWAY[fault])))
        return cut()
      case 'cut-in-request':
        await written(server, request.subarray(0, half))
        return cut()
      case 'truncate-request':
        server.end(request.subarray(0, half))
        await answers.next()
        return cut()
      case 'cut-after-request':
        await written(server, request)
        return cut()
      case 'cut-while-it-works':
        server.write(request)
        client.resetAndDestroy()
        await answers.next()
        return cut()
      case 'late-request':
        client.removeAllListeners('close')
        await pause(long)
        server.write(request)
        await answers.next()
        return cut()
      case 'delay-request':
        await pause(short)
        break
      case 'duplicate-request':
      case 'duplicate-and-cut': {
        const other = connect()
        other.write(request)
        server.write(request)
        const [answer] = await Promise.all([answers.next(), messagesOf(other).next()])
        other.destroy()
        if (fault === 'duplicate-and-cut' || answer === null) return cut()
        client.write(answer)
        return true
      }
      default:
    }
    server.write(request)
    const answer = await answers.next()
    if (answer === null) return cut()
    switch (fault) {
      case 'cut-in-answer':
        await written(client, answer.subarray(0, Math.ceil(answer.length * 0.7)))
        return cut()
      case 'truncate-answer':
        client.end(answer.subarray(0, Math.ceil(answer.length * 0.7)))
        return false
      case 'cut-after-answer':
        await written(client, answer)
        await pause(5)
        return cut()
      case 'delay-answer':
        await pause(short)
        break
      case 'late-answer':
        await pause(long)
        break
      default:
    }
    client.write(answer)
    return true
  }

  let server: net.Server | null = null
  let port = 0
  const up = async (): Promise<void> => {
    server = net.createServer((socket) => void serve(kept(socket)).catch(() => socket.destroy()))
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  const down = async (): Promise<void> => {
    const closing = server
    server = null
    for (const socket of open) socket.destroy()
    if (closing) await new Promise((resolve) => closing.close(resolve))
  }
  await up()
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => seen,
    plan: (next) => void (decide = next),
    ...{ down, up, close: down },
  }
}

/** Seconds for which a proxy that has too much to do wants to be left alone. */
export const LEAVE_ALONE = 60

const GATEWAY = {
  'too-large': () => '413 Payload Too Large',
  unavailable: () => `503 Service Unavailable\r\nretry-after: ${LEAVE_ALONE}`,
  'too-many': () =>
    `429 Too Many Requests\r\nretry-after: ${new Date(Date.now() + LEAVE_ALONE * 1000).toUTCString()}`,
} as const

function pageOf(head: () => string): string {
  return `HTTP/1.1 ${head()}\r\ncontent-type: text/html\r\ncontent-length: 6\r\nconnection: close\r\n\r\n<html>`
}

interface Messages {
  /** The next whole message; null when the connection has ended before. */
  next(): Promise<Buffer | null>
}

/** The messages that come over a connection, each whole. */
function messagesOf(socket: Socket): Messages {
  let bytes = Buffer.alloc(0)
  let ended = false
  let wake = (): void => undefined
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    wake()
  })
  for (const end of ['end', 'close'] as const)
    socket.on(end, () => {
      ended = true
      wake()
    })
  return {
    next: async () => {
      for (;;) {
        const length = lengthOf(bytes)
        if (length !== null && bytes.length >= length) {
          const message = bytes.subarray(0, length)
          bytes = bytes.subarray(length)
          return message
        }
        if (ended) return null
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}

function headOf(message: Buffer): string {
  return message.subarray(0, message.indexOf('\r\n\r\n')).toString('latin1')
}

function lengthOf(bytes: Buffer): number | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return null
  const head = bytes.subarray(0, end).toString('latin1')
  const body = /^content-length: *(\d+)/im.exec(head)?.[1]
  if (body === undefined && /^transfer-encoding/im.test(head)) throw new Error('a chunked message')
  return end + 4 + Number(body ?? 0)
}

function written(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => socket.write(bytes, () => resolve()))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
