import type { TrackerMapping } from '../../settings/types.ts'
import type { Catalog, Named, Status } from '../../support/catalog.ts'
import { UNKNOWN } from './words.ts'

/** A shipped catalog with the words of a Request Tracker: kinds, modules, sites and statuses that it has. */
export function mergedCatalog(
  catalog: Catalog,
  { values = {}, statuses, priorities }: TrackerMapping,
): Catalog {
  const listed = <Item extends Named>(items: Item[], given: Record<string, string> | undefined) =>
    given === undefined ? items : Object.entries(given).map(([id, label]) => itemOf(items, id, label))
  const told = new Set(Object.values(statuses))
  const known = catalog.statuses.items.filter(({ id }) => told.has(id) && id !== UNKNOWN.id)
  const has = (id: string) => known.some((status) => status.id === id)
  const { forwarded, ...lifecycle } = catalog.lifecycle
  const open = known.find(({ closed, id }) => !closed && id !== lifecycle.initial)?.id ?? lifecycle.initial
  const withTypes = listed(catalog.types.items, values.type)
  return {
    ...catalog,
    types: { ...catalog.types, items: withTypes },
    modules: { ...catalog.modules, items: listed(catalog.modules.items, values.module) },
    sites: { ...catalog.sites, items: listed(catalog.sites.items, values.site) },
    statuses: { ...catalog.statuses, items: [...known.map(withoutNext), UNKNOWN] },
    priorities: {
      ...catalog.priorities,
      items: catalog.priorities.items.filter(({ id }) => Object.hasOwn(priorities, id)),
    },
    lifecycle: {
      ...lifecycle,
      reopened: has(lifecycle.reopened) ? lifecycle.reopened : open,
      answered: has(lifecycle.answered) ? lifecycle.answered : open,
      resolved: has(lifecycle.resolved) ? lifecycle.resolved : lifecycle.closed,
      awaitingAnswer: lifecycle.awaitingAnswer.filter(has),
      // Nothing closes itself there but by its own rules.
      selfClosing: [],
      ...(forwarded !== undefined && has(forwarded) && { forwarded }),
    },
  }
}

function itemOf<Item extends Named>(items: readonly Item[], id: string, label: string): Item {
  return items.find((item) => item.id === id) ?? ({ id, label, about: '' } as unknown as Item)
}

/** What a status leads to is asked of the server. */
function withoutNext({ next: _next, ...status }: Status): Status {
  return status
}
