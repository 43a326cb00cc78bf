import { table } from '../../support/text/layout.ts'
import { ago } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import type { OutboxList } from './list.ts'

export const view: View<OutboxList> = ({ items }, { columns, style, now }) => {
  if (items.length === 0) return 'Nothing is kept: every write is settled.\n'
  const rows = items.map(({ key, about, state, portal, createdAt }) => [
    key,
    about,
    state,
    portal,
    ago(new Date(createdAt), now),
  ])
  const text = table(rows, {
    columns,
    headers: ['Key', 'Write', 'State', 'Portal', 'Since'],
    flexible: 1,
    style: (cell, row) => (row < 0 ? style.dim(cell) : cell),
  })
  const why = items.flatMap(({ key, problem }) => (problem ? [`${key}: ${problem.message}`] : []))
  return `${[text, ...(why.length > 0 ? ['', ...why] : [])].join('\n')}\n`
}
