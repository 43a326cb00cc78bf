import { lacking } from '../../portal/lacking.ts'
import type { Portal } from '../../portal/port.ts'
import type { Catalog } from '../../support/catalog.ts'
import { directCapabilities } from '../embedded/capabilities.ts'
import { deferred } from '../embedded/deferred.ts'
import { DESK_METHODS, ROSTER_METHODS, UPDATES_METHODS } from '../embedded/methods.ts'
import { callsTo } from './calls.ts'
import { serverCases } from './cases.ts'
import type { Http } from './http/http.ts'
import type { Credentials } from './sign-in.ts'

export interface ServerPortalOptions {
  name: string
  http: Http
  credentials: Credentials
  /** As it was named: for which district, or `all` for a list. */
  district: string | undefined
  catalog: () => Promise<Catalog>
}

/** A team's portal over HTTPS. Nothing is sent before the first call. */
export function openServerPortal({
  name,
  http,
  credentials,
  district,
  catalog,
}: ServerPortalOptions): Portal {
  const capabilities = directCapabilities()
  const calls = callsTo(http, credentials, district)
  const people = () => import('./people.ts')
  return {
    ...{ name, kind: 'server', reach: 'portal', sample: false, introduced: null, handOffs: null },
    roster: deferred(ROSTER_METHODS, async () => (await people()).serverRoster(calls, capabilities)),
    updates: deferred(UPDATES_METHODS, async () => (await people()).serverUpdates(calls, capabilities)),
    desk: deferred(DESK_METHODS, async () => (await import('./desk.ts')).serverDesk(calls)),
    capabilities: () => capabilities,
    catalog,
    district: () => calls.read('district'),
    memberships: async () => (await calls.read('memberships')).items,
    ...serverCases(calls),
    importMail: async () => ({ outcome: 'refused', problem: lacking(capabilities, 'case:import-mail') }),
    listContacts: async () => (await calls.read('listContacts')).items,
    listNotices: async () => (await calls.read('listNotices')).items,
    dispose: () => http.close(),
  }
}
