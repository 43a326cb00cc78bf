import type { HandOff } from '../../portal/port.ts'
import { requestText, type UpdateRequest } from '../../support/request.ts'
import { screenText } from '../../support/privacy/screen.ts'
import { Problem } from '../../support/problem.ts'
import { confirmed } from '../confirmed.ts'
import type { Context, Result } from '../context.ts'
import { guardPrivacy } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { answeredBy, callOf } from '../write.ts'
import { finishingRequest, type RequestResult } from './ask.ts'
import type { requestCancel } from './spec.ts'

export async function run(
  { args: [id = ''], flags }: Input<typeof requestCancel>,
  context: Context,
): Promise<Result<RequestResult>> {
  const portal = await context.portal({ forWriting: true })
  const call = callOf(flags.key, context)
  const reason = flags.reason?.trim() || null
  guardPrivacy(screenText(reason ?? '', { pointer: '/reason' }), null, context)
  const found = await portal.updates.view(id)
  if (!(await confirmed(`Call back ${found.id} (${requestText(found)})?`, context))) {
    throw new Problem('interrupted', {
      code: 'cancelled',
      message: 'Left as it was; nothing was called back.',
    })
  }
  const write = () => portal.updates.cancel(id, { reason }, call)
  const answer = (value: UpdateRequest, replayed: boolean) =>
    ({ resource: value, outcome: replayed ? 'existing' : 'updated' }) as const
  return answeredBy(
    { portal, call, context, write, answer },
    await write(),
    (handOff: HandOff<UpdateRequest>) => finishingRequest(handOff, portal, context),
  )
}
