import type { DistrictDetail } from '../../support/district.ts'
import type { Context, Result } from '../context.ts'

export interface DistrictsResult {
  items: DistrictDetail[]
  nextCursor: null
  truncated: false
}

export async function run(_input: unknown, context: Context): Promise<Result<DistrictsResult>> {
  const portal = await context.portal()
  return { data: { items: await portal.desk.districts(), nextCursor: null, truncated: false } }
}
