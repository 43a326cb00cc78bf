import { requireVerb } from '../../portal/lacking.ts'
import type { RequestStatus } from '../../support/request.ts'
import { screenText } from '../../support/privacy/screen.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { readMoment } from '../moment.ts'
import { guardPrivacy } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { callOf, documentOf } from '../write.ts'
import type { RequestResult } from './ask.ts'
import type { requestRecord } from './spec.ts'

/** Takes a person's word for what happened on the page. */
export async function run(
  { args: [id = ''], flags }: Input<typeof requestRecord>,
  context: Context,
): Promise<Result<RequestResult>> {
  const portal = await context.portal({ forWriting: true })
  requireVerb(portal, 'request:status')
  if (flags.status === undefined) throw noStatus()
  const call = callOf(flags.key, context)
  const reason = flags.reason?.trim() || null
  guardPrivacy(screenText(reason ?? '', { pointer: '/reason' }), null, context)
  const at =
    flags.at === undefined ? null : await readMoment('--at', flags.at, await portal.catalog(), context)
  const move = { status: flags.status as RequestStatus, at, reason }
  return documentOf(await portal.updates.record(id, move, call), 'updated', { portal, call, context })
}

function noStatus(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'What became of it?',
    hint: 'Add --status requested, scheduled, running, done, failed or cancelled.',
    errors: [{ pointer: '/status', code: 'missing', message: 'status is missing' }],
  })
}
