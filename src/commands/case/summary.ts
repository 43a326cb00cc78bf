import type { CaseSummary } from '../../support/case.ts'
import { CASE_FIELDS } from '../fields.ts'

/** A case without what only `view` shows. */
export function summaryOf(found: CaseSummary): CaseSummary {
  return Object.fromEntries(CASE_FIELDS.map((field) => [field, found[field]])) as unknown as CaseSummary
}
