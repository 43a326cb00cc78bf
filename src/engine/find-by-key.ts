import { findKey } from '../store/keys.ts'
import { requireCase, summaryOf } from './find-case.ts'
import type { Reading } from './work.ts'

/**
 * The case that a key was used on, as it is now; of a write that is about no case its first answer; null when the key was
 * never used.
 */
export async function findByKey(reading: Reading, key: string): Promise<object | null> {
  const used = await findKey(reading.tx, reading.actor.district, key)
  if (!used) return null
  if (used.caseNumber === null) return JSON.parse(used.answer) as object
  return summaryOf(await requireCase(reading, used.caseNumber))
}
