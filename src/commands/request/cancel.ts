import type { HandOff } from '../../portal/port.ts'
import { requestText, type UpdateRequest } from '../../support/request.ts'
import { screenText } from '../../support/privacy/screen.ts'
import { Problem } from '../../support/problem.ts'
import { printable } from '../../support/text/printable.ts'
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
  if (!(await agreed(found, context))) {
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

async function agreed(request: UpdateRequest, { terminal, globals }: Context): Promise<boolean> {
  if (globals.yes || globals.dryRun || !terminal.canAsk || globals.json !== undefined) return true
  const message = printable(`Call back ${request.id} (${requestText(request)})?`)
  return (await terminal.ask({ kind: 'confirm', message, default: false })) === 'yes'
}
