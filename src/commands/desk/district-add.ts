import type { DistrictDetail } from '../../support/district.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { documentOf, type Written } from '../write.ts'
import { atDesk } from './moved.ts'
import type { deskDistrictAdd } from './spec-sites.ts'

export async function run(
  { args: [name = ''], flags }: Input<typeof deskDistrictAdd>,
  context: Context,
): Promise<Result<DistrictDetail & Written>> {
  const { portal, desk, call } = await atDesk(flags.key, context)
  return documentOf(await desk.addDistrict(name, call), 'created', { portal, call, context })
}
