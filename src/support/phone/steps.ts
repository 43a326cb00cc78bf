import { localText } from '../time/words.ts'
import type { CallAdvice } from './advice.ts'

/** What the steps of a call are made of. */
export interface CallPlan extends Pick<
  CallAdvice,
  'when' | 'opensAt' | 'fileFirst' | 'open' | 'outagesIfHosted'
> {
  zone: string
  key: string | null
  keyAbout: string | null
  callBackMinutes: number | null
  case: { keypad: string; advisor: string | null } | null
  /** The case is closed. */
  closed: boolean
}

/** What to do, one sentence each. */
export function callSteps(plan: CallPlan): string[] {
  const { when, fileFirst, open, callBackMinutes } = plan
  if (when === 'not-needed') return [...ifItIsThat(fileFirst), ...ifItIsAnother(plan)]
  return [
    ...(plan.closed ? ['It is closed: where it is not solved, open it again first: campus case reopen'] : []),
    ...(fileFirst ? ['File a case first, the telephone asks for its number: campus case new'] : []),
    ...(plan.outagesIfHosted
      ? ['If the vendor hosts your sites, call now: outages are taken at any hour.']
      : []),
    ...(when === 'when-open' ? [waiting(plan)] : []),
    ...pressing(plan),
    ...typing(plan),
    ...(when === 'now' && !open && callBackMinutes !== null
      ? [`Outside the hours you are called back, usually within ${callBackMinutes} minutes.`]
      : []),
  ]
}

/** An incident is open, and nobody here can tell whether it is the one that is seen. */
function ifItIsThat(fileFirst: boolean): string[] {
  return [
    'An incident is open: see `campus notices`. Is it what you see?',
    ...(fileFirst
      ? ['If so, file a case all the same, it shows how far it reaches: campus case new --type outage']
      : []),
    'Call only if you know more than the notice says.',
  ]
}

function ifItIsAnother({ key }: CallPlan): string[] {
  return key === null ? [] : [`If yours is another one: file it, call and press ${key}.`]
}

function waiting({ opensAt, zone }: CallPlan): string {
  if (opensAt === null) return 'No hours are known; write on the case.'
  return `Nobody answers now: call from ${localText(new Date(opensAt), zone)} on, or write on the case.`
}

function pressing({ key, keyAbout }: CallPlan): string[] {
  return key === null ? [] : [`Call and press ${key} (${keyAbout}).`]
}

function typing({ case: found }: CallPlan): string[] {
  if (found === null) return []
  const to = found.advisor === null ? '' : ` It leads to ${found.advisor}, whose case it is.`
  return [`Give the case number: ${found.keypad}.${to}`]
}
