import type { Tally } from '../../support/routing/plan-assignments.ts'
import type { View } from '../context.ts'
import type { ImportedSchools } from './import.ts'

export const view: View<ImportedSchools> = ({ schools, specialists }, { dryRun }) =>
  [
    ...(dryRun ? ['As it would be:'] : []),
    `Schools:     ${counted(schools)}`,
    `Specialists: ${counted(specialists)}`,
    '',
  ].join('\n')

/** What there is none of is not told. */
function counted(tally: Tally): string {
  const told = (['created', 'updated', 'unchanged', 'removed', 'kept'] as const)
    .filter((name) => tally[name] > 0)
    .map((name) => `${tally[name]} ${name}`)
  return told.join(', ') || 'none'
}
