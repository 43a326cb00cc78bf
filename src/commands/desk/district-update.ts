import type { DistrictChanges } from '../../portal/desk.ts'
import type { DistrictDetail, Site } from '../../support/district.ts'
import { Problem } from '../../support/problem.ts'
import { readRelease } from '../../support/updates/release.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { documentOf, type Written } from '../write.ts'
import { atDesk } from './moved.ts'
import type { deskDistrictUpdate } from './spec-sites.ts'

export async function run(
  { flags }: Input<typeof deskDistrictUpdate>,
  context: Context,
): Promise<Result<DistrictDetail & Written>> {
  const changes = readChanges(flags)
  const { portal, desk, call } = await atDesk(flags.key, context)
  return documentOf(await desk.updateDistrict(changes, call), 'updated', { portal, call, context })
}

function readChanges(flags: Input<typeof deskDistrictUpdate>['flags']): DistrictChanges {
  const { hosting, 'cloud-choice': choice, group, site, without } = flags
  const changes: DistrictChanges = {
    ...(site.length > 0 && { sites: site.map(readSite) }),
    ...(without.length > 0 && { without }),
    ...(hosting !== undefined && { hosting: hosting === 'unknown' ? null : (hosting as 'vendor' | 'own') }),
    ...(choice !== undefined && { cloudChoice: choice === 'unknown' ? null : choice === 'yes' }),
    ...(group !== undefined && { group: ['none', ''].includes(group.trim()) ? null : group.trim() }),
  }
  if (Object.keys(changes).length > 0) return changes
  throw new Problem('usage', {
    code: 'missing-answers',
    message: 'Nothing was told of the district.',
    hint: 'Give at least one of: --site --without --hosting --cloud-choice --group',
  })
}

/** `staging=2604.1`, `preview=unknown`. */
function readSite(text: string): Site {
  const [site = '', version = ''] = text.split('=').map((part) => part.trim())
  const release = version.toLowerCase() === 'unknown' ? null : readRelease(version)
  if (site !== '' && (release !== null || version.toLowerCase() === 'unknown')) return { site, release }
  throw new Problem('usage', {
    code: 'malformed-site',
    message: `--site: “${text}” is not a site with its version.`,
    hint: 'For example --site production=2603.12, or --site preview=unknown',
  })
}
