/**
 * One thing a check found. `line` counts from 1 and is where a district wrote it; then `pointer` is a JSON pointer into
 * the district's file. Without a line it points into the catalog as `campus catalog show --json` prints it.
 */
export interface Finding {
  rule: string
  level: 'block' | 'warn' | 'hint'
  pointer: string
  line: number | null
  message: string
  fix: string
}

/** The findings for which a catalog cannot be used. */
export function blocking(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level }) => level === 'block')
}

/** A finding for which a catalog cannot be used; its line is not known yet. */
export function block(rule: string, pointer: string, message: string, fix: string): Finding {
  return { rule, level: 'block', pointer, line: null, message, fix }
}
