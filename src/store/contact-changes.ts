import type { ChangeState, ContactChange } from '../support/roster/change.ts'
import { inDistricts } from './in-districts.ts'
import type { Tx } from './store.ts'

export interface StoredChange {
  caseNumber: number
  change: ContactChange
  state: ChangeState
  /** Id of the person it was carried out on; null until then. */
  contact: string | null
}

interface Row extends Omit<StoredChange, 'change'> {
  change: string
}

const CASE_OF_DISTRICT = '(SELECT number FROM cases WHERE number = ? AND district = ?)'
const SELECT = 'SELECT case_number AS "caseNumber", change, state, contact FROM contact_changes'

export async function insertChange(
  tx: Tx,
  district: string,
  { caseNumber, change, state }: Omit<StoredChange, 'contact'>,
): Promise<void> {
  await tx.run(
    `INSERT INTO contact_changes (case_number, change, state)
     SELECT number, CAST(? AS TEXT), CAST(? AS TEXT) FROM cases WHERE district = ? AND number = ?`,
    ...[JSON.stringify(change), state, district, caseNumber],
  )
}

/** The change that a case asks for; undefined for a case that asks for none. */
export async function findChange(
  tx: Tx,
  district: string,
  caseNumber: number,
): Promise<StoredChange | undefined> {
  const row = await tx.get<Row>(`${SELECT} WHERE case_number = ${CASE_OF_DISTRICT}`, caseNumber, district)
  return row && toChange(row)
}

/** Those that nobody has carried out yet, oldest first. */
export async function pendingChanges(tx: Tx, districts: readonly string[]): Promise<StoredChange[]> {
  // There are few changes and many cases: each change looks for its own case.
  const rows = await tx.all<Row>(
    `${SELECT} h WHERE h.state = 'pending' AND EXISTS (
       SELECT 1 FROM cases c WHERE c.number = h.case_number AND ${inDistricts('c.district', districts)})
     ORDER BY h.case_number`,
    ...districts,
  )
  return rows.map(toChange)
}

export async function settleChange(
  tx: Tx,
  district: string,
  caseNumber: number,
  state: ChangeState,
  contact: string | null = null,
): Promise<void> {
  await tx.run(
    `UPDATE contact_changes SET state = ?, contact = ? WHERE case_number = ${CASE_OF_DISTRICT}`,
    ...[state, contact, caseNumber, district],
  )
}

function toChange({ caseNumber, change, state, contact }: Row): StoredChange {
  return { caseNumber, change: JSON.parse(change) as ContactChange, state, contact }
}
