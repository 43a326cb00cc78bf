import type { Given } from '../../interview/answers.ts'
import { alertSubject, alertText, type Alert } from '../../support/outage/alert.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import { NotSettled, pendingWarning } from '../not-settled.ts'
import type { Input } from '../spec.ts'
import { readAlertmanager } from './alertmanager.ts'
import { close, fitForCase, report } from './report.ts'
import type { outageReceive } from './spec.ts'
import { unattended } from './unattended.ts'
import { fromFlags, fromForm } from './wishes.ts'

/** What became of one alert. */
export interface AlertLine {
  alert: string
  state: Alert['state']
  dedupe: string
  /** As of any write; `failed` with the error, and so are `queued` and `unknown`, which the outbox keeps. */
  outcome: string
  /** Of the write; null where none was made. */
  key: string | null
  number: number | null
  handOff: string | null
  text: string | null
  url: string | null
  next: string | null
  error: { code: string; message: string; hint: string | null } | null
}

export interface ReceiveResult {
  items: AlertLine[]
  nextCursor: null
  truncated: boolean
}

const HANDED_OFF = 10
const PARTLY = 9
const NOT_SETTLED = 8
/** An outage must not go unsaid because a rule was written in few words. */
const UNREADY = 'An alert says what its rule was given to say; nobody was there to be asked.'

/** Files a case for what fires and closes it for what is resolved; one alert that cannot be filed stops no other. */
export async function run(
  { args: [, file = '-'], flags }: Input<typeof outageReceive>,
  context: Context,
): Promise<Result<ReceiveResult>> {
  const source = file === '-' ? 'Standard input' : file
  const form = await fromForm(flags.file, context)
  const said = { ...form, ...fromFlags(flags) }
  const { alerts, leftOut } = readAlertmanager(
    await readGivenText(file, context),
    flags['by-group'] ? 'group' : 'alert',
    source,
  )
  if (leftOut > 0)
    context.warn({
      code: 'alerts-left-out',
      message: `The sender left out ${leftOut} further alerts of the group.`,
    })
  const problems: Problem[] = []
  const items: AlertLine[] = []
  const alone = unattended(context, { warn: context.warn, dryRun: context.globals.dryRun })
  for (const alert of alerts) {
    try {
      items.push(lineOf(alert, await followed(alert, said, alone)))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (isKept(error, context)) {
        context.warn(pendingWarning(error.pending, await context.portal()))
        items.push(keptLine(alert, error))
        continue
      }
      problems.push(error)
      items.push(failedLine(alert, error))
    }
  }
  const [first] = problems
  if (first && problems.length === items.length) throw first
  for (const { message, hint } of problems)
    context.warn({ code: 'alert-failed', message: `${message} ${hint ?? ''}`.trim() })
  const exitCode = first ? PARTLY : exitCodeOf(items)
  return { data: { items, nextCursor: null, truncated: leftOut > 0 }, exitCode }
}

/** Of alerts that were all taken. */
function exitCodeOf(items: readonly AlertLine[]): number {
  const some = (...outcomes: string[]) => items.some(({ outcome }) => outcomes.includes(outcome))
  return some('queued', 'unknown') ? NOT_SETTLED : some('handoff') ? HANDED_OFF : 0
}

/** Of what is only tried nothing is kept. */
function isKept(error: Problem, { globals }: Context): error is NotSettled {
  return error instanceof NotSettled && !globals.dryRun
}

async function followed(alert: Alert, said: Given, context: Context): Promise<object> {
  if (alert.state === 'resolved') {
    const when = alert.endsAt === null ? '' : ` at ${alert.endsAt}`
    return (await close(alert.dedupe, `The alert was resolved${when}.`, context)).data
  }
  const { priorities } = await context.catalog()
  const severity = alert.labels['severity']?.toLowerCase() ?? ''
  const priority = priorities.items.some(({ id }) => id === severity) ? { priority: severity } : {}
  const own = said['description']
  const text = fitForCase(alertText(alert))
  const given: Given = {
    subject: fitForCase(alertSubject(alert)),
    ...priority,
    ...(alert.startsAt !== null && { 'first-seen': alert.startsAt }),
    ...said,
    description: own === undefined ? text : `${String(own)}\n\n${text}`,
  }
  return (await report(alert.dedupe, given, context, { unready: UNREADY })).data
}

type Written = Partial<Record<'handOff' | 'text' | 'url' | 'next', string>> & {
  outcome: string
  key: string
  number: number | null
}

function lineOf(alert: Alert, data: object): AlertLine {
  const { outcome, key, number, handOff = null, text = null, url = null, next = null } = data as Written
  return { ...about(alert), outcome, key, number, handOff, text, url, next, error: null }
}

function failedLine(alert: Alert, { code, message, hint }: Problem): AlertLine {
  const nothing = { key: null, number: null, handOff: null, text: null, url: null, next: null }
  return { ...about(alert), outcome: 'failed', ...nothing, error: { code, message, hint: hint ?? null } }
}

function keptLine(alert: Alert, problem: NotSettled): AlertLine {
  const { outcome, key, about: number = null } = problem.pending
  return { ...failedLine(alert, problem), outcome, key, number }
}

function about({ labels, state, dedupe }: Alert): Pick<AlertLine, 'alert' | 'state' | 'dedupe'> {
  return { alert: labels['alertname'] ?? '', state, dedupe }
}
