import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Portal } from '../../src/portal/port.ts'
import { callsTo } from '../../src/portals/server/calls.ts'
import { deviceCredentials } from '../../src/portals/server/device-sign-in.ts'
import { openHttp } from '../../src/portals/http/http.ts'
import { openServerPortal } from '../../src/portals/server/server.ts'
import type { Credentials } from '../../src/portals/server/sign-in.ts'
import { makeDeviceKey, proofOf, type DeviceKey } from '../../src/secrets/device-key.ts'
import { teamServer, type TeamServerOptions } from '../../src/server/app.ts'
import { codeAtDesk, enrol } from '../../src/server/sign-in/codes.ts'
import { accountOf } from '../../src/server/sign-in/account.ts'
import type { Deliver } from '../../src/server/mail/delivery.ts'
import { startMail } from '../../src/server/mail/mail.ts'
import type { Sending } from '../../src/server/mail/sending.ts'
import { replaysFor } from '../../src/server/sign-in/replays.ts'
import { insertContact } from '../../src/store/contacts.ts'
import { insertDistrict, saveSite } from '../../src/store/districts.ts'
import type { Store } from '../../src/store/store.ts'
import type { Catalog } from '../../src/support/catalog.ts'
import type { Contact } from '../../src/support/contact.ts'
import { USUAL_SITES } from '../../src/support/district.ts'
import { TEST_CATALOG } from '../engine/test-catalog.ts'
import { testClock, type TestClock } from '../engine/test-clock.ts'
import { teamStore } from '../store/open-team-store.ts'

const NETWORK = {
  timeout: undefined,
  proxy: { https: undefined, http: undefined, except: undefined },
  extraCertificates: undefined,
  unchecked: false,
}

/** Somebody signed in on a device of theirs. */
export interface SignedIn {
  key: DeviceKey
  credentials: Credentials
  /** Their portal, over HTTP. */
  portal(district?: string): Portal
  /** One request of theirs. */
  ask(path: string, options?: RequestInit): Promise<Response>
}

/** A team's server that listens on this computer, and what a test may want of it. */
export interface Team {
  url: string
  store: Store
  clock: TestClock
  logged: string[]
  parts: TeamServerOptions
  /** What sends its mail. */
  sending: Sending | null
  /** What the server really answers, as its router prints it. */
  routes: string
  /** The first person of the desk. */
  desk(): Promise<SignedIn>
  /** A person by their address, whose contacts are in the store. */
  person(email: string): Promise<SignedIn>
  signIn(
    code: string,
    key?: DeviceKey,
  ): Promise<{ key: DeviceKey; status: number; body: Record<string, unknown> }>
}

export interface TeamParts extends Partial<Pick<TeamServerOptions, 'limits' | 'mailCode'>> {
  /** The server mails, and this is what delivers. */
  deliver?: Deliver

  store?: Store
  clock?: TestClock
  districts?: readonly string[]
  /** Other rules than those of the test desk. */
  catalog?: Catalog
  /** Rules of signing in that are not those of the test desk. */
  signIn?: Partial<Catalog['signIn']>
  /** What is done when it is no longer needed: normally when the test has ended. */
  cleanUp?: (act: () => unknown) => void
}

/** Starts a server with those districts, each with Ann Lee as its technical contact. */
export async function startTeam(given: TeamParts = {}): Promise<Team> {
  const { clock = testClock(), districts = ['Lakeside'], limits, mailCode = null } = given
  const cleanUp = given.cleanUp ?? ((act) => onTestFinished(async () => void (await act())))
  const folder = mkdtempSync(join(tmpdir(), 'campus-team-'))
  const store = given.store ?? (await teamStore(cleanUp))
  const logged: string[] = []
  const rules = given.catalog ?? TEST_CATALOG
  const catalog = { ...rules, signIn: { ...rules.signIn, ...given.signIn } }
  let url = ''
  const log = (line: string) => void logged.push(line)
  const engine = { store, catalog: async () => catalog, clock, newId: () => crypto.randomUUID() }
  for (const name of districts) await fill(store, name)
  const mail = given.deliver && (await startMail({ engine, origin: () => url, deliver: given.deliver, log }))
  const parts: TeamServerOptions = {
    engine: mail?.engine ?? engine,
    ...{ origin: () => url, version: '0.0.0', spoolFolder: join(folder, 'spool') },
    ...{ mailCode: mail?.mailCode ?? mailCode, ...(mail && { announce: mail.announce }) },
    ...{ replays: await replaysFor(store), random: () => randomBytes(64) },
    log,
    ...(limits && { limits }),
  }
  const app = await teamServer(parts)
  url = await app.listen({ host: '127.0.0.1', port: 0 })
  cleanUp(async () => {
    await app.close()
    await mail?.sending.stop()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const signIn: Team['signIn'] = async (code, key = makeDeviceKey()) => {
    const path = '/v1/devices'
    const dpop = proofOf({
      key,
      method: 'POST',
      url: `${url}${path}`,
      token: null,
      now: clock.now(),
      id: crypto.randomUUID(),
    })
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { dpop, 'content-type': 'application/json' },
      body: JSON.stringify({ code, device: 'laptop', replaces: null }),
    })
    return { key, status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const signedIn = (key: DeviceKey): SignedIn => {
    const credentials = deviceCredentials({
      ...{ key: async () => key, clock, newId: parts.engine.newId },
      http: http(url, clock, cleanUp),
      cache: { read: async () => null, write: async () => undefined },
    })
    return {
      ...{ key, credentials },
      portal: (district) => {
        const { catalog } = parts.engine
        const opened = http(url, clock, cleanUp)
        const calls = callsTo(opened, credentials, district)
        const portal = openServerPortal({ name: 'team', calls, catalog, dispose: () => opened.close() })
        cleanUp(() => portal.dispose())
        return portal
      },
      ask: async (path, options = {}) => {
        const headers = await credentials.headers(
          options.method ?? 'GET',
          `${url}${path.split('?', 1)[0] ?? ''}`,
        )
        return fetch(`${url}${path}`, { ...options, headers: { ...options.headers, ...headers } })
      },
    }
  }
  const person = async (email: string) => {
    await store.write((tx) => accountOf(parts, tx, email, 'Ann Lee'))
    const { code } = await codeAtDesk(parts, email, 'all')
    return signedIn((await signIn(code)).key)
  }
  return {
    ...{ url, store, clock, logged, parts, signIn, person, sending: mail?.sending ?? null },
    routes: app.printRoutes({ commonPrefix: false }),
    desk: async () => {
      const { code } = await enrol(parts, { name: 'Ann Lee', email: 'ann@x.example' }, { another: true })
      return signedIn((await signIn(code)).key)
    },
  }
}

function http(url: string, clock: TestClock, cleanUp: NonNullable<TeamParts['cleanUp']>) {
  const opened = openHttp({ origin: url, network: NETWORK, clock })
  cleanUp(() => opened.close())
  return opened
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
