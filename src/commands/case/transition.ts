import type { Call, Outcome, Portal, Transition } from '../../portal/port.ts'
import type { CaseSummary, StatusView } from '../../support/case.ts'
import type { Context, Result } from '../context.ts'
import { callOf, written, type HandedOff, type Written } from '../write.ts'

export interface Moved extends CaseSummary {
  before: StatusView
  after: StatusView
}

export type TransitionResult = (Moved & Written) | HandedOff

/** What closing and reopening share: the write, the status before and after as read back, a warning when it was so already. */
export async function transition(
  givenKey: string | undefined,
  context: Context,
  { act, already }: { act: (portal: Portal, call: Call) => Promise<Outcome<Transition>>; already: string },
): Promise<Result<TransitionResult>> {
  const portal = await context.portal({ forWriting: true })
  const call = callOf(givenKey, context)
  return written({
    ...{ portal, call, context },
    write: () => act(portal, call),
    answer: (value, replayed) => moved(value, replayed, already, context),
  })
}

/** A case that was moved, or was so already, as a document. */
export function moved(
  { case: found, before, after, changed }: Transition,
  replayed: boolean,
  already: string,
  context: Pick<Context, 'warn'>,
): { resource: Moved; outcome: 'existing' | 'updated' | 'unchanged' } {
  if (!changed) context.warn({ code: 'unchanged', message: already })
  const outcome = replayed ? 'existing' : changed ? 'updated' : 'unchanged'
  return { resource: { ...found, before, after }, outcome }
}
