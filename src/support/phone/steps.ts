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
}

/** What to do, one sentence each. */
export function callSteps(plan: CallPlan): string[] {
  const { when, fileFirst, open, callBackMinutes } = plan
  if (when === 'not-needed') {
    const file = 'File a case all the same, it shows how far it reaches: campus case new --type outage'
    return [
      'It is known: see `campus notices`.',
      ...(fileFirst ? [file] : []),
      'Call only if you know more than the notice says.',
    ]
  }
  return [
    ...(fileFirst ? ['File a case first, the telephone asks for its number: campus case new'] : []),
    ...(when === 'when-open' ? [waiting(plan)] : []),
    ...(plan.outagesIfHosted
      ? ['If the vendor hosts your sites, call now: outages are taken at any hour.']
      : []),
    ...pressing(plan),
    ...typing(plan),
    ...(when === 'now' && !open && callBackMinutes !== null
      ? [`Outside the hours you are called back, usually within ${callBackMinutes} minutes.`]
      : []),
  ]
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
