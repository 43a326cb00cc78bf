import type { TrackerAccess } from '../commands/tracker-access.ts'
import { withOutbox } from '../outbox/with-outbox.ts'
import type { Portal } from '../portal/port.ts'
import { readTrackerAddress } from '../portals/request-tracker/address.ts'
import { openTrackerPortal } from '../portals/request-tracker/request-tracker.ts'
import { isThere, restOf } from '../portals/request-tracker/rest.ts'
import { tokenAccount, userOf } from '../portals/request-tracker/token.ts'
import { openHttp } from '../portals/http/http.ts'
import type { Keychain } from '../secrets/keychain.ts'
import type { Environment, Paths, TrackerSettings } from '../settings/types.ts'
import type { Catalog } from '../support/catalog.ts'
import type { Clock } from '../support/clock.ts'
import { Problem } from '../support/problem.ts'
import { once } from '../support/once.ts'
import type { PortalParts } from './portals.ts'
import type { OutboxEnds } from './server-portal.ts'

interface TrackerParts {
  paths: Paths
  environment: Environment
  clock: Clock
  /** Of the environment or a file, which outranks the keychain. */
  token: string | null
}

interface TrackerPortalParts extends TrackerParts {
  catalog: () => Promise<Catalog>
  districtName: string
  /** As it was named. */
  district: string | undefined
  outbox?: OutboxEnds
  looksAt: PortalParts['looksAt']
}

/** A Request Tracker as whoever's token it is. */
export function openTracker(name: string, settings: TrackerSettings, parts: TrackerPortalParts): Portal {
  const { catalog, district, districtName, clock, looksAt } = parts
  if (district !== undefined && ![name, districtName.toLowerCase()].includes(district.trim().toLowerCase()))
    throw noDistrict(name, district, districtName)
  const access = openTrackerAccess(name, settings.url, parts)
  const rest = access.rest()
  const people = () => import('../portals/request-tracker/people.ts')
  const portal = openTrackerPortal({
    ...{ name, mapping: settings.mapping, rest, catalog, districtName, clock, looksAt },
    me: async () => userOf(await access.token()),
    self: async () => (await people()).ownerOf(rest, await access.token()),
  })
  const outbox = once(async () => {
    const { outboxHere } = await import('./outbox.ts')
    const owner = { portal: name, origin: settings.url, who: `user ${userOf(await access.token())}` }
    return outboxHere({ owner, portalFor: () => portal, ...parts, sent: (news) => parts.outbox?.sent(news) })
  })
  parts.outbox?.opened(outbox)
  return withOutbox(portal, district, outbox, parts.paths.outbox)
}

export function openTrackerAccess(name: string, url: string, parts: TrackerParts): TrackerAccess {
  const { paths, environment, clock, token: given } = parts
  const { origin, base } = readTrackerAddress(url)
  const account = tokenAccount(url)
  const keychain = deferredKeychain(paths, environment)
  const token = once(async () => given ?? (await keychain.get(account)) ?? refuseNobody(name))
  const restWith = (own: () => Promise<string>) =>
    restOf({ http: openHttp({ origin, network: environment.network, clock }), base, token: own })
  return {
    rest: (own) => restWith(own === undefined ? token : async () => own),
    knock: async () => {
      const rest = restWith(async () => '')
      await isThere(rest).finally(() => rest.close())
    },
    ...{ token, keychain, account },
  }
}

/** Loaded when it is asked: a job that brings its token never does. */
function deferredKeychain(paths: Paths, environment: Environment): Keychain {
  const open = once(async () => (await import('./keychain-here.ts')).keychainHere(paths, environment))
  return {
    get: async (account) => (await open()).get(account),
    set: async (account, secret) => (await open()).set(account, secret),
    delete: async (account) => (await open()).delete(account),
  }
}

function refuseNobody(name: string): never {
  throw new Problem('sign-in', {
    code: 'not-signed-in',
    message: `The keychain of this computer has no token for ${name}.`,
    hint: `Make one there (Settings, Auth Tokens), then: campus portal check ${name} --token-file FILE. In a job: CAMPUS_TOKEN.`,
  })
}

function noDistrict(name: string, district: string, own: string): Problem {
  return new Problem('not-found', {
    code: 'district-not-found',
    message: `There is no district “${district}” on ${name}.`,
    hint: `It has “${own}”.`,
  })
}
