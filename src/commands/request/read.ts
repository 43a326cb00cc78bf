import type { Catalog } from '../../support/catalog.ts'
import { findNamed } from '../../support/named.ts'
import type { Portal } from '../../portal/port.ts'
import { readFuture, readMoment } from '../moment.ts'
import type { Context } from '../context.ts'

/** The id of a site by its id or label; what the catalog does not know stays as it is, and the portal says what there is. */
export function readSite(text: string, { sites }: Catalog): string {
  return findNamed(sites.items, text) ?? text.trim()
}

/**
 * When it is to begin, ISO 8601 in UTC; null for as soon as possible. Under a key that was used before, the time may have
 * passed meanwhile: the same call is answered the same.
 */
export async function readAt(
  text: string | undefined,
  { portal, key, context }: { portal: Portal; key: string | undefined; context: Context },
): Promise<string | null> {
  if (text === undefined) return null
  const catalog = await portal.catalog()
  const known = key !== undefined && (await portal.findByKey(key)) !== null
  return (known ? readMoment : readFuture)('--at', text, catalog, context)
}
