import type { Capabilities, Portal } from '../../portal/port.ts'
import { findPortal, namedPortal } from '../../settings/portal-choice.ts'
import type { Membership, Site } from '../../support/district.ts'
import type { Notice } from '../../support/notice.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { PortalLine } from './list.ts'
import type { portalShow } from './spec.ts'

export interface ShowResult extends PortalLine {
  reach: Portal['reach']
  location: string
  /** The page on which a person files; null where nobody needs to. */
  url: string | null
  district: string
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
  const [memberships, district] = [await portal.memberships(), await portal.district()]
  return {
    data: {
      name,
      kind: portal.kind,
      catalog: found.settings.catalog,
      current: (namedPortal(undefined, environment, settings) ?? 'local') === name,
      sample: portal.sample,
      reach: portal.reach,
      location: paths.portalDatabase(name),
      url: found.settings.kind === 'handoff' ? found.settings.url : null,
      district: district.name,
      memberships,
      sites: district.sites,
      notices: await portal.listNotices(),
      capabilities: portal.capabilities(),
    },
  }
}
