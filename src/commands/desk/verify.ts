import { readCaseNumber } from '../case/number.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readDeskBody } from './body.ts'
import { atDesk, moved, type MovedResult } from './moved.ts'
import type { deskVerify } from './spec-cases.ts'

const USUAL =
  'Please attach written verification of this request by somebody in the district who may give it. The case waits for it.'

export async function run(
  { args, flags }: Input<typeof deskVerify>,
  context: Context,
): Promise<Result<MovedResult>> {
  const number = readCaseNumber(args[0])
  const { portal, desk, call } = await atDesk(flags.key, context)
  const body = await readDeskBody(flags, { name: `verify-${number}`, usual: USUAL }, context)
  return moved(await desk.verify(number, { body }, call), true, { portal, call, context })
}
