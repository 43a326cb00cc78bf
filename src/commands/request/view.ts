import type { RequestDetail } from '../../support/request.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { followed, readTimeout, refuseToWait } from './follow.ts'
import type { requestView } from './spec.ts'

export async function run(
  { args: [id = ''], flags }: Input<typeof requestView>,
  context: Context,
): Promise<Result<RequestDetail>> {
  const patience = readTimeout(flags)
  const portal = await context.portal()
  if (patience !== null) refuseToWait(portal)
  const found = await portal.updates.view(id)
  if (patience === null) return { data: found }
  const { request, exitCode } = await followed(id, patience, { portal, context })
  return { data: request, exitCode }
}
