import { localText } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import type { NoticeResult } from './notice-post.ts'

export const view: View<NoticeResult> = (
  { id, kind, title, state, startsAt, endsAt, outcome },
  { style, catalog, dryRun },
) => {
  const zone = catalog?.zone ?? 'UTC'
  const end = endsAt === null ? '' : ` to ${localText(new Date(endsAt), zone)}`
  const done = dryRun
    ? 'Would post'
    : outcome === 'created'
      ? 'Posted'
      : outcome === 'existing'
        ? 'Done before:'
        : 'Changed'
  return `${done} ${kind} ${style.bold(id)} (${state}): ${title}\n${localText(new Date(startsAt), zone)}${end}\n`
}
