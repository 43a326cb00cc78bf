import type { UpdateRequest } from '../../support/request.ts'
import type { Context, Result } from '../context.ts'
import { readLimit } from '../limit.ts'
import type { Input } from '../spec.ts'
import { readSite } from './read.ts'
import type { requestList } from './spec.ts'

export interface RequestsResult {
  items: UpdateRequest[]
  nextCursor: null
  truncated: boolean
}

export async function run(
  { flags }: Input<typeof requestList>,
  context: Context,
): Promise<Result<RequestsResult>> {
  const portal = await context.portal()
  const limit = readLimit(flags.limit)
  const site = flags.site === undefined ? {} : { site: readSite(flags.site, await portal.catalog()) }
  const { items, truncated } = await portal.updates.list({
    ...site,
    ...(flags.open && { open: true }),
    limit,
  })
  if (truncated)
    context.warn({ code: 'truncated', message: `Only ${items.length} are shown; --limit shows more.` })
  return { data: { items, nextCursor: null, truncated } }
}
