import type { CaseSummary } from './case.ts'
import type { Catalog } from './catalog.ts'
import type { Notice } from './notice.ts'

type Told = Pick<CaseSummary, 'number' | 'type' | 'priority' | 'test'>

/** The incident of the desk that is open, if there is one: what is wrong may be known. */
export function openIncident(notices: readonly Notice[]): Notice | null {
  return notices.find(({ kind, state }) => kind === 'incident' && state === 'open') ?? null
}

/**
 * Whether to call as well, for a case that was just filed or is to be: not where an incident is open, and with which key
 * where the case cannot wait. Null where there is nothing to say.
 */
export function callAdvice(
  { number, type, priority, test }: Told,
  incident: Notice | null,
  { outages: { known, call } }: Pick<Catalog, 'outages'>,
): { code: 'incident-open' | 'call'; message: string } | null {
  if (incident !== null) {
    const message = known.replaceAll('{notice}', incident.id).replaceAll('{title}', incident.title)
    return { code: 'incident-open', message }
  }
  if (test || !call.priorities.includes(priority)) return null
  const key = call.outageTypes.includes(type) ? call.outageKey : call.otherKey
  const message = call.text
    .replaceAll('{key}', key ?? '?')
    .replaceAll('{number}', number === null ? 'the one that the portal gives it' : String(number))
  return { code: 'call', message }
}
