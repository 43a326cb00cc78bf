import { table } from '../../support/text/layout.ts'
import { ago } from '../../support/time/words.ts'
import type { CaseSummary } from '../../support/case.ts'
import type { View } from '../context.ts'
import { statusLabel, turnWords } from './labels.ts'
import type { ListResult } from './list.ts'

/** Narrower than this, whose turn it is has no column of its own; the status tells it and its colour shows it. */
const WIDE = 100

export const view: View<ListResult> = ({ items }, { columns, style, catalog, now }) => {
  if (items.length === 0) return 'No cases.\n'
  const wide = columns >= WIDE
  const several = new Set(items.map(({ district }) => district)).size > 1
  const rows = items.map((found) => [
    String(found.number ?? found.id),
    markedSubject(found),
    statusLabel(catalog, found),
    ...(wide ? [turnWords(found, catalog)] : []),
    ...(several ? [found.district] : []),
    ago(new Date(found.updatedAt), now),
  ])
  const text = table(rows, {
    columns,
    headers: [
      'Number',
      'Subject',
      'Status',
      ...(wide ? ['Waits on'] : []),
      ...(several ? ['District'] : []),
      'Changed',
    ],
    flexible: 1,
    style: (cell, row, column) => {
      if (row < 0) return style.dim(cell)
      return column === 2 && items[row]?.waitingOn === 'requester' ? style.yellow(cell) : cell
    },
  })
  return `${text}\n`
}

/** A subject with what must be seen at once about its case. */
export function markedSubject({ test, caller, escalation, subject }: CaseSummary): string {
  const marks = [
    test ? '[test] ' : '',
    caller === null ? '' : '[called in] ',
    escalation === null ? '' : '[escalated] ',
  ]
  return `${marks.join('')}${subject}`
}
