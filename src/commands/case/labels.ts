import type { Catalog, Named } from '../../support/catalog.ts'
import type { WaitingOn } from '../../support/case.ts'

type Lists = 'types' | 'modules' | 'statuses' | 'priorities' | 'sites' | 'roles'

/** What people call a catalog entry; the id itself when the catalog does not know it (any more). */
export function labelOf(catalog: Catalog | null, list: Lists, id: string): string {
  const items: Named[] = catalog?.[list].items ?? []
  return items.find((item) => item.id === id)?.label ?? id
}

export function turnWords(waitingOn: WaitingOn): string {
  return { requester: 'us', desk: 'vendor', nobody: '-' }[waitingOn]
}
