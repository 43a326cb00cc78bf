import { findKey } from '../store/keys.ts'
import type { CaseSummary } from '../support/case.ts'
import { requireCase, summaryOf } from './find-case.ts'
import type { Reading } from './work.ts'

/** The case that a key was used on, as it is now; null when the key was never used. */
export async function findByKey(reading: Reading, key: string): Promise<CaseSummary | null> {
  const used = await findKey(reading.tx, reading.actor.district, key)
  return used ? summaryOf(await requireCase(reading, used.caseNumber)) : null
}
