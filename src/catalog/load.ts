import { existsSync } from 'node:fs'
import type { Catalog } from '../support/catalog.ts'
import { shippedCatalog } from './shipped/index.ts'

export interface CatalogSource {
  /** Of a shipped catalog. */
  id: string
  /** The district's own changes, which need not exist. */
  overrideFile: string
  /** Where a checked, merged catalog is kept so that the next start is quick. */
  compiledFolder: string
}

/** The catalog of a portal: the shipped one, with the district's changes when there are any. */
export async function loadCatalog(source: CatalogSource): Promise<Catalog> {
  if (!existsSync(source.overrideFile)) return shippedCatalog(source.id)
  const { loadOverridden } = await import('./compiled.ts')
  return loadOverridden(source)
}
