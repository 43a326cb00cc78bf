import type { ChangeState, ContactChange } from '../support/roster/change.ts'
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

const SELECT = 'SELECT case_number AS "caseNumber", change, state, contact FROM contact_changes'

export async function insertChange(
  tx: Tx,
  { caseNumber, change, state }: Omit<StoredChange, 'contact'>,
): Promise<void> {
  await tx.run(
    'INSERT INTO contact_changes (case_number, change, state) VALUES (?, ?, ?)',
    ...[caseNumber, JSON.stringify(change), state],
  )
}

/** The change that a case of the district asks for; undefined for a case that asks for none. */
export async function findChange(
  tx: Tx,
  district: string,
  caseNumber: number,
): Promise<StoredChange | undefined> {
  const row = await tx.get<Row>(
    `${SELECT} WHERE case_number = (SELECT number FROM cases WHERE number = ? AND district = ?)`,
    ...[caseNumber, district],
  )
  return row && toChange(row)
}

/** Those that nobody has carried out yet, oldest first. */
export async function pendingChanges(tx: Tx, district: string): Promise<StoredChange[]> {
  const rows = await tx.all<Row>(
    `${SELECT} WHERE state = 'pending' AND case_number IN (SELECT number FROM cases WHERE district = ?)
     ORDER BY case_number`,
    district,
  )
  return rows.map(toChange)
}

export async function settleChange(
  tx: Tx,
  caseNumber: number,
  state: ChangeState,
  contact: string | null = null,
): Promise<void> {
  await tx.run(
    'UPDATE contact_changes SET state = ?, contact = ? WHERE case_number = ?',
    ...[state, contact, caseNumber],
  )
}

function toChange({ caseNumber, change, state, contact }: Row): StoredChange {
  return { caseNumber, change: JSON.parse(change) as ContactChange, state, contact }
}
