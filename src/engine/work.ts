import type { Side } from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'
import type { Contact } from '../support/contact.ts'
import type { Verb } from '../support/verbs.ts'
import type { Author } from '../store/history.ts'
import type { Tx } from '../store/store.ts'

/** Who acts. A person the portal has not met yet reads with an id that no contact has; so does the desk. */
export interface Actor {
  district: string
  /** Of a person with several districts: all that a list reads from. */
  districts?: string[]
  /** Their ids there. */
  contacts?: string[]
  contact: Pick<Contact, 'id' | 'name' | 'role' | 'state' | 'lastActivityAt'>
  side: Side
  /** The token that acts for the contact, and the verbs that it may use. */
  job?: { name: string; allow: readonly Verb[] }
}

/** What a verb reads with, inside one transaction. `now` is the same for everything one call looks at and changes. */
export interface Reading {
  tx: Tx
  catalog: Catalog
  actor: Actor
  now: Date
}

/** What a verb writes with. */
export interface Work extends Reading {
  newId(): string
  /** A person keeps the record of what happens elsewhere: nothing follows by itself. */
  told?: true
}

/** One of those who answer, in a district; they are on no list of contacts. */
export function deskActor(district: string, name: string): Actor {
  return {
    district,
    contact: { id: '', name, role: '', state: 'active', lastActivityAt: null },
    side: 'desk',
  }
}

/** Where a list looks. */
export function districtsOf({ district, districts }: Actor): string[] {
  return districts ?? [district]
}

/** A job is named with whoever made its token. */
export function authorOf({ contact, side, job }: Actor): Author {
  const name = job ? `${job.name} (job of ${contact.name})` : contact.name
  return { name, contactId: side === 'desk' ? null : contact.id, side }
}

/** Whom the history names for what the clocks bring about. */
export function deskAuthor({ desk }: Catalog): Author {
  return { name: desk, contactId: null, side: 'desk' }
}
