import type { CaseQuery, Portal } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import { csvRecord } from '../../support/csv.ts'
import type { Context } from '../context.ts'
import { countingOn } from '../counting.ts'
import { CASE_FIELDS } from '../fields.ts'
import { everyCase } from './every-case.ts'

const HEADER = csvRecord(
  CASE_FIELDS.flatMap((field) => (field === 'contact' ? [field, 'contactEmail'] : [field])),
)

/** The cases as CSV, with a header. */
export function csvText(cases: readonly CaseSummary[]): string {
  return HEADER + cases.map(record).join('')
}

/** All that fit; what is kept of a page is its text. */
export async function csvOfEvery(
  portal: Portal,
  query: Omit<CaseQuery, 'limit'>,
  context: Context,
): Promise<{ text: string; count: number }> {
  const records: string[] = []
  const counting = countingOn(context, 'Reading cases')
  try {
    for await (const cases of everyCase(portal, query)) {
      records.push(...cases.map(record))
      counting.tell(records.length)
    }
  } finally {
    counting.end()
  }
  return { text: HEADER + records.join(''), count: records.length }
}

function record(found: CaseSummary): string {
  return csvRecord(
    CASE_FIELDS.flatMap((field) =>
      field === 'contact' ? [found.contact.name, found.contact.email] : [found[field]],
    ),
  )
}
