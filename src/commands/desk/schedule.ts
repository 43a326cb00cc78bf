import type { Context, Result } from '../context.ts'
import type { RequestResult } from '../request/ask.ts'
import type { Input } from '../spec.ts'
import { moveOn, readWhen } from './request-moves.ts'
import type { deskSchedule } from './spec-sites.ts'

export async function run(
  { args: [id = ''], flags }: Input<typeof deskSchedule>,
  context: Context,
): Promise<Result<RequestResult>> {
  const at = await readWhen(flags.at, context)
  return moveOn({ id, status: 'scheduled', at }, flags.key, context)
}
