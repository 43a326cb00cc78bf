import type { Capabilities, Portal } from '../../portal/port.ts'
import { findPortal, namedPortal } from '../../settings/portal-choice.ts'
import type { Membership, Site } from '../../support/district.ts'
import type { Notice } from '../../support/notice.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { PortalLine } from './list.ts'
import type { portalShow } from './spec.ts'

export interface ShowResult extends PortalLine {
  reach: Portal['reach']
  location: string
  /** The page on which a person files; null where nobody needs to. */
  url: string | null
  /** Null when the person has several and none was named. */
  district: string | null
  /** Where the acting person is a contact, and in which role. */
  memberships: Membership[]
  sites: Site[]
  notices: Notice[]
  capabilities: Capabilities
}

export async function run(
  { args: [named] }: Input<typeof portalShow>,
  context: Context,
): Promise<Result<ShowResult>> {
  const { settings, environment, paths } = context
  const name = named ?? context.portalChoice().name
  const found = findPortal(name, settings)
  const portal = await context.portal({ name })
  const there = await inDistrict(portal)
  return {
    data: {
      name,
      kind: portal.kind,
      catalog: found.settings.catalog,
      current: (namedPortal(undefined, environment, settings) ?? 'local') === name,
      sample: portal.sample,
      reach: portal.reach,
      location:
        'url' in found.settings && found.settings.kind !== 'handoff'
          ? found.settings.url
          : paths.portalDatabase(name),
      url: found.settings.kind === 'local' ? null : found.settings.url,
      memberships: await portal.memberships(),
      ...there,
      capabilities: portal.capabilities(),
    },
  }
}

/** What belongs to the district that is acted for. A person with several still sees the portal. */
async function inDistrict(portal: Portal): Promise<Pick<ShowResult, 'district' | 'sites' | 'notices'>> {
  try {
    const { name, sites } = await portal.district()
    return { district: name, sites, notices: await portal.listNotices() }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'district-not-chosen') throw error
    return { district: null, sites: [], notices: [] }
  }
}
