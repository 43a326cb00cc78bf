import { rmSync } from 'node:fs'
import type { ServerAccess } from '../commands/server-access.ts'
import type { Portal } from '../portal/port.ts'
import type { News, Outbox } from '../outbox/outbox.ts'
import { withOutbox } from '../outbox/with-outbox.ts'
import { keptCatalog } from '../portals/server/catalog.ts'
import { callsTo, type Calls, type ReportProgress } from '../portals/server/calls.ts'
import {
  deviceCredentials,
  jobCredentials,
  keyCredentials,
  type TokenCache,
} from '../portals/server/device-sign-in.ts'
import { openHttp, type Http } from '../portals/http/http.ts'
import type { Limits } from '../portals/http/limits.ts'
import { openServerPortal } from '../portals/server/server.ts'
import { keptToken } from '../portals/server/token-cache.ts'
import { readDeviceKey, type DeviceKey } from '../secrets/device-key.ts'
import type { Keychain } from '../secrets/keychain.ts'
import type { Environment, Paths, ServerSettings } from '../settings/types.ts'
import type { Clock } from '../support/clock.ts'
import { Problem } from '../support/problem.ts'
import { keychainHere } from './keychain-here.ts'
import { once } from '../support/once.ts'
import { textFile } from './text-file.ts'

export interface ServerParts {
  paths: Paths
  environment: Environment
  clock: Clock
  newId: () => string
  /** Of a job, which outranks a stored sign-in. */
  token: string | null
  district: string | undefined
  /** Others than the usual ones. */
  limits?: Limits
  keychain?: Keychain
  outbox?: OutboxEnds
  progress?: ReportProgress
}

/** Who is told of what a portal keeps in the outbox. */
export interface OutboxEnds {
  /** The portal has one, which is loaded by this. */
  opened(load: () => Promise<Outbox>): void
  sent(news: News): void
}

/** A team's portal as whoever signed in here, or as a job. */
export function openServer(name: string, settings: ServerSettings, parts: ServerParts): Portal {
  const { http, calls, callsFor } = connectionTo(name, settings, parts)
  const kept = textFile(parts.paths.portalRules(name))
  const catalog = keptCatalog({ calls, origin: http.origin, kept })
  const portalFor = (district: string | undefined): Portal =>
    openServerPortal({
      ...{ name, catalog, dispose: () => http.close() },
      calls: district === parts.district ? calls : callsFor(district),
    })
  const outbox = once(async () => {
    const { outboxHere } = await import('./outbox.ts')
    const owner = { portal: name, origin: http.origin, who: whoOf(settings, parts.token) }
    return outboxHere({ owner, portalFor, ...parts, sent: (news) => parts.outbox?.sent(news) })
  })
  parts.outbox?.opened(outbox)
  return withOutbox(portalFor(parts.district), parts.district, outbox, parts.paths.outbox)
}

/** Whose writes they are; nobody else's sign-in sends them. */
function whoOf({ signedIn }: ServerSettings, token: string | null): string {
  if (token === null) return `person ${signedIn?.email ?? ''}`
  const { createHash } = process.getBuiltinModule('node:crypto')
  return `job ${createHash('sha256').update(token).digest('hex').slice(0, 32)}`
}

/** The connection to a server, and its calls as whoever is signed in; a job's token outranks a person's sign-in. */
export function connectionTo(
  name: string,
  settings: ServerSettings,
  parts: ServerParts,
): { http: Http; calls: Calls; callsFor(district: string | undefined): Calls } {
  const { paths, environment, clock, newId, token, district, limits, keychain } = parts
  const http = openHttp({
    origin: settings.url,
    network: environment.network,
    clock,
    ...(limits && { limits }),
  })
  const key = once(() => storedKey(keychain ?? keychainHere(paths, environment), settings.url, name))
  const credentials =
    token === null
      ? deviceCredentials({ http, clock, newId, key, cache: tokenCache(paths.portalToken(name)) })
      : jobCredentials(token)
  const callsFor = (named: string | undefined): Calls => callsTo(http, credentials, named, parts.progress)
  return { http, calls: callsFor(district), callsFor }
}

/** The server of a portal, for signing in and out. */
export function openServerAccess(name: string, settings: ServerSettings, parts: ServerParts): ServerAccess {
  const { paths, environment, clock, newId } = parts
  const { http, calls } = connectionTo(name, settings, parts)
  const cache = tokenCache(paths.portalToken(name))
  return {
    ...{ name, settings, job: parts.token !== null, account: keyAccount(settings.url) },
    calls,
    callsWith: (key) => callsTo(http, keyCredentials({ key, clock, newId }), undefined),
    keychain: keychainHere(paths, environment),
    tokenEnds: async () => (await cache.read())?.expiresAt ?? null,
    forgetToken: () => rmSync(paths.portalToken(name), { force: true }),
    close: () => http.close(),
  }
}

/** Under which name the keychain has the key of this device for a server. */
export function keyAccount(url: string): string {
  return `device key for ${new URL(url).origin}`
}

async function storedKey(keychain: Keychain, url: string, name: string): Promise<DeviceKey> {
  const stored = await keychain.get(keyAccount(url))
  const key = stored === null ? null : readDeviceKey(stored)
  if (key) return key
  throw new Problem('sign-in', {
    code: 'not-signed-in',
    message: `You are not signed in to ${name} on this computer.`,
    hint: `Sign in: campus auth login --portal ${name}. In a job: CAMPUS_TOKEN, or --token-file.`,
  })
}

export function tokenCache(file: string): TokenCache {
  return keptToken(textFile(file))
}
