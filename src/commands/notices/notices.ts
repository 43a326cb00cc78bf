import path from 'node:path'
import { writeBytesOnce } from '../../settings/files.ts'
import { inOrder, isCurrent, noticeColour, type Notice } from '../../support/notice.ts'
import { noticeAdvice } from '../../support/notice-advice.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { notices } from './spec.ts'

export interface NoticesResult {
  items: Notice[]
  nextCursor: null
  truncated: false
}

type Flags = Input<typeof notices>['flags']

export async function run(
  { flags }: Input<typeof notices>,
  context: Context,
): Promise<Result<NoticesResult>> {
  refuseUnclear(flags, context)
  const portal = await context.portal()
  if (flags.watch) {
    const { watchNotices } = await import('./watch.ts')
    await watchNotices(portal, flags.every, context)
    return { data: { items: [], nextCursor: null, truncated: false }, text: '' }
  }
  const found = await portal.listNotices()
  const now = context.clock.now()
  const data = noticesData(found, flags, now)
  const advice = noticeAdvice(noticeColour(found, now))
  if (advice !== null) context.warn({ code: 'notice-open', message: advice })
  if (portal.reach !== 'portal') context.warn(ONLY_WHAT_IS_KEPT)
  if (flags.calendar === undefined) return { data }
  const { calendarText } = await import('./calendar.ts')
  const text = await calendarText(portal, context)
  if (flags.calendar === '-') return { data, text, verbatim: true }
  writeBytesOnce(path.resolve(flags.calendar), Buffer.from(text), { force: flags.force })
  return { data, text: `Written: ${flags.calendar}\n` }
}

/** Gray is no all-clear where nobody but this computer's users announces anything. */
const ONLY_WHAT_IS_KEPT = {
  code: 'kept-here',
  message:
    'Only what was recorded on this computer. What the desk announces is on its own page: campus open notifications',
}

/** Those that matter now, or all of them; without the tasks that are read. An incident is told as long as it lasts. */
export function noticesData(
  found: readonly Notice[],
  { all, unread }: Pick<Flags, 'all' | 'unread'>,
  now: Date,
): NoticesResult {
  const items = found.filter(
    (notice) =>
      (all || isCurrent(notice, now)) && !(unread && notice.kind === 'task' && notice.readAt !== null),
  )
  return { items: inOrder(items), nextCursor: null, truncated: false }
}

function refuseUnclear({ watch, every, calendar, force, unread }: Flags, { globals }: Context): void {
  const refuse = (message: string, hint: string): never => {
    throw new Problem('usage', { code: 'unclear-call', message, hint })
  }
  if (watch && globals.json !== undefined)
    refuse('--watch never ends, so there is no JSON document.', 'Call again and again without --watch.')
  if (calendar !== undefined && globals.json !== undefined)
    refuse('--calendar and --json do not go together.', 'Leave out one of them.')
  if (watch && calendar !== undefined) refuse('--watch writes no calendar.', 'Leave out one of them.')
  if (unread && (watch || calendar !== undefined))
    refuse('--unread narrows the list that is printed once.', 'Leave out one of them.')
  if (every !== undefined && !watch) refuse('--every belongs to --watch.', 'Add --watch.')
  if (force && (calendar === undefined || calendar === '-'))
    refuse('--force belongs to --calendar FILE.', 'Name the file, or leave it out.')
}
