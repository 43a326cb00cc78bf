import { table } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { SchoolsResult } from './schools.ts'

export const view: View<SchoolsResult> = ({ items }, { columns, style }) => {
  if (items.length === 0) return 'No such schools are known here. To tell them: campus route import FILE\n'
  const rows = items.map(({ name, level, specialist }) => [
    name,
    level ?? '',
    specialist?.name ?? 'nobody',
    specialist?.email ?? '',
    specialist?.extension ?? '',
    specialist?.away ? `until ${specialist.away.until} (${specialist.cover?.name ?? 'nobody'} covers)` : '',
  ])
  const headers = ['School', 'Level', 'Specialist', 'E-mail', 'Extension', 'Away']
  const filled = headers.map((_, column) => column < 1 || rows.some((row) => row[column] !== ''))
  const kept = (row: readonly string[]): string[] => row.filter((_, column) => filled[column])
  return `${table(rows.map(kept), {
    ...{ columns, headers: kept(headers), flexible: 0 },
    style: (cell, row) => (row < 0 ? style.dim(cell) : cell),
  })}\n`
}
