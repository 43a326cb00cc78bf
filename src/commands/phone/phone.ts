import type { CaseDetail } from '../../support/case.ts'
import { isCurrent } from '../../support/notice.ts'
import { callAdvice, type CallAdvice } from '../../support/phone/advice.ts'
import { keypadForm } from '../../support/phone/keypad.ts'
import { callSteps } from '../../support/phone/steps.ts'
import { readCaseNumber } from '../case/number.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { setNumber, showNumber } from './own-number.ts'
import type { phone } from './spec.ts'

export interface PhoneResult extends Omit<CallAdvice, 'key'> {
  zone: string
  /** Minutes within which the desk calls back about an outage outside its hours. */
  callBackMinutes: number | null
  key: string | null
  keyAbout: string | null
  case: { number: number; keypad: string; subject: string; advisor: string | null } | null
  /** Known already. */
  incidents: { id: string; title: string }[]
  atHand: string[]
  /** What to do, in order. */
  steps: string[]
}

export async function run(
  { args: [number], flags }: Input<typeof phone>,
  context: Context,
): Promise<Result<PhoneResult>> {
  const wanted = number === undefined ? null : readCaseNumber(number)
  const portal = await context.portal()
  if (flags.set) await setNumber(portal, context)
  const [catalog, { hosting }, notices, found] = await Promise.all([
    portal.catalog(),
    portal.district(),
    portal.listNotices(),
    wanted === null ? null : portal.viewCase(wanted),
  ])
  const now = context.clock.now()
  const { key, ...advice } = callAdvice(catalog, { found, outage: flags.outage, hosting, notices }, now)
  const told = {
    ...{ ...advice, zone: catalog.zone, callBackMinutes: catalog.phone.callBackMinutes ?? null },
    ...{ key: key?.key ?? null, keyAbout: key?.about ?? null, case: found && caseOf(found) },
    incidents: notices
      .filter((notice) => notice.kind === 'incident' && isCurrent(notice, now))
      .map(({ id, title }) => ({ id, title })),
    atHand: catalog.phone.atHand ?? [],
  }
  await showNumber(portal, context)
  const closed = found !== null && found.closedAt !== null
  return { data: { ...told, steps: callSteps({ ...told, closed }) } }
}

function caseOf({ number, subject, advisor }: CaseDetail): PhoneResult['case'] {
  return { number: number ?? 0, keypad: keypadForm(number ?? 0), subject, advisor }
}
