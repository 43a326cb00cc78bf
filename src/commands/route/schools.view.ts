import { displayWidth, table, wrap } from '../../support/text/layout.ts'
import type { View, ViewScreen } from '../context.ts'
import { awayText, reachedText } from './reached.ts'
import type { SchoolsResult } from './schools.ts'

type Items = SchoolsResult['items']

export const view: View<SchoolsResult> = ({ items }, screen) => {
  if (items.length === 0) return 'No such schools are known here. To tell them: campus route import FILE\n'
  return `${asTable(items, screen) ?? asLines(items, screen)}\n`
}

/** Null where it is too wide: half an address reaches nobody. */
function asTable(items: Items, { columns, style }: ViewScreen): string | null {
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
  const layout = { columns: Infinity, headers: kept(headers), flexible: 0 }
  const whole = table(rows.map(kept), layout)
  if (whole.split('\n').some((line) => displayWidth(line) > columns)) return null
  return table(rows.map(kept), { ...layout, style: (cell, row) => (row < 0 ? style.dim(cell) : cell) })
}

/** Each school with what is known of it, none of it cut. */
function asLines(items: Items, { columns, style }: ViewScreen): string {
  return items
    .map(({ name, level, specialist }) => {
      const whose = specialist === null ? 'nobody' : reachedText(specialist)
      const away = specialist && awayText(specialist)
      const told = `${whose}${away === null ? '' : `; ${away}`}`
      return `${wrap(style.bold(level === null ? name : `${name} (${level})`), columns, 0)}\n${wrap(told, columns, 2)}`
    })
    .join('\n')
}
