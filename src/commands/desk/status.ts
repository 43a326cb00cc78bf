import { readCaseNumber } from '../case/number.ts'
import { readOption } from '../case/options.ts'
import type { Context, Result } from '../context.ts'
import { screenedOnCase } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { atDesk, moved, type MovedResult } from './moved.ts'
import type { deskStatus } from './spec-cases.ts'

export async function run(
  { args: [number, wanted = ''], flags }: Input<typeof deskStatus>,
  context: Context,
): Promise<Result<MovedResult>> {
  const found = readCaseNumber(number)
  const { portal, desk, call } = await atDesk(flags.key, context)
  const status = readOption('status', 'statuses', wanted, await portal.catalog())
  const comment =
    (await screenedOnCase(flags.comment?.trim() ?? '', '/comment', flags.override, context)) || null
  const outcome = await desk.move(found, { status, comment }, call)
  return moved(outcome, comment !== null, { portal, call, context })
}
