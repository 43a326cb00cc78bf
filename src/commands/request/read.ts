import type { Catalog } from '../../support/catalog.ts'
import { findNamed } from '../../support/named.ts'
import { readFuture } from '../moment.ts'
import type { Context } from '../context.ts'

/** The id of a site by its id or label; what the catalog does not know stays as it is, and the portal says what there is. */
export function readSite(text: string, { sites }: Catalog): string {
  return findNamed(sites.items, text) ?? text.trim()
}

/** When it is to begin, ISO 8601 in UTC; null for as soon as possible. */
export async function readAt(
  text: string | undefined,
  catalog: Catalog,
  context: Context,
): Promise<string | null> {
  return text === undefined ? null : readFuture('--at', text, catalog, context)
}
