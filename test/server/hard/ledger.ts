import { expect } from 'vitest'
import type { Answer, HardCaller, Sending } from './caller.ts'

/** A write that was sent, and what is known of it. */
export interface Sent {
  call: string
  body: unknown
  key: string
  /** A text that nothing else holds. */
  mark: string
  /** The case that it replies to; null where it files one. */
  about: number | null
  /** Who sent it; it is repeated by the same person. */
  by: HardCaller
  /** The case that the answer named; null while there was no answer. */
  number: number | null
}

/** What was written and what was acknowledged, to be held against what is there. */
export interface Ledger {
  readonly sent: readonly Sent[]
  /** A write with a key and a mark of its own: a new case, or a reply where the number of a case is given. */
  next(by: HardCaller, about: number | null): Sent
  /**
   * How often the marks of those writes are there: in the subjects of all cases, and in the comments of those that
   * the writes are about. Whoever reads takes turns, for a person may ask only so often.
   */
  count(writes: readonly Sent[], readers: readonly HardCaller[]): Promise<Map<string, number>>
}

export const QUESTION = {
  ...{ type: 'question', module: 'attendance', priority: 'medium', site: null, release: null, dueDate: null },
  ...{ test: false, zone: 'UTC', answers: { description: 'The front offices ask.' } },
}

export function newLedger(): Ledger {
  const sent: Sent[] = []
  return {
    sent,
    next: (by, about) => {
      const mark = `m${sent.length + 1}x`
      const call = about === null ? 'POST /v1/cases' : `POST /v1/cases/${about}/replies`
      const body = about === null ? { ...QUESTION, subject: `Late bus ${mark}` } : { body: `More ${mark}` }
      const write: Sent = { call, body, key: crypto.randomUUID(), mark, about, by, number: null }
      sent.push(write)
      return write
    },
    count: async (writes, readers) => {
      const marks = new Set(writes.map(({ mark }) => mark))
      const touched = new Set(writes.flatMap(({ about }) => about ?? []))
      const found = new Map<string, number>()
      const add = (text: string) => {
        for (const [mark] of text.matchAll(/m\d+x/g))
          if (marks.has(mark)) found.set(mark, (found.get(mark) ?? 0) + 1)
      }
      const cases = await allCases(readers[0] as HardCaller)
      const numbers = cases.map(({ number }) => number)
      expect(new Set(numbers).size, 'numbers of cases are unique').toBe(numbers.length)
      for (const { subject } of cases) add(subject)
      let turn = 0
      const seen = cases.filter(({ number, subject }) => touched.has(number) || marks.has(markOf(subject)))
      await each(seen, 16, async ({ number }) => {
        const { comments } = await wholeCase(readers[(turn += 1) % readers.length] as HardCaller, number)
        for (const { body } of comments) add(body)
      })
      return found
    },
  }
}

function markOf(subject: string): string {
  return /m\d+x/.exec(subject)?.[0] ?? ''
}

async function allCases(reader: HardCaller): Promise<{ number: number; subject: string }[]> {
  const { body } = await sound(reader.ask('GET /v1/cases?limit=1000'))
  const cases = body['items'] as { number: number; subject: string }[]
  for (let cursor = body['nextCursor']; typeof cursor === 'string';) {
    const next = await sound(reader.ask(`GET /v1/cases?limit=1000&cursor=${encodeURIComponent(cursor)}`))
    cases.push(...(next.body['items'] as typeof cases))
    cursor = next.body['nextCursor']
  }
  return cases
}

/** A case with its comments; its history has a line for each of them, and for its beginning. */
async function wholeCase(reader: HardCaller, number: number): Promise<{ comments: { body: string }[] }> {
  const { body } = await sound(reader.ask(`GET /v1/cases/${number}`))
  const { comments, history } = body as { comments: { body: string }[]; history: { event: string }[] }
  const events = history.map(({ event }) => event).filter((event) => /^(created|commented)$/.test(event))
  expect([number, ...events]).toEqual([number, 'created', ...comments.map(() => 'commented')])
  return { comments }
}

/** Sends a write until it has an answer; who is told to come again comes again, with the same key. */
export async function acknowledged(write: Sent, sending: Sending = {}, tries = 100): Promise<Answer> {
  for (let left = tries; ; left -= 1) {
    const answer = await write.by.ask(write.call, write.body, { ...sending, key: write.key })
    if (answer.status === 200) {
      write.number = Number(answer.body['number'])
      return answer
    }
    const again = Number(answer.headers['retry-after'])
    const told = `${write.call} ${answer.status} ${JSON.stringify(answer.body)}`
    expect([429, 503, 409], told).toContain(answer.status)
    expect(again, told).toBeGreaterThan(0)
    if (left === 0) throw new Error(`never done: ${told}`)
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 200))
  }
}

/** Every acknowledged write is there once; of every other nothing, or once. Answers how many of those are there. */
export function held(sent: readonly Sent[], there: ReadonlyMap<string, number>): number {
  const wrong = sent
    .map(({ number, mark, about }) => ({
      about,
      mark,
      acknowledged: number !== null,
      there: there.get(mark) ?? 0,
    }))
    .filter((write) => write.there > 1 || (write.acknowledged && write.there === 0))
  expect(wrong).toEqual([])
  return sent.filter(({ number, mark }) => number === null && there.has(mark)).length
}

async function sound(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}

/** Does something with every item, a few at once. */
export async function each<Item>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = [...items]
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
