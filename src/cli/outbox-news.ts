import type { Warning } from '../commands/context.ts'
import type { News, Outbox } from '../outbox/outbox.ts'
import { wordsOf } from '../outbox/words.ts'

/** A command that somebody waits for takes no longer for the sake of others. */
const MOMENT = 1_000

/** Sends what waits beside a command that reached the portal; answers what is to be told. */
export async function sendBeside(
  outbox: Outbox,
  news: readonly News[],
  reached: boolean,
): Promise<Warning[]> {
  const before = news.flatMap(newsOf)
  // Whoever is told that a call is kept needs not be told how many others are.
  if (!reached) return before
  const sent = await outbox.send({ budget: MOMENT, quick: true })
  return [...before, ...sent.flatMap(newsOf), ...left(outbox)]
}

function left(outbox: Outbox): Warning[] {
  const kept = outbox.kept()
  const waiting = kept.filter(({ state }) => state !== 'refused').length
  const refused = kept.length - waiting
  return [
    ...(waiting === 0 ? [] : [stillWaiting(waiting)]),
    ...(refused === 0 ? [] : [stillRefused(refused)]),
  ]
}

function newsOf({ entry, outcome }: News): Warning[] {
  const what = `${wordsOf(entry)} (key ${entry.key})`
  if (outcome.outcome === 'done') {
    const value = outcome.value as { number?: unknown; code?: unknown } | null
    const number =
      entry.method.endsWith('Case') && typeof value?.number === 'number' ? ` It is case ${value.number}.` : ''
    return [
      { code: 'outbox-sent', message: `Sent from the outbox: ${what}.${number}` },
      ...(typeof value?.code === 'string' ? [CODE_UNTOLD] : []),
      ...(outcome.unsent ?? []).map(({ name, problem }) => ({
        code: 'files-unsent',
        message: `${name} did not go: ${problem.message} To finish: campus case reply ${String(value?.number)} --attach FILE`,
      })),
    ]
  }
  if (outcome.outcome !== 'refused' || outcome.problem.kind === 'sign-in') return []
  return [
    {
      code: 'outbox-refused',
      message: `The portal refused ${what} from the outbox: ${outcome.problem.message}`,
    },
  ]
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
  return {
    code: 'outbox-kept',
    message: `${what} kept until dropped: campus outbox list, campus outbox drop KEY`,
  }
}
