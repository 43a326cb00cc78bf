import { damaged } from '../../store/sqlite/errors.ts'
import type { SqlValue } from '../../store/store.ts'
import type { Row } from '../../store/transfer/rows.ts'
import type { ContactChange } from '../../support/roster/change.ts'
import type { MovedContacts } from './contacts.ts'
import type { MovedDistricts } from './districts.ts'

/** What districts and contacts of the source are called on the server. */
export interface Names {
  district(id: SqlValue | undefined): string
  contact(id: SqlValue | undefined): string | null
  /** The change that a case asks for, about the contact of the server. */
  contactChange(row: Row): Row
}

export function namesOf(file: string, districts: MovedDistricts, { ids }: MovedContacts): Names {
  const contact = (id: SqlValue | undefined): string | null =>
    id === null || id === undefined ? null : (ids.get(String(id)) ?? String(id))
  return {
    district: (id) => districts.get(String(id))?.to.id ?? String(id),
    contact,
    contactChange: (row) => {
      const change = changeOf(row, file)
      const about = 'contact' in change ? { contact: contact(change.contact) } : {}
      return { ...row, contact: contact(row['contact']), change: JSON.stringify({ ...change, ...about }) }
    },
  }
}

function changeOf({ change }: Row, file: string): ContactChange {
  try {
    return JSON.parse(String(change)) as ContactChange
  } catch {
    throw damaged(file)
  }
}
