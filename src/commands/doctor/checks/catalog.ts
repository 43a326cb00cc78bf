import type { PortalChoice } from '../../../settings/portal-choice.ts'
import type { Catalog } from '../../../support/catalog.ts'
import { Problem } from '../../../support/problem.ts'
import { ok, type Found } from '../finding.ts'
import { notLookedAt } from './not-looked-at.ts'

/** Whether the rules of the portal can be used; those of a server come from there. */
export async function catalog(
  choice: PortalChoice | Problem,
  load: () => Promise<Catalog>,
): Promise<Found[]> {
  if (choice instanceof Problem) return notLookedAt()
  if (choice.settings.kind === 'server') return [ok('catalog', 'The rules are those of the server.')]
  const { id } = await load()
  return [ok('catalog', `The rules are those of “${id}”.`)]
}
