import { table } from '../../support/text/layout.ts'
import { ago } from '../../support/time/words.ts'
import { labelOf } from '../case/labels.ts'
import { markedSubject } from '../case/list.view.ts'
import type { View } from '../context.ts'
import type { QueueResult } from './queue.ts'

export const view: View<QueueResult> = ({ items }, { columns, style, catalog, now, portalFlag }) => {
  if (items.length === 0) return 'No case waits for the desk.\n'
  const several = new Set(items.map(({ district }) => district)).size > 1
  const rows = items.map((found) => [
    String(found.number ?? found.id),
    markedSubject(found),
    labelOf(catalog, 'priorities', found.priority),
    found.advisor ?? '-',
    ...(several ? [found.district] : []),
    ago(new Date(found.createdAt), now),
  ])
  const text = table(rows, {
    columns,
    headers: ['Number', 'Subject', 'Priority', 'Advisor', ...(several ? ['District'] : []), 'Filed'],
    flexible: 1,
    style: (cell, row) => (row < 0 ? style.dim(cell) : cell),
  })
  return `${text}\nNext: campus desk take ${items[0]?.number ?? ''}${portalFlag}\n`
}
