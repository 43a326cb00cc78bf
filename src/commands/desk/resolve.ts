import { readCaseNumber } from '../case/number.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readDeskBody } from './body.ts'
import { atDesk, moved, type MovedResult } from './moved.ts'
import type { deskResolve } from './spec-cases.ts'

export async function run(
  { args, flags }: Input<typeof deskResolve>,
  context: Context,
): Promise<Result<MovedResult>> {
  const number = readCaseNumber(args[0])
  const { portal, desk, call } = await atDesk(flags.key, context)
  const body = await readDeskBody(flags, { name: `resolution-${number}` }, context)
  return moved(await desk.resolve(number, { body }, call), true, { portal, call, context })
}
