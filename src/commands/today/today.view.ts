import { displayWidth, truncate, wrap } from '../../support/text/layout.ts'
import type { TodayItem } from '../../support/today/item.ts'
import type { View, ViewScreen } from '../context.ts'
import type { TodayResult } from './today.ts'

const HEADINGS: readonly [TodayItem['kind'], string][] = [
  ['case', 'Cases'],
  ['notice', 'Notices'],
  ['request', 'Update requests'],
  ['contact', 'Contacts'],
  ['outbox', 'Not sent yet'],
  ['hand-off', 'To be handed off'],
  ['draft', 'Drafts'],
]
/** One screen: of each kind no more than this. */
const MOST = 8

export const view: View<TodayResult> = ({ items }, screen) => {
  if (items.length === 0)
    return (
      wrap(
        'Nothing waits on you. To file a case: campus case new; all else: campus --help',
        screen.columns,
        0,
      ) + '\n'
    )
  const parts = HEADINGS.flatMap(([kind, heading]) => {
    const own = items.filter((item) => item.kind === kind)
    if (own.length === 0) return []
    const lines = own.slice(0, MOST).map((item) => line(item, screen))
    const more = own.length > MOST ? [`  and ${own.length - MOST} more; --json shows all`] : []
    return [[screen.style.bold(heading), ...lines, ...more].join('\n')]
  })
  const [first] = items
  return `${[...parts, `Next: ${first?.next ?? ''}`].join('\n\n')}\n`
}

/** Why it is here stays whole; where both do not fit, it has a line of its own. */
function line({ kind, id, title, why, at }: TodayItem, { columns, style }: ViewScreen): string {
  if (kind === 'contact') return wrap(title, columns, 2)
  const head = `  ${id}  ${title}`
  const text =
    displayWidth(head) + displayWidth(why) + 2 <= columns
      ? `${head}: ${why}`
      : `${truncate(head, columns)}\n${wrap(why, columns, 4)}`
  return kind === 'case' && at !== null ? style.yellow(text) : text
}
