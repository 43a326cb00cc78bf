import type { Answers, CaseSummary, WaitingOn } from '../support/case.ts'
import { inDistricts } from './in-districts.ts'
import { selected, type Select } from './many.ts'
import { searchOf } from './search/by-dialect.ts'
import type { Tx } from './store.ts'

/** A case as stored: what lists show, and what only its own page and the engine need. */
export interface StoredCase extends CaseSummary {
  number: number
  revision: number
  /** Null until a contact takes over a case that somebody else called in. */
  contactId: string | null
  statusSince: string
  /** IANA zone of the person who filed it. */
  zone: string
  answers: Answers
  /** How often the desk has asked since the case waits to be confirmed. */
  followUps: number
  /** Id of its latest history line; the place of the case in lists. */
  lastChange: number
}

/** What may change after a case was filed. */
export type CaseState = Pick<
  StoredCase,
  | 'subject'
  | 'type'
  | 'module'
  | 'priority'
  | 'status'
  | 'waitingOn'
  | 'site'
  | 'release'
  | 'dueDate'
  | 'updatedAt'
  | 'closedAt'
  | 'statusSince'
  | 'contactId'
  | 'caller'
  | 'advisor'
  | 'escalation'
  | 'verification'
  | 'followUps'
  | 'revision'
  | 'lastChange'
>

export interface SummaryRow {
  number: number
  id: string
  subject: string
  type: string
  module: string
  priority: string
  status: string
  waiting_on: WaitingOn
  site: string | null
  release: string | null
  due_date: string | null
  created_at: string
  updated_at: string
  closed_at: string | null
  test: number
  revision: number
  last_change: number
  district_name: string
  caller: string | null
  advisor: string | null
  escalation: string | null
  verification: CaseSummary['verification']
  contact_name: string | null
  contact_email: string | null
}

interface CaseRow extends SummaryRow {
  contact: string | null
  follow_ups: number
  status_since: string
  zone: string
  answers: string
}

export const SUMMARY: Select<SummaryRow> = {
  number: 'c.number',
  id: 'c.id',
  subject: 'c.subject',
  type: 'c.type',
  module: 'c.module',
  priority: 'c.priority',
  status: 'c.status',
  waiting_on: 'c.waiting_on',
  site: 'c.site',
  release: 'c.release',
  due_date: 'c.due_date',
  created_at: 'c.created_at',
  updated_at: 'c.updated_at',
  closed_at: 'c.closed_at',
  test: 'c.test',
  revision: 'c.revision',
  last_change: 'c.last_change',
  caller: 'c.caller',
  advisor: 'c.advisor',
  escalation: 'c.escalation',
  verification: 'c.verification',
  contact_name: 'p.name',
  contact_email: 'p.email',
  district_name: 'd.name',
}

/** A left join keeps the planner walking the cases in their order. */
export const FROM_CASES =
  'FROM cases c LEFT JOIN contacts p ON p.id = c.contact LEFT JOIN districts d ON d.id = c.district'

export const SELECT_SUMMARY = `SELECT ${selected(SUMMARY)} ${FROM_CASES}`

const SELECT_CASE = SELECT_SUMMARY.replace(
  ' p.name',
  ' c.contact, c.follow_ups, c.status_since, c.zone, c.answers, p.name',
)

export function toSummary(row: SummaryRow): CaseSummary & { number: number; revision: number } {
  return {
    number: row.number,
    id: row.id,
    subject: row.subject,
    type: row.type,
    module: row.module,
    priority: row.priority,
    status: row.status,
    waitingOn: row.waiting_on,
    contact: { name: row.contact_name ?? row.caller ?? '', email: row.contact_email },
    caller: row.caller,
    advisor: row.advisor,
    escalation: row.escalation,
    verification: row.verification,
    district: row.district_name,
    site: row.site,
    release: row.release,
    dueDate: row.due_date,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    closedAt: row.closed_at,
    test: row.test === 1,
    revision: row.revision,
  }
}

