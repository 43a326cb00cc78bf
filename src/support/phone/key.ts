import type { CaseSummary } from '../case.ts'
import type { PhoneKey } from '../catalog.ts'

/** What a call is about, for the menu: an outage, a case that is there (null for a new one). */
export interface KeyFor {
  found: Pick<CaseSummary, 'module'> | null
  isOutage: boolean
}

/** Whether a case of a type is about an outage. */
export function isOutageType(type: string): boolean {
  return type === 'outage'
}

/** An outage first, then the add-on products; a case that is there comes before a new one. Null where no key leads there. */
export function phoneKey(keys: readonly PhoneKey[], { found, isOutage }: KeyFor): PhoneKey | null {
  const uses = [
    ...(isOutage ? ['outage' as const] : []),
    ...(found === null ? ['new' as const] : ['case' as const]),
  ]
  const own = found && keys.find(({ modules }) => modules?.includes(found.module))
  if (!isOutage && own) return own
  return uses.map((use) => keys.find((key) => key.use === use)).find((key) => key !== undefined) ?? null
}
