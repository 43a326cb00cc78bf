import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { NoticeReadResult } from './read.ts'

export const view: View<NoticeReadResult> = (
  { id, kind, title, readAt, outcome },
  { columns, style, dryRun },
) => {
  const state = readAt === null ? 'not read' : 'read'
  const said =
    outcome === 'updated' || dryRun
      ? `${dryRun ? 'Would be marked' : 'Marked'} as ${state}`
      : `Was marked as ${state} before`
  return `${style.bold(wrap(`${said}: ${kind} ${id}, ${title}`, columns, 0))}\n`
}
