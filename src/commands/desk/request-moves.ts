import type { RequestStatus } from '../../support/request.ts'
import { askMissing } from '../asked.ts'
import type { Context, Result } from '../context.ts'
import { readFuture } from '../moment.ts'
import { screened } from '../privacy-guard.ts'
import type { RequestResult } from '../request/ask.ts'
import { documentOf } from '../write.ts'
import { atDesk } from './moved.ts'

interface Move {
  id: string
  status: RequestStatus
  at?: string | null
  reason?: string | null
}

/** Moves a request on as the desk. */
export async function moveOn(
  { id, status, at = null, reason = null }: Move,
  key: string | undefined,
  context: Context,
): Promise<Result<RequestResult>> {
  const { portal, desk, call } = await atDesk(key, context)
  return documentOf(await desk.moveRequest(id, { status, at, reason }, call), 'updated', {
    portal,
    call,
    context,
  })
}

/** When it is to begin. */
export async function readWhen(at: string | undefined, context: Context): Promise<string> {
  const asked = [{ id: 'at', message: 'When (a time with its zone, a date, or next-window)?' }]
  const told = await askMissing(asked, { at }, context)
  return readFuture('--at', told['at'] ?? '', await context.catalog(), context)
}

/** Why it could not be done. */
export async function readReason(
  { reason, override }: { reason: string | undefined; override: string | undefined },
  context: Context,
): Promise<string> {
  const { reason: said = '' } = await askMissing([{ id: 'reason', message: 'Why?' }], { reason }, context)
  return screened(said, '/reason', override, context)
}
