import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openHttp } from '../../src/portals/server/http/http.ts'
import { openServerPortal } from '../../src/portals/server/server.ts'
import type { Portal } from '../../src/portal/port.ts'
import { teamServer, type TeamServerOptions } from '../../src/server/app.ts'
import type { Caller } from '../../src/server/caller.ts'
import { insertContact } from '../../src/store/contacts.ts'
import { insertDistrict, saveSite } from '../../src/store/districts.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { Contact } from '../../src/support/contact.ts'
import { USUAL_SITES } from '../../src/support/district.ts'
import { Problem } from '../../src/support/problem.ts'
import { TEST_CATALOG } from '../engine/test-catalog.ts'
import { testClock, type TestClock } from '../engine/test-clock.ts'
import { temporaryFolder } from '../store/temporary.ts'

const NETWORK = { timeout: undefined, proxy: { https: undefined, http: undefined, except: undefined } }

/** A team's server that listens on this computer, and what a test may want of it. */
export interface Team {
  url: string
  store: Store
  clock: TestClock
  logged: string[]
  /** The portal as that caller sees it, over HTTP. */
  portalOf(caller: Caller, district?: string): Portal
  /** One request as that caller, or as nobody. */
  ask(caller: Caller | null, path: string, options?: RequestInit): Promise<Response>
}

export interface TeamParts extends Partial<Pick<TeamServerOptions, 'limits'>> {
  store?: Store
  clock?: TestClock
  districts?: readonly string[]
}

/** Starts a server with those districts, each with Ann Lee as its technical contact. */
export async function startTeam({
  store: given,
  clock = testClock(),
  districts = ['Lakeside'],
  limits,
}: TeamParts = {}): Promise<Team> {
  const folder = temporaryFolder()
  const store = given ?? openSqliteStore({ file: join(folder, 'team.db') })
  const callers = new Map<string, Caller>()
  const logged: string[] = []
  let url = ''
  const engine = { store, catalog: async () => TEST_CATALOG, clock, newId: () => crypto.randomUUID() }
  const app = teamServer({
    engine,
    origin: () => url,
    version: '0.0.0',
    spoolFolder: join(folder, 'spool'),
    log: (line) => void logged.push(line),
    ...(limits && { limits }),
    authenticate: async ({ authorization = '' }) => {
      const caller = callers.get(authorization)
      if (caller) return caller
      throw new Problem('sign-in', { code: 'no-token', message: 'Nobody is signed in.' })
    },
  })
  for (const name of districts) await fill(store, name)
  url = await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  const headersOf = (caller: Caller): { authorization: string } => {
    const authorization = `Test ${JSON.stringify(caller)}`
    callers.set(authorization, caller)
    return { authorization }
  }
  return {
    ...{ url, store, clock, logged },
    portalOf: (caller, district) => {
      const network = { ...NETWORK, extraCertificates: undefined, unchecked: false }
      const portal = openServerPortal({
        ...{ name: 'team', district, catalog: engine.catalog },
        http: openHttp({ origin: url, network, clock }),
        credentials: { headers: async () => headersOf(caller) },
      })
      onTestFinished(() => portal.dispose())
      return portal
    },
    ask: (caller, path, options = {}) =>
      fetch(`${url}${path}`, {
        ...options,
        headers: { ...options.headers, ...(caller && headersOf(caller)) },
      }),
  }
}

/** The id of a district that `startTeam` made. */
export function idOf(district: string): string {
  return `d-${district.toLowerCase()}`
}

async function fill(store: Store, name: string): Promise<void> {
  const district = idOf(name)
  await store.write(async (tx) => {
    await insertDistrict(tx, { id: district, name })
    for (const site of USUAL_SITES) await saveSite(tx, district, { site, release: null })
    await insertContact(tx, district, ann(district))
  })
}

function ann(district: string): Contact {
  return {
    ...{ id: `ann-${district}`, name: 'Ann Lee', email: 'ann@x.example', phone: null, role: 'technical' },
    ...{ state: 'active', organization: null, agreement: false, invitedUntil: null },
    ...{ lastActivityAt: null, activitySource: 'portal' },
  }
}

/** Ann as a contact of some districts and, where asked for, of the desk too. */
export function annAs(districts: readonly string[], desk: false | 'all' | string[] = false): Caller {
  return {
    ...{ kind: 'person', desk, device: { id: 'laptop', name: 'laptop' } },
    account: { id: 'ann', name: 'Ann Lee', email: 'ann@x.example' },
    contacts: districts.map((name) => ({
      ...{ district: idOf(name), contactId: `ann-${idOf(name)}`, role: 'technical', state: 'active' },
    })),
  }
}