export async function findCase(tx: Tx, district: string, number: number): Promise<StoredCase | undefined> {
  const row = await tx.get<CaseRow>(`${SELECT_CASE} WHERE c.district = ? AND c.number = ?`, district, number)
  return (
    row && {
      ...toSummary(row),
      contactId: row.contact,
      followUps: row.follow_ups,
      statusSince: row.status_since,
      zone: row.zone,
      answers: parseAnswers(row.answers),
      lastChange: row.last_change,
    }
  )
}

/** What lists show of some cases, by their numbers. */
export async function summariesOf(
  tx: Tx,
  districts: readonly string[],
  numbers: readonly number[],
): Promise<Map<number, CaseSummary>> {
  if (numbers.length === 0) return new Map()
  const rows = await tx.all<SummaryRow>(
    `${SELECT_SUMMARY} WHERE c.number IN (${numbers.map(() => '?').join(', ')})
     AND ${inDistricts('c.district', districts)}`,
    ...[...numbers, ...districts],
  )
  return new Map(rows.map((row) => [row.number, toSummary(row)]))
}

function parseAnswers(text: string): Answers {
  const parsed: unknown = JSON.parse(text)
  if (isAnswers(parsed)) return parsed
  throw new SyntaxError('stored answers are not texts by question')
}

function isAnswers(value: unknown): value is Answers {
  const isText = (item: unknown): boolean => typeof item === 'string'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((answer) =>
    Array.isArray(answer) ? answer.every(isText) : isText(answer),
  )
}

/** The history line that it was created with must be there already. */
export async function insertCase(
  tx: Tx,
  district: string,
  item: Omit<StoredCase, 'contact' | 'district' | 'followUps'>,
): Promise<void> {
  await tx.run(
    `INSERT INTO cases (number, id, district, subject, type, module, priority, status, waiting_on, contact, site,
       release, due_date, created_at, updated_at, closed_at, status_since, test, revision, last_change, zone, answers,
       caller, advisor, escalation, verification)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[item.number, item.id, district, item.subject, item.type, item.module, item.priority, item.status],
    ...[
      item.waitingOn,
      item.contactId,
      item.site,
      item.release,
      item.dueDate,
      item.createdAt,
      item.updatedAt,
    ],
    ...[item.closedAt, item.statusSince, item.test ? 1 : 0, item.revision, item.lastChange, item.zone],
    ...[JSON.stringify(item.answers), item.caller, item.advisor, item.escalation, item.verification],
  )
  await searchOf(tx).index(tx, district, item.number, null)
}

/** Stores the new state of a case and finds it under its new place in lists. */
export async function saveCase(
  tx: Tx,
  district: string,
  before: StoredCase,
  state: CaseState,
): Promise<void> {
  await tx.run(
    `UPDATE cases SET subject = ?, type = ?, module = ?, priority = ?, status = ?, waiting_on = ?, site = ?,
       release = ?, due_date = ?, updated_at = ?, closed_at = ?, status_since = ?, revision = ?, last_change = ?,
       contact = ?, caller = ?, advisor = ?, escalation = ?, verification = ?, follow_ups = ?
     WHERE district = ? AND number = ?`,
    ...[state.subject, state.type, state.module, state.priority, state.status, state.waitingOn, state.site],
    ...[state.release, state.dueDate, state.updatedAt, state.closedAt, state.statusSince, state.revision],
    ...[state.lastChange, state.contactId, state.caller, state.advisor, state.escalation, state.verification],
    ...[state.followUps, district, before.number],
  )
  await searchOf(tx).index(tx, district, before.number, before.lastChange)
}

/** Since when the cases of these statuses are in them, oldest first. */
export async function casesInStatuses(
  tx: Tx,
  district: string,
  statuses: readonly string[],
): Promise<{ number: number; statusSince: string; followUps: number }[]> {
  if (statuses.length === 0) return []
  return tx.all(
    `SELECT number, status_since AS "statusSince", follow_ups AS "followUps" FROM cases
     WHERE district = ? AND status IN (${statuses.map(() => '?').join(', ')}) ORDER BY status_since, number`,
    district,
    ...statuses,
  )
}
