import { wrap } from '../../support/text/layout.ts'
import type { Style } from '../../terminal/colour.ts'
import type { View, ViewScreen } from '../context.ts'
import type { Doctor } from './doctor.ts'
import type { DoctorFinding } from './finding.ts'

type Level = DoctorFinding['level']

const PAINT: Readonly<Record<Level, (style: Style) => string>> = {
  block: (style) => style.red('block'),
  warn: (style) => style.yellow('warn '),
  hint: (style) => style.dim('hint '),
  ok: (style) => style.green('ok   '),
}

const INDENT = 6

export const view: View<Doctor> = ({ items }, screen) => doctorText(items, screen)

/** A line or two for each finding, and how many of each kind there are. */
export function doctorText(
  items: readonly DoctorFinding[],
  { columns, style }: Pick<ViewScreen, 'columns' | 'style'>,
): string {
  const lines = items.map(({ level, check, message, remedy }) => {
    const said = wrap(`${check}: ${message}`, columns, INDENT).trimStart()
    const todo = remedy === null ? '' : `\n${wrap(`→ ${remedy}`, columns, INDENT)}`
    return `${PAINT[level](style)} ${said}${todo}`
  })
  return `${lines.join('\n')}\n${summary(items)}\n`
}

function summary(items: readonly DoctorFinding[]): string {
  const count = (level: Level): number => items.filter((item) => item.level === level).length
  const told = (['block', 'warn', 'hint', 'ok'] as const).map((level) => `${count(level)} ${level}`)
  return count('block') > 0
    ? `Something cannot work: ${told.join(', ')}.`
    : `Nothing stands in the way: ${told.join(', ')}.`
}
