import { isCurrent, noticeColour, type Colour, type Notice } from '../../support/notice.ts'
import { dueWords } from '../../support/notice-due.ts'
import { wrap } from '../../support/text/layout.ts'
import { localTexts } from '../../support/time/words.ts'
import type { View, ViewScreen } from '../context.ts'
import type { NoticesResult } from './notices.ts'

const HEADINGS: Readonly<Record<Colour, string>> = {
  orange: 'Orange: an incident is open.',
  green: 'Green: maintenance is announced.',
  gray: 'Gray: no incident and no maintenance.',
}

export const view: View<NoticesResult> = ({ items }, screen) => {
  const { columns, style, now } = screen
  const colour = noticeColour(items, now)
  const paint = { orange: style.yellow, green: style.green, gray: style.dim }[colour]
  const parts = [
    paint(wrap(HEADINGS[colour], columns, 0)),
    ...items.map((notice) => noticeText(notice, screen)),
  ]
  return `${parts.join('\n\n')}\n`
}

/** One notice: what it is, when, what it says, and what was added. */
export function noticeText(notice: Notice, { columns, style, catalog, now }: ViewScreen): string {
  const { id, kind, title, body, updates } = notice
  const zone = catalog?.zone ?? 'UTC'
  const when = localTexts(zone)
  return [
    style.bold(wrap(`${id}  ${kind}: ${title}`, columns, 0)),
    wrap([timeWords(notice, when, zone, now), ...readWords(notice, when)].join('; '), columns, 2),
    wrap(body, columns, 2),
    ...updates.map((update) => wrap(`${when(new Date(update.at))}: ${update.body}`, columns, 2)),
  ].join('\n')
}

/** Of a task whether it is read; of anything else only that it is. */
function readWords({ kind, readAt, readers }: Notice, when: (instant: Date) => string): string[] {
  const own = readAt !== null ? [`read ${when(new Date(readAt))}`] : kind === 'task' ? ['unread'] : []
  const others = readers - (readAt === null ? 0 : 1)
  if (others === 0) return own
  return [...own, `read by ${others}${readAt === null ? '' : ' more'}`]
}

function timeWords(notice: Notice, when: (instant: Date) => string, zone: string, now: Date): string {
  const { kind, startsAt, endsAt, state } = notice
  const end = endsAt === null ? null : when(new Date(endsAt))
  const over = isCurrent(notice, now) ? '' : state === 'closed' ? ' (closed)' : ' (over)'
  if (kind === 'task') return `${dueWords(notice, zone, now)}${over}`
  return `${when(new Date(startsAt))}${end === null ? '' : ` to ${end}`}${over}`
}
