import { UNKNOWN, pauseAfter, type Streak } from '../../support/outage/streak.ts'
import { becameText } from '../../support/outage/words.ts'
import { Problem } from '../../support/problem.ts'
import { ensureReplaceable } from '../../settings/files.ts'
import { printable } from '../../support/text/printable.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { look, type Did, type Look } from './look.ts'
import { close, mayWait, report } from './report.ts'
import { isStreak, readStreak, stateFile, writeStreak } from './state-file.ts'
import { unattended } from './unattended.ts'
import type { outageWatch } from './spec.ts'
import { readWatching, type Watching } from './wishes.ts'

export interface WatchResult {
  /** `stopped` for a watch that was told to end; of one look `working`, `failing`, or what was done. */
  outcome: string
  dedupe: string
  probes: number
  /** In a row. */
  failures: number
  /** The last look. */
  probe: { ok: boolean; how: string } | null
  /** The case it was about. */
  number: number | null
  handOff: string | null
  text: string | null
  url: string | null
  next: string | null
}

const HANDED_OFF = 10

/** Looks again and again, or once; files a case when it fails often enough and closes it when it works. */
export async function run(input: Input<typeof outageWatch>, context: Context): Promise<Result<WatchResult>> {
  const watching = await readWatching(input, context)
  const { once, state } = input.flags
  return once ? lookOnce(watching, state, context) : watch(watching, context)
}

/** One look from cron. */
async function lookOnce(
  watching: Watching,
  named: string | undefined,
  context: Context,
): Promise<Result<WatchResult>> {
  const file = named ?? stateFile(watching.dedupe, context)
  ensureReplaceable(file, isStreak)
  const before = readStreak(file)
  if (before === UNKNOWN) await rehearse(watching, context)
  const waiting = await context.startWaiting()
  try {
    const alone = unattended(context, { warn: context.warn })
    const keep = (streak: Streak): void => writeStreak(file, streak)
    const found = await look(before, { watching, context: alone, signal: waiting.signal, keep })
    if (found === null) throw stopped()
    const data = resultOf(found.did?.outcome ?? (found.ok ? 'working' : 'failing'), watching, {
      ...{ probes: 1, last: found, number: found.did?.number ?? null, handOff: found.did?.handOff ?? null },
    })
    return { data, ...(data.outcome === 'handoff' && { exitCode: HANDED_OFF }) }
  } catch (error) {
    if (!isNotFiledYet(error)) throw error
    const streak = { failures: 0, since: null, reported: false }
    writeStreak(file, streak)
    context.warn({ code: error.code, message: `${error.message} ${error.hint ?? ''}`.trim() })
    const last = { ok: true, how: 'exit code 0', streak, did: null }
    return { data: resultOf('working', watching, { probes: 1, last, number: null, handOff: null }) }
  } finally {
    waiting.end()
  }
}

/** Until it is told to end. */
async function watch(watching: Watching, context: Context): Promise<Result<WatchResult>> {
  const { terminal, clock, globals } = context
  const said = new Set<string>()
  const log = (text: string): void => {
    if (globals.json === undefined && !globals.quiet)
      terminal.note(`${clock.now().toISOString()} ${printable(text)}`)
  }
  const logOnce = (text: string): void => {
    if (said.size < 1000 && !said.has(text)) log(text)
    said.add(text)
  }
  await rehearse(watching, context, logOnce)
  const alone = unattended(context, { warn: ({ message }) => logOnce(message) })
  const seen: Seen = { probes: 0, last: null, number: null, handOff: null }
  const waiting = await context.startWaiting()
  let streak = UNKNOWN
  const keep = (next: Streak): void => void (streak = next)
  try {
    for (;;) {
      const began = clock.now()
      try {
        const found = await look(streak, { watching, context: alone, signal: waiting.signal, keep })
        if (found === null) break
        const [text, line] = told(found, watching)
        if (found.did?.handOff)
          logOnce(`${found.did.handOff.text}\n${found.did.handOff.url}\n${found.did.handOff.next}`)
        if (line === 'each') log(text)
        Object.assign(seen, { last: found, handOff: found.did?.handOff ?? seen.handOff })
        seen.number = found.did?.number ?? seen.number
      } catch (error) {
        if (isNotFiledYet(error)) keep({ ...streak, reported: false })
        else if (!mayWait(error)) throw error
        log(`${error.message} ${error.hint ?? ''}`.trim())
      }
      seen.probes += 1
      await waiting.pause(pauseAfter(began, clock.now(), watching.every))
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'interrupted') throw error
  } finally {
    waiting.end()
  }
  return { data: resultOf('stopped', watching, seen) }
}

interface Seen {
  probes: number
  last: Look | null
  number: number | null
  handOff: Did['handOff']
}

function resultOf(
  outcome: string,
  { dedupe }: Watching,
  { probes, last, number, handOff }: Seen,
): WatchResult {
  return {
    ...{ outcome, dedupe, probes, failures: last?.streak.failures ?? 0, number },
    probe: last && { ok: last.ok, how: last.how },
    ...{ handOff: handOff?.id ?? null, text: handOff?.text ?? null },
    ...{ url: handOff?.url ?? null, next: handOff?.next ?? null },
  }
}

/** One line of the log, and whether it is worth one each time. */
function told(
  { ok, how, streak, did }: Look,
  { failAfter }: Watching,
): [text: string, when: 'each' | 'never'] {
  const about = did === null || isNothing(did) ? '' : ` (${becameText(did.act, did)})`
  if (!ok) return [`It failed: ${how}, ${streak.failures} in a row of ${failAfter}${about}.`, 'each']
  return [`It works${about}.`, did !== null ? 'each' : 'never']
}

function isNothing({ act, number }: Did): boolean {
  return act === 'close' && number === null
}

/** What would be refused in the middle of the night is refused now. A portal that does not answer now may do so then. */
async function rehearse(
  { dedupe, given, comment }: Watching,
  context: Context,
  log?: (text: string) => void,
): Promise<void> {
  const dry = unattended(context, { warn: () => undefined, dryRun: true })
  try {
    await report(dedupe, given, dry)
    await close(dedupe, comment ?? 'It works again.', dry)
  } catch (error) {
    if (isNotFiledYet(error)) return
    if (!mayWait(error)) throw error
    log?.(`${error.message} The watch begins all the same.`)
  }
}

function isNotFiledYet(error: unknown): error is Problem {
  return error instanceof Problem && error.code === 'not-filed-yet'
}

function stopped(): Problem {
  return new Problem('interrupted', { code: 'interrupted', message: 'Stopped before the probe had ended.' })
}
