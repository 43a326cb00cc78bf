import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { askForUpdate, type RequestResult } from './ask.ts'
import { readAt, readSite } from './read.ts'
import type { requestRefresh } from './spec.ts'

export async function run(
  { flags }: Input<typeof requestRefresh>,
  context: Context,
): Promise<Result<RequestResult>> {
  const portal = await context.portal({ forWriting: true })
  const catalog = await portal.catalog()
  const site = readSite(flags.site ?? 'sandbox', catalog)
  const at = await readAt(flags.at, { portal, key: flags.key, context })
  const input = {
    kind: 'sandbox-refresh',
    site,
    release: null,
    at,
    note: flags.note?.trim() || null,
  } as const
  return askForUpdate(input, flags, { portal, context })
}
