import type { Portal } from '../../portal/port.ts'
import type { OnboardingStep } from '../../support/catalog.ts'
import type { Contact } from '../../support/contact.ts'
import { orNone } from '../or-none.ts'

type Sight = NonNullable<OnboardingStep['seen']>

/** A mail is looked for in the cases that changed last. */
const CASES = 20

/** What campus can see of somebody's first steps on a portal; what is in the way of seeing is not seen. */
export async function seenSteps(portal: Portal, own: Contact | null): Promise<Set<Sight>> {
  const [answers, mail] = await Promise.all([doesAnswer(portal), mailArrived(portal)])
  return new Set<Sight>([
    ...(own?.state === 'active' ? ['account-active' as const] : []),
    ...(answers ? ['portal-answers' as const] : []),
    ...(mail ? ['mail-arrived' as const] : []),
  ])
}

/** Of a page for people only a person can say so. */
async function doesAnswer(portal: Portal): Promise<boolean> {
  return portal.kind !== 'handoff' && (await orNone(portal.district(), null)) !== null
}

/** On a page for people the desk's words come by mail alone, and are there because somebody imported one. */
async function mailArrived(portal: Portal): Promise<boolean> {
  if (portal.kind !== 'handoff') return false
  const { items } = await portal.listCases({ limit: CASES })
  for (const { number } of items) {
    const found = number === null ? null : await portal.viewCase(number)
    if (found?.comments.some(({ as }) => as === 'desk')) return true
  }
  return false
}
