import { unsupported } from '../../portal/lacking.ts'
import type { Portal } from '../../portal/port.ts'
import type { Catalog } from '../../support/catalog.ts'
import { directCapabilities } from '../embedded/capabilities.ts'
import { deferred } from '../embedded/deferred.ts'
import { DESK_METHODS, ROSTER_METHODS, SCHOOLS_METHODS, UPDATES_METHODS } from '../embedded/methods.ts'
import type { Calls } from './calls.ts'
import { serverCases } from './cases.ts'

export interface ServerPortalOptions {
  name: string
  calls: Calls
  catalog: () => Promise<Catalog>
  dispose: () => Promise<void>
}

/** A team's portal over HTTPS. Nothing is sent before the first call. */
export function openServerPortal({ name, calls, catalog, dispose }: ServerPortalOptions): Portal {
  const capabilities = directCapabilities()
  const people = () => import('./people.ts')
  let asked = false
  return {
    ...{ name, kind: 'server', reach: 'portal', sample: false, introduced: null, handOffs: null },
    roster: deferred(ROSTER_METHODS, async () => (await people()).serverRoster(calls, capabilities)),
    updates: deferred(UPDATES_METHODS, async () => (await people()).serverUpdates(calls, capabilities)),
    desk: deferred(DESK_METHODS, async () => (await import('./desk.ts')).serverDesk(calls)),
    schools: deferred(SCHOOLS_METHODS, async () => (await import('./schools.ts')).serverSchools(calls)),
    capabilities: () => capabilities,
    catalog: () => {
      asked = true
      return catalog()
    },
    hasCatalog: () => asked,
    district: () => calls.ask('district'),
    memberships: async () => (await calls.ask('memberships')).items,
    ...serverCases(calls),
    importMail: unsupported(capabilities).refuse('case:import-mail'),
    listContacts: async () => (await calls.ask('listContacts')).items,
    listNotices: async () => (await calls.ask('listNotices')).items,
    readNotice: (id, body, call) => calls.write('readNotice', { params: { id }, body }, call),
    dispose,
  }
}
