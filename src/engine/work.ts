import type { Side } from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'
import type { Contact } from '../support/contact.ts'
import type { Author } from '../store/history.ts'
import type { Tx } from '../store/store.ts'

/** Who acts. A person the portal has not met yet reads with an id that no contact has. */
export interface Actor {
  district: string
  districtName: string
  contact: Pick<Contact, 'id' | 'name' | 'role' | 'state' | 'lastActivityAt'>
  side: Side
}

/** What a verb reads with, inside one transaction. */
export interface Reading {
  tx: Tx
  catalog: Catalog
  actor: Actor
}

/** What a verb writes with. `now` is the same for everything one call changes. */
export interface Work extends Reading {
  now: Date
  newId(): string
}

export function authorOf({ contact, side }: Actor): Author {
  return { name: contact.name, contactId: contact.id, side }
}
