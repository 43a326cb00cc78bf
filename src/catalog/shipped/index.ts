import type { Catalog } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'

const SHIPPED: Record<string, () => Promise<Catalog>> = {
  'infinite-campus': async () => (await import('./infinite-campus.ts')).infiniteCampus,
  'district-help-desk': async () => (await import('./district-help-desk.ts')).districtHelpDesk,
}

export const shippedCatalogIds: readonly string[] = Object.keys(SHIPPED)

/** A catalog that comes with the program. An unknown id is a usage `Problem`. */
export async function shippedCatalog(id: string): Promise<Catalog> {
  const load = Object.hasOwn(SHIPPED, id) ? SHIPPED[id] : undefined
  if (load) return load()
  throw new Problem('usage', {
    code: 'catalog-not-found',
    message: `There is no catalog “${id}”.`,
    hint: `Catalogs: ${shippedCatalogIds.join(', ')}`,
  })
}
