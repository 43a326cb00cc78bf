import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import type { Catalog } from '../../../src/support/catalog.ts'
import type { Contact } from '../../../src/support/contact.ts'

/** As shipped: support and technical contacts are needed, and two of the former are recommended. */
export const SHIPPED: Catalog = infiniteCampus

export const NOW = new Date('2026-11-02T15:00:00Z')

/** Somebody who works for the district and was at work this morning. */
export function person(name: string, changes: Partial<Contact> = {}): Contact {
  return {
    id: name.toLowerCase(),
    name,
    email: `${name.toLowerCase()}@district.example`,
    phone: null,
    role: 'support',
    state: 'active',
    organization: null,
    agreement: false,
    invitedUntil: null,
    lastActivityAt: '2026-11-02T14:00:00.000Z',
    activitySource: 'portal',
    ...changes,
  }
}

/** A roster of which nothing is wrong. */
export const GOOD: readonly Contact[] = [person('Ana'), person('Ben'), person('Tia', { role: 'technical' })]
