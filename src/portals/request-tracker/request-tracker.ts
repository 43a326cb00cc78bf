import type { Portal } from '../../portal/port.ts'
import type { TrackerMapping } from '../../settings/types.ts'
import { untilSent } from '../../portal/turns.ts'
import type { Catalog } from '../../support/catalog.ts'
import { once } from '../../support/once.ts'
import { deferred } from '../embedded/deferred.ts'
import { DESK_METHODS, ROSTER_METHODS, SCHOOLS_METHODS, UPDATES_METHODS } from '../embedded/methods.ts'
import { lackingDedupe, unsupported } from '../../portal/lacking.ts'
import { trackerCapabilities } from './capabilities.ts'
import { mergedCatalog } from './catalog.ts'
import type { Rest } from './rest.ts'
import type { UserRef } from './shapes.ts'
import type { Work } from './tickets.ts'

export interface TrackerPortalOptions {
  name: string
  mapping: TrackerMapping
  rest: Rest
  /** The shipped catalog with the district's changes. */
  catalog: () => Promise<Catalog>
  districtName: string
  me: () => Promise<string>
  self: () => Promise<UserRef>
  clock: { now(): Date }
  looksAt: Work['looksAt']
}

/** A Request Tracker 5, by its REST 2.0, as whoever's token it is. Nothing is sent before the first call. */
export function openTrackerPortal(options: TrackerPortalOptions): Portal {
  const { name, mapping, rest, catalog, districtName, me, self, clock, looksAt } = options
  const capabilities = trackerCapabilities(name, mapping)
  const merged = once(async () => mergedCatalog(await catalog(), mapping))
  const words = once(async () => ({ mapping, catalog: await merged(), district: districtName }))
  const work: Work = {
    ...{ rest, mapping, words, clock, me, self: once(self), looksAt, ahead: new Map() },
  }
  const noDedupe = () => ({ outcome: 'refused' as const, problem: lackingDedupe(name, capabilities) })
  const dedupe = async () => (capabilities.dedupe === 'no' ? null : import('./dedupe.ts'))
  const { refuse } = unsupported(capabilities)
  const district = { id: name, name: districtName }
  return {
    ...{ name, kind: 'request-tracker', reach: 'portal', sample: false, introduced: null, handOffs: null },
    roster: deferred(ROSTER_METHODS, async () => (await import('./unsupported.ts')).noRoster(capabilities)),
    updates: deferred(UPDATES_METHODS, async () =>
      (await import('./unsupported.ts')).noUpdates(capabilities),
    ),
    desk: deferred(DESK_METHODS, async () => (await import('./desk.ts')).trackerDesk(work, capabilities)),
    schools: deferred(SCHOOLS_METHODS, async () =>
      (await import('./unsupported.ts')).noSchools(capabilities),
    ),
    ahead: {
      closeCase: async (number) => {
        const forget = await (await import('./tickets.ts')).glanceAhead(work, number)
        // Loaded while the answer is on its way.
        await Promise.allSettled([import('./transition.ts'), words()])
        return forget
      },
    },
    capabilities: () => capabilities,
    catalog: merged,
    district: async () => {
      const sites = (await merged()).sites.items.map(({ id }) => ({ site: id, release: null }))
      return { ...district, hosting: null, cloudChoice: null, group: null, sites }
    },
    memberships: async () => [{ district, role: (await merged()).roles.items[0]?.id ?? '' }],
    createCase: async (input, call) => {
      if (input.dedupe === undefined) return (await import('./create.ts')).createCase(work, input, call)
      const under = { ...input, dedupe: input.dedupe }
      return (await dedupe())?.fileUnder(work, under, call) ?? noDedupe()
    },
    listCases: async (query) => (await import('./list.ts')).listCases(work, query),
    similarCases: async (subject) => {
      // It may be asked for beside a case that is made, which leaves first.
      await untilSent()
      return (await import('./list.ts')).similarCases(work, subject)
    },
    caseFacts: async () => {
      throw (await import('./unsupported.ts')).noReports()
    },
    viewCase: async (number) => (await import('./view.ts')).viewCase(work, number, false),
    readAttachment: async (...which) => (await import('./files.ts')).readAttachment(work, ...which),
    reply: async (...call) => (await import('./message.ts')).reply(work, ...call),
    closeCase: async (...call) => (await import('./transition.ts')).closeCase(work, ...call),
    closeByDedupe: async (...call) => (await dedupe())?.closeByDedupe(work, ...call) ?? noDedupe(),
    reopenCase: async (...call) => (await import('./transition.ts')).reopenCase(work, ...call),
    updateCase: async (...call) => (await import('./update.ts')).updateCase(work, ...call),
    escalate: refuse('case:escalate'),
    take: refuse('case:take'),
    importMail: refuse('case:import-mail'),
    listContacts: async () => (await import('./people.ts')).listContacts(work),
    listNotices: async () => [],
    readNotice: refuse('notice:read'),
    findByKey: async (key) => (await import('./find.ts')).findByKey(work, key),
    dispose: () => rest.close(),
  }
}
