import type { Finding } from '../support/finding.ts'
import { wrap } from '../support/text/layout.ts'
import type { Style } from '../terminal/colour.ts'
import type { View } from './context.ts'

/** What every check answers. */
export interface Findings {
  items: Finding[]
  nextCursor: null
  truncated: false
}

export const view: View<Findings> = ({ items }, { columns, style }) => {
  if (items.length === 0) return 'Nothing to mend.\n'
  const blocks = items.map((finding) => {
    const { level, rule, message, fix } = finding
    const head = [LEVELS[level](style), rule, place(finding)].filter((part) => part !== '').join(' ')
    return `${head}\n${wrap(message, columns, 2)}\n${wrap(fix, columns, 2)}`
  })
  return `${blocks.join('\n')}\n`
}

const LEVELS: Readonly<Record<Finding['level'], (style: Style) => string>> = {
  block: (style) => style.red('block'),
  warn: (style) => style.yellow('warn'),
  hint: (style) => style.dim('hint'),
}

function place({ line, pointer }: Finding): string {
  return [line === null ? '' : `line ${line}`, pointer].filter((part) => part !== '').join(', ')
}
