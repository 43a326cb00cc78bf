import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { insertContact } from '../../src/store/contacts.ts'
import { insertDistrict, saveSite } from '../../src/store/districts.ts'
import { searchOf } from '../../src/store/search/search.ts'
import type { Store, Tx } from '../../src/store/store.ts'
import type { Row } from '../../src/store/transfer/rows.ts'
import { addKeys, addRows, raiseCaseNumber } from '../../src/store/transfer/write.ts'
import { USUAL_SITES } from '../../src/support/district.ts'
import { contactId, contactsIn, districtId, emailOf, type Town } from './town.ts'

export const WORDS = ['scores', 'calendar', 'roster', 'transcript', 'upload', 'schedule', 'balance', 'report']
const AREAS = infiniteCampus.modules.items.map(({ id }) => id)
const TYPES = infiniteCampus.types.items.map(({ id }) => id)
/** Of ten cases seven are closed; one in a hundred waits until it closes itself. */
const STATUSES = [
  ...Array<readonly [string, string]>(70).fill(['closed', 'nobody']),
  ...Array<readonly [string, string]>(15).fill(['new', 'desk']),
  ...Array<readonly [string, string]>(14).fill(['pending-customer-input', 'requester']),
  ['pending-customer-verification', 'requester'] as const,
]
const PRIORITIES = ['medium', 'medium', 'medium', 'high', 'low']
const FIRST = infiniteCampus.firstCaseNumber
const BATCH = 5000
const HOUR = 3_600_000
const YEARS = 2 * 365 * 24 * HOUR

/** Fills an empty portal of a team: the cases of all districts as they came, one district after the other. */
export async function fill(
  store: Store,
  { cases, districts }: Town,
  now: Date,
  tell: (done: number) => void,
): Promise<void> {
  for (let first = 0; first < districts; first += 500) {
    const end = Math.min(first + 500, districts)
    await store.write(async (tx) => {
      for (let district = first; district < end; district += 1) await addDistrict(tx, district, now)
    })
  }
  // Room for the indexes, which are all over the file; of this connection only.
  await store.write(async (tx) => {
    if (tx.dialect === 'sqlite') await tx.all('PRAGMA cache_size = -400000')
  })
  let lines = 0
  for (let first = 0; first < cases; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, cases - first) }, (_, index) =>
      caseOf(first + index, { cases, districts }, now),
    )
    await store.write(async (tx) => {
      await addRows(
        tx,
        'history',
        batch.flatMap(({ history }) => history),
      )
      const rows = batch.map(({ row, history }) => ({ ...row, last_change: (lines += history.length) }))
      await addRows(tx, 'cases', rows)
      await addKeys(
        tx,
        batch.map(({ key }) => key),
      )
      const filed = batch.map(({ row }) => ({
        district: String(row['district']),
        number: Number(row['number']),
      }))
      await searchOf(tx).indexNew(tx, filed)
    })
    tell(first + batch.length)
  }
  await store.write((tx) => raiseCaseNumber(tx, FIRST + cases))
}

async function addDistrict(tx: Tx, district: number, now: Date): Promise<void> {
  const id = districtId(district)
  await insertDistrict(tx, { id, name: `District ${district}` })
  for (const site of USUAL_SITES) await saveSite(tx, id, { site, release: null })
  for (const person of contactsIn(district)) {
    await insertContact(tx, id, {
      ...{ id: contactId(person), name: `Contact ${person.contact}`, email: emailOf(person), phone: null },
      ...{ role: 'technical', state: 'active', organization: null, agreement: true, invitedUntil: null },
      ...{ lastActivityAt: now.toISOString(), activitySource: 'portal' },
    })
  }
}

/** What is in one case: two to four lines of history, two of them comments. */
function caseOf(
  index: number,
  { cases, districts }: Town,
  now: Date,
): { row: Row; history: Row[]; key: Row } {
  const number = FIRST + index
  const district = index % districts
  const dice = diceOf(index)
  const word = WORDS[dice(WORDS.length)] ?? ''
  const by = contactId({ district, contact: dice(5) })
  const [status, waitingOn] = STATUSES[dice(STATUSES.length)] ?? ['new', 'desk']
  const at = new Date(now.getTime() - YEARS + Math.floor((index * (YEARS - HOUR)) / cases)).toISOString()
  const changed = status === 'pending-customer-verification' ? now.toISOString() : at
  const subject = `The ${word} of school ${index % 97} cannot be saved (${index})`
  const line = { district: districtId(district), case_number: number, at, by_name: 'Ann Lee' }
  const own = { ...line, by_contact: by, side: 'requester' }
  const desk = { ...line, by_name: 'Support', by_contact: null, side: 'desk' }
  const history = [
    { ...own, event: 'created', field: 'status', value_before: null, value_after: 'new', body: null },
    {
      ...desk,
      event: 'commented',
      body: `Which grade of ${word}? Please send the steps and the school year.`,
    },
    ...(dice(2)
      ? [{ ...own, event: 'commented', body: `It happens with ${word} of grade ${index % 13}.` }]
      : []),
    ...(status === 'new'
      ? []
      : [{ ...desk, event: 'status', field: 'status', value_before: 'new', value_after: status }]),
  ]
  const row = {
    ...{
      number,
      id: `case-${index}`,
      district: line.district,
      subject,
      type: TYPES[dice(TYPES.length)] ?? '',
    },
    ...{ module: AREAS[dice(AREAS.length)] ?? '', priority: PRIORITIES[dice(5)] ?? '', status },
    ...{ waiting_on: waitingOn, contact: by, site: 'production', created_at: at, updated_at: changed },
    ...{ closed_at: status === 'closed' ? at : null, status_since: changed, test: 0 },
    ...{ revision: history.length, zone: 'America/Chicago', follow_ups: 0 },
    answers: JSON.stringify({
      description: `People open the ${word} screen and press Save; nothing is kept. Run ${index}.`,
      expected: 'What was typed is there when the screen is opened again.',
    }),
  }
  const answer = JSON.stringify({ number, id: row.id, subject, status: 'new', revision: 1 })
  const key = {
    district: line.district,
    key: `key-${index}`,
    input_hash: `hash-${index}`,
    case_number: number,
  }
  return { row, history, key: { ...key, answer, at } }
}

/** Numbers that look thrown and are the same in every run: a linear congruential generator, its high bits. */
function diceOf(seed: number): (sides: number) => number {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
