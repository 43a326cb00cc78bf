import { table } from '../../support/text/layout.ts'
import { ago, localTexts } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import type { RequestsResult } from './list.ts'

const KINDS = { 'sandbox-refresh': 'refresh', 'version-update': 'update' }

export const view: View<RequestsResult> = ({ items }, { columns, style, catalog, now }) => {
  if (items.length === 0) return 'No update requests.\n'
  const when = localTexts(catalog?.zone ?? 'UTC')
  const rows = items.map(({ id, kind, site, release, status, at, scheduledAt, updatedAt }) => {
    const begins = scheduledAt ?? at
    return [
      id,
      release === null ? KINDS[kind] : `${KINDS[kind]} to ${release.replace('Campus.', '')}`,
      site,
      status,
      begins === null ? 'soon' : when(new Date(begins)),
      ago(new Date(updatedAt), now),
    ]
  })
  const text = table(rows, {
    columns,
    headers: ['Id', 'Kind', 'Site', 'Status', 'Begins', 'Changed'],
    flexible: 1,
    style: (cell, row) => (row < 0 ? style.dim(cell) : cell),
  })
  return `${text}\n`
}
