import type { Warning } from '../commands/context.ts'
import type { News, Outbox } from '../outbox/outbox.ts'
import { wordsOf } from '../outbox/words.ts'

/** A command that somebody waits for takes no longer for the sake of others. */
const MOMENT = 1_000

/** Sends what waits beside a command that reached the portal; answers what is to be told. */
export async function sendBeside(outbox: Outbox, news: readonly News[], reached: boolean): Promise<Warning[]> {
  const before = [...news]
  const sent = reached ? await outbox.send({ budget: MOMENT, quick: true }) : []
  return newsWarnings([...before, ...sent], outbox)
}

/** What became of writes that nobody waited for, and how many are still kept. */
export function newsWarnings(news: readonly News[], outbox: Pick<Outbox, 'kept'>): Warning[] {
  const kept = outbox.kept()
  const waiting = kept.filter(({ state }) => state !== 'refused').length
  const refused = kept.length - waiting
  return [
    ...news.flatMap(newsOf),
    ...(waiting === 0 ? [] : [stillWaiting(waiting)]),
    ...(refused === 0 ? [] : [stillRefused(refused)]),
  ]
}

function newsOf({ entry, outcome }: News): Warning[] {
  const what = `${wordsOf(entry)} (key ${entry.key})`
  if (outcome.outcome === 'done') {
    const value = outcome.value as { number?: unknown; code?: unknown } | null
    const number = entry.method.endsWith('Case') && typeof value?.number === 'number' ? ` It is case ${value.number}.` : ''
    return [
      { code: 'outbox-sent', message: `Sent from the outbox: ${what}.${number}` },
      ...(typeof value?.code === 'string' ? [CODE_UNTOLD] : []),
    ]
  }
  if (outcome.outcome !== 'refused' || outcome.problem.kind === 'sign-in') return []
  return [{ code: 'outbox-refused', message: `The portal refused ${what} from the outbox: ${outcome.problem.message}` }]
}

const CODE_UNTOLD: Warning = {
  code: 'code-untold',
  message: 'Its code was told to nobody; a new one: campus desk contact sign-in WHO --code-file FILE',
}

function stillWaiting(count: number): Warning {
  const what = count === 1 ? 'A write waits' : `${count} writes wait`
  return { code: 'outbox-waiting', message: `${what} in the outbox: campus outbox list, campus outbox send` }
}

function stillRefused(count: number): Warning {
  const what = count === 1 ? 'A write that was refused is' : `${count} writes that were refused are`
  return { code: 'outbox-kept', message: `${what} kept until dropped: campus outbox list, campus outbox drop KEY` }
}
