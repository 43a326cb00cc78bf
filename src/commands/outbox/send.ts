import type { News } from '../../outbox/outbox.ts'
import type { Context, Result } from '../context.ts'
import { countingOn } from '../counting.ts'
import { Problem } from '../../support/problem.ts'
import type { Input } from '../spec.ts'
import { entryNamed, keptOf, type Kept } from './entries.ts'
import type { outboxSend } from './spec.ts'

export interface SentWrite extends Kept {
  /** Of the case that was filed. */
  number: number | null
  problem: { code: string; message: string } | null
}

export interface SendResult {
  items: SentWrite[]
  nextCursor: null
  truncated: false
}

/** Long enough for everything that moves on; each write has a limit of its own. */
const BUDGET = 10 * 60_000
const REFUSED = 7
const NOT_SETTLED = 8

/** Sends what is kept for whoever is signed in to the portal that was chosen. */
export async function run(
  { args, flags }: Input<typeof outboxSend>,
  context: Context,
): Promise<Result<SendResult>> {
  const outbox = await context.outbox()
  if (outbox === null) throw noOutbox(context.portalChoice().name)
  if (flags.again && args.length === 0) throw againWithoutKey()
  const kept = outbox.kept()
  const keys = args.map((given) => entryNamed(given, kept).key)
  if (context.globals.dryRun) return answer(kept.map((entry) => keptOf(entry)).map(untold), 0)
  const counting = countingOn(context, 'Sending what was kept')
  const told = (done: number): void => counting.tell(done)
  const news = await outbox
    .send({ budget: BUDGET, again: flags.again, told, ...(keys.length > 0 && { keys }) })
    .finally(() => counting.end())
  for (const { outcome } of news)
    if (outcome.outcome === 'refused' && outcome.problem.kind === 'sign-in') throw outcome.problem
  const states = new Map(outbox.kept().map(({ id, state }) => [id, state]))
  const items = news.map((one): SentWrite => sentOf(one, states.get(one.entry.id) ?? 'done'))
  const left = kept.filter(({ id, key }) => states.has(id) && (keys.length === 0 || keys.includes(key)))
  const untouched = left.filter(({ id }) => !news.some(({ entry }) => entry.id === id))
  const all = [...items, ...untouched.map((entry) => untold(keptOf(entry, states.get(entry.id))))]
  const refused = news.some(({ outcome }) => outcome.outcome === 'refused')
  const waits = all.some(({ state }) => state !== 'done' && state !== 'refused')
  return answer(all, refused ? REFUSED : waits ? NOT_SETTLED : 0)
}

function answer(items: SentWrite[], exitCode: number): Result<SendResult> {
  return { data: { items, nextCursor: null, truncated: false }, exitCode }
}

function untold(kept: Kept): SentWrite {
  return { ...kept, number: null, problem: null }
}

function sentOf({ entry, outcome }: News, state: Kept['state']): SentWrite {
  const value = outcome.outcome === 'done' ? (outcome.value as { number?: unknown } | null) : null
  const problem = 'problem' in outcome ? outcome.problem : undefined
  return {
    ...keptOf(entry, state),
    number: typeof value?.number === 'number' ? value.number : null,
    problem: problem ? { code: problem.code, message: problem.message } : null,
  }
}

function noOutbox(name: string): Problem {
  return new Problem('conflict', {
    code: 'no-outbox',
    message: `What is written to ${name} does not go over the network, so nothing of it waits.`,
    hint: 'Name the portal with --portal NAME; `campus outbox list` shows what is kept.',
  })
}

function againWithoutKey(): Problem {
  return new Problem('usage', {
    code: 'key-missing',
    message: '--again sends what may have happened already, so it needs the KEY of each such write.',
    hint: '`campus outbox list` shows the keys.',
  })
}
