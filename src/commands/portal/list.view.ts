import { table } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { PortalsResult } from './list.ts'

export const view: View<PortalsResult> = ({ items }, { columns, style }) => {
  const rows = items.map(({ name, kind, catalog, current, sample }) => [
    name,
    kind,
    catalog,
    [current ? 'current' : '', sample ? 'sample data' : ''].filter(Boolean).join(', '),
  ])
  const text = table(rows, {
    columns,
    headers: ['Name', 'Kind', 'Catalog', ''],
    flexible: 2,
    style: (cell, row) => (row < 0 ? style.dim(cell) : cell),
  })
  return `${text}\n`
}
