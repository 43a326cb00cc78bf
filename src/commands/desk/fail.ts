import type { Context, Result } from '../context.ts'
import type { RequestResult } from '../request/ask.ts'
import type { Input } from '../spec.ts'
import { moveOn, readReason } from './request-moves.ts'
import type { deskFail } from './spec-sites.ts'

export async function run(
  { args: [id = ''], flags }: Input<typeof deskFail>,
  context: Context,
): Promise<Result<RequestResult>> {
  const reason = await readReason(flags, context)
  return moveOn({ id, status: 'failed', reason }, flags.key, context)
}
