import type { Desk } from '../../portal/desk.ts'
import type { Call, Outcome, Portal, Transition } from '../../portal/port.ts'
import type { Moved } from '../case/transition.ts'
import type { Context, Result } from '../context.ts'
import { callOf, settled, told, type Written } from '../write.ts'

export type MovedResult = Moved & Written

/** The desk of the portal that was chosen, and the call that is made of it. */
export async function atDesk(
  key: string | undefined,
  context: Context,
): Promise<{ portal: Portal; desk: Desk; call: Call }> {
  const portal = await context.portal({ forWriting: true })
  return { portal, desk: portal.desk, call: callOf(key, context) }
}

/** The document of something that may move a case. */
export function moved(
  outcome: Outcome<Transition>,
  said: boolean,
  { portal, call, context }: { portal: Portal; call: Call; context: Context },
): Result<MovedResult> {
  const { value, replayed } = settled(outcome)
  const { case: found, before, after, changed } = value
  const how = replayed ? 'existing' : changed ? 'updated' : said ? 'commented' : 'unchanged'
  return { data: { ...found, before, after, ...told(portal, call, how, context) } }
}
