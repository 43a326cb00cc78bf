import { Problem } from '../../support/problem.ts'
import type { UpdateRequest } from '../../support/request.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readSite } from './read.ts'
import type { requestList } from './spec.ts'

export interface RequestsResult {
  items: UpdateRequest[]
  nextCursor: null
  truncated: boolean
}

const LIMIT = { normal: 50, most: 1000 }

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

export function readLimit(limit: number | undefined): number {
  if (limit === undefined) return LIMIT.normal
  if (limit >= 1 && limit <= LIMIT.most) return limit
  throw new Problem('usage', {
    code: 'limit-out-of-range',
    message: `--limit is 1 to ${LIMIT.most}, not ${limit}.`,
    hint: 'Narrow the list with its filters instead.',
  })
}
