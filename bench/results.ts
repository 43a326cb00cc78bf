import { readFileSync, writeFileSync } from 'node:fs'

/** Puts a section, which begins with its `# ` heading, in the place of the one of that name, or after all others. */
export function keepSection(file: string, section: string): void {
  const [heading = ''] = section.split('\n')
  const before = readFileSync(file, 'utf8').split(/^(?=# )/m)
  const others = before.map((one) => (one.startsWith(`${heading}\n`) ? section : one))
  const all = others.includes(section) ? others : [...others, section]
  writeFileSync(file, `${all.map((one) => one.trimEnd()).join('\n\n')}\n`)
}
