import { findPortal, knownPortals, namedPortal } from '../../settings/portal-choice.ts'
import { readOrigin } from '../../portals/http/origin.ts'
import { writeSettings } from '../../settings/settings.ts'
import type { PortalSettings } from '../../settings/types.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { refuseMapping } from './refuse-mapping.ts'
import { VENDOR_PAGE } from './vendor-page.ts'
import type { portalAdd } from './spec.ts'

export interface AddResult {
  name: string
  kind: string
  catalog: string
  url: string | null
  /** It is where cases go from now on. */
  current: boolean
  outcome: 'created' | 'unchanged'
}

/** Keeps a portal in the settings; the first that anybody chose becomes current. */
export async function run(
  { args: [name = ''], flags }: Input<typeof portalAdd>,
  context: Context,
): Promise<Result<AddResult>> {
  const { settings, environment, paths } = context
  requireName(name)
  const known = Object.hasOwn(knownPortals(settings), name) ? findPortal(name, settings).settings : undefined
  const portal = await portalFrom(name, flags, known, context)
  if (known && !isSame(known, portal)) throw nameTaken(name, known.kind)
  const named = namedPortal(undefined, environment, settings)
  const current = (named ?? name) === name
  if (!known) {
    await writeSettings(paths, (before) => ({
      ...before,
      portals: { ...before.portals, [name]: portal },
      ...(current && { currentPortal: name }),
    }))
  }
  const { kind, catalog } = portal
  const url = portal.kind === 'local' ? null : portal.url
  if (portal.kind === 'server' && !known) {
    context.warn({ code: 'sign-in-next', message: `Next: campus auth login --portal ${name}` })
  }
  return { data: { name, kind, catalog, url, current, outcome: known ? 'unchanged' : 'created' } }
}

async function portalFrom(
  name: string,
  flags: Input<typeof portalAdd>['flags'],
  known: PortalSettings | undefined,
  context: Context,
): Promise<PortalSettings> {
  const { kind, url, queue, map, catalog = 'infinite-campus' } = flags
  if (kind === 'request-tracker') {
    // What is mapped is changed by `portal check`, not by adding it once more.
    const { isUrlOf, trackerSettings } = await import('./add-tracker.ts')
    if (known?.kind === 'request-tracker' && (url === undefined || isUrlOf(known, url))) return known
    return trackerSettings(name, { url, queue, map, catalog: flags.catalog ?? 'district-help-desk' }, context)
  }
  refuseMapping({ queue, map }, 'Leave them out, or say --kind request-tracker.')
  if (kind === 'server' || (kind === undefined && url !== undefined))
    return { kind: 'server', catalog, url: serverAddress(url) }
  if (kind === 'handoff') return { kind, catalog, url: readAddress(url ?? VENDOR_PAGE) }
  if (kind === undefined) {
    throw new Problem('usage', {
      code: 'missing-answers',
      message: 'What kind of portal is it?',
      hint: 'Add --url https://… for your team’s server, --kind request-tracker --url https://… for a Request Tracker, --kind handoff for a web portal, --kind local for cases kept on this computer only.',
      errors: [{ pointer: '/kind', code: 'missing', message: 'kind is missing' }],
    })
  }
  if (url === undefined) return { kind: 'local', catalog }
  throw new Problem('usage', {
    code: 'needless-url',
    message: 'A portal kept on this computer has no page.',
    hint: 'Leave --url out, or say --kind handoff.',
  })
}

function serverAddress(url: string | undefined): string {
  if (url !== undefined) return readOrigin(url).origin
  throw new Problem('usage', {
    code: 'missing-answers',
    message: 'What is the address of the server?',
    hint: 'For example --url https://support.district.example',
    errors: [{ pointer: '/url', code: 'missing', message: 'url is missing' }],
  })
}

function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const secret = url !== null && (url.username !== '' || url.password !== '')
  if (url && !secret && ['https:', 'http:'].includes(url.protocol)) return url.href
  throw new Problem('usage', {
    code: 'not-an-address',
    message: secret
      ? 'The address holds a user name or a password; those do not belong there.'
      : `“${text}” is not the address of a web page.`,
    hint: `For example --url ${VENDOR_PAGE}`,
  })
}

/** A name becomes a file name, so it is plain. */
function requireName(name: string): void {
  if (/^[a-z][a-z0-9-]{0,39}$/.test(name)) return
  throw new Problem('usage', {
    code: 'malformed-name',
    message: `“${name}” cannot be the name of a portal.`,
    hint: 'Lower case letters, digits and hyphens, beginning with a letter: campus portal add vendor',
  })
}

/** Who has signed in there makes it no other portal. */
function isSame(one: PortalSettings, other: PortalSettings): boolean {
  const plain = (portal: PortalSettings) =>
    JSON.stringify(Object.entries({ ...portal, signedIn: undefined }).sort())
  return plain(one) === plain(other)
}

function nameTaken(name: string, kind: string): Problem {
  return new Problem('conflict', {
    code: 'portal-exists',
    message: `There is a portal “${name}” already (${kind}), and it is another.`,
    hint: `Choose another name, or look at it: campus portal show ${name}`,
  })
}
