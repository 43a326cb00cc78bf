import type { Catalog } from '../support/catalog.ts'
import type { Finding } from '../support/finding.ts'
import { catalogRules } from './rules.ts'
import { catalogSchema } from './schema.ts'
import { shapeFindings } from './shape.ts'

/** Whether something has the shape of a catalog and agrees with itself. Without the shape there is no catalog. */
export function checkCatalog(candidate: unknown): { catalog: Catalog | null; findings: Finding[] } {
  const parsed = catalogSchema().safeParse(candidate)
  if (!parsed.success) return { catalog: null, findings: shapeFindings(parsed.error.issues, candidate) }
  const catalog = parsed.data as Catalog
  return { catalog, findings: catalogRules(catalog) }
}
