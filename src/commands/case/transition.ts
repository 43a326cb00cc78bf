import type { Call, Outcome, Portal, Transition } from '../../portal/port.ts'
import type { CaseSummary, StatusView } from '../../support/case.ts'
import type { Context, Result } from '../context.ts'
import { callOf, settled, written, type Written } from '../write.ts'

export type TransitionResult = CaseSummary & { before: StatusView; after: StatusView } & Written

/** What closing and reopening share: the write, the status before and after as read back, a warning when it was so already. */
export async function transition(
  givenKey: string | undefined,
  context: Context,
  { act, already }: { act: (portal: Portal, call: Call) => Promise<Outcome<Transition>>; already: string },
): Promise<Result<TransitionResult>> {
  const portal = await context.portal({ forWriting: true })
  const call = callOf(givenKey, context)
  const { value, replayed } = settled(await act(portal, call))
  if (!value.changed) context.warn({ code: 'unchanged', message: already })
  const outcome = replayed ? 'existing' : value.changed ? 'updated' : 'unchanged'
  const { before, after } = value
  return { data: { ...value.case, before, after, ...written(portal, call, outcome, context) } }
}
