import type { Context, Result } from '../context.ts'
import type { RequestResult } from '../request/ask.ts'
import type { Input } from '../spec.ts'
import { moveOn } from './request-moves.ts'
import type { deskFinish } from './spec-sites.ts'

export async function run(
  { args: [id = ''], flags }: Input<typeof deskFinish>,
  context: Context,
): Promise<Result<RequestResult>> {
  return moveOn({ id, status: 'done' }, flags.key, context)
}
