import { wrap } from '../../support/text/layout.ts'
import type { View, ViewScreen } from '../context.ts'
import type { LintItem, LintResult } from './lint.ts'

export const view: View<LintResult> = ({ items }, screen) => {
  const files = [...new Set(items.map(({ file }) => file))]
  return files
    .map((file) =>
      block(
        items.filter((item) => item.file === file),
        screen,
      ),
    )
    .join('\n')
}

/** What does not count for a kind of case is told, but not at length. */
const HINTS = 3

/** The verdict first, then what brings the most points. */
function block([verdict, ...findings]: LintItem[], screen: ViewScreen): string {
  const { style, columns } = screen
  const colour = verdict?.level === 'block' ? style.yellow : style.bold
  const head = `${verdict?.file ?? ''}: ${colour(verdict?.message ?? '')}`
  const hints = findings.filter(({ level }) => level === 'hint')
  const shown = findings.filter((finding) => !hints.slice(HINTS).includes(finding))
  const lines = shown.map(({ rule, level, line, message, fix }) => {
    const place = line === null ? '' : ` line ${line}`
    return `  ${level} ${rule}${place}\n${wrap(`${message} ${fix}`, columns, 4)}`
  })
  const rest = hints.length - HINTS
  const more = rest > 0 ? [`  and ${rest} more hints; --json has them all`] : []
  return `${[head, ...lines, ...more].join('\n')}\n`
}
