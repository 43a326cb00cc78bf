import type { Catalog } from '../../support/catalog.ts'
import type { StatusView } from '../../support/case.ts'
import { labelIn } from '../../support/named.ts'

type Lists = 'types' | 'modules' | 'statuses' | 'priorities' | 'sites' | 'roles' | 'escalations'

/** What people call a catalog entry; the id itself when the catalog does not know it (any more). */
export function labelOf(catalog: Catalog | null, list: Lists, id: string): string {
  return labelIn(catalog?.[list].items ?? [], id)
}

/** A status in words; as the portal calls it where the catalog does not know it. */
export function statusLabel(catalog: Catalog | null, { status, statusText }: StatusTold): string {
  return statusText ?? labelOf(catalog, 'statuses', status)
}

type StatusTold = Pick<StatusView, 'status' | 'statusText'>

/** Whose turn it is. The desk of a district is no vendor, and waits for one only while it has passed the case on. */
export function turnWords(
  { waitingOn, status }: Pick<StatusView, 'waitingOn' | 'status'>,
  catalog: Catalog | null,
): string {
  const passedOn = catalog?.lifecycle.forwarded
  const desk = passedOn === undefined || passedOn === status ? 'vendor' : 'desk'
  return { requester: 'us', desk, nobody: '-' }[waitingOn]
}
