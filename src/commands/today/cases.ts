import type { Portal } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { OpenCase } from '../../support/today/cases.ts'

const MOST = 100
/** Of how many the page is asked for to know since when they are as they are. */
const MOST_LOOKED_AT = 20

/** The open cases that wait on the requester or have a date; `truncated` where there are more. */
export async function openCases(
  portal: Portal,
  catalog: Catalog,
): Promise<{ cases: OpenCase[]; truncated: boolean }> {
  const where = [{ field: 'dueDate' as const, operator: 'not-equals' as const, value: '' }]
  const status = catalog.statuses.items.filter(({ closed }) => !closed).map(({ id }) => id)
  const [waiting, due] = await Promise.all([
    portal.listCases({ waitingOn: 'requester', limit: MOST }),
    portal.listCases({ status, where, limit: MOST }),
  ])
  const found = new Map([...waiting.items, ...due.items].map((one) => [one.id, one]))
  const selfClosing = [...found.values()].filter((one) => catalog.lifecycle.selfClosing.includes(one.status))
  const looked = await Promise.all(selfClosing.slice(0, MOST_LOOKED_AT).map((one) => withSince(portal, one)))
  for (const one of looked) found.set(one.id, one)
  const more = waiting.nextCursor !== null || due.nextCursor !== null
  return { cases: [...found.values()], truncated: more || selfClosing.length > MOST_LOOKED_AT }
}

async function withSince(portal: Portal, found: CaseSummary): Promise<OpenCase & CaseSummary> {
  if (found.number === null) return found
  const { statusSince } = await portal.viewCase(found.number)
  return { ...found, statusSince }
}
