import type { CaseSummary } from './case.ts'
import type { Catalog } from './catalog.ts'
import type { Notice } from './notice.ts'
import { isOutageType, phoneKey } from './phone/key.ts'

type Told = Pick<CaseSummary, 'number' | 'type' | 'module' | 'priority' | 'test'>

/** The incident of the desk that is open, if there is one: what is wrong may be known. */
export function openIncident(notices: readonly Notice[]): Notice | null {
  return notices.find(({ kind, state }) => kind === 'incident' && state === 'open') ?? null
}

/**
 * Whether to call as well, for a case that was just filed or is to be: not where an incident is open, and with which key
 * where the case cannot wait. Null where there is nothing to say.
 */
export function filingAdvice(
  { number, type, module, priority, test }: Told,
  incident: Notice | null,
  { outages: { known, call }, phone }: Pick<Catalog, 'outages' | 'phone'>,
): { code: 'incident-open' | 'call'; message: string } | null {
  if (incident !== null) {
    const message = known.replaceAll('{notice}', incident.id).replaceAll('{title}', incident.title)
    return { code: 'incident-open', message }
  }
  if (test || !call.priorities.includes(priority)) return null
  const key = phoneKey(phone.keys, { found: { module }, isOutage: isOutageType(type) })
  const message = call.text
    .replaceAll('{key}', key?.key ?? '?')
    .replaceAll('{number}', number === null ? 'the one that the portal gives it' : String(number))
  return { code: 'call', message }
}
