import { dueWords } from '../../support/notice-due.ts'
import { localText } from '../../support/time/words.ts'
import type { View, ViewScreen } from '../context.ts'
import type { NoticeResult } from './notice-post.ts'

export const view: View<NoticeResult> = (notice, screen) => {
  const { id, kind, title, state, outcome } = notice
  const { style, dryRun } = screen
  const done = dryRun
    ? 'Would post'
    : outcome === 'created'
      ? 'Posted'
      : outcome === 'existing'
        ? 'Done before:'
        : 'Changed'
  return `${done} ${kind} ${style.bold(id)} (${state}): ${title}\n${when(notice, screen)}\n`
}

/** A task has a day by which it is due; only what else is announced lasts from a time to a time. */
function when(notice: NoticeResult, { catalog, now }: ViewScreen): string {
  const { kind, startsAt, endsAt } = notice
  const zone = catalog?.zone ?? 'UTC'
  if (kind === 'task') return dueWords(notice, zone, now)
  const end = endsAt === null ? '' : ` to ${localText(new Date(endsAt), zone)}`
  return `${localText(new Date(startsAt), zone)}${end}`
}
