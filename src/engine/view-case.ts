import { readHistory } from '../store/history.ts'
import type { CaseDetail } from '../support/case.ts'
import { requireCase, summaryOf } from './find-case.ts'
import type { Reading } from './work.ts'

/** A case with everything said and done on it. */
export async function viewCase(reading: Reading, number: number): Promise<CaseDetail> {
  const item = await requireCase(reading, number)
  const withNotes = reading.actor.side === 'desk'
  const told = await readHistory(reading.tx, reading.actor.district, number, { withNotes })
  return { ...summaryOf(item), answers: item.answers, statusSince: item.statusSince, ...told }
}
