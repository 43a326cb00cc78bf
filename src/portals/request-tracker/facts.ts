import type { NewCase } from '../../portal/port.ts'
import type { Fact } from './body.ts'
import { valueOf, type Words } from './words.ts'

const HEADINGS = { type: 'Type of case', module: 'Module', site: 'Site', release: 'Release' } as const

/** The headings of what is told in the text because it has no custom field. */
export const FACTS: readonly string[] = Object.values(HEADINGS)

/** What a new case says that has no custom field, for whoever reads it there. */
export function factsOf(words: Words, input: NewCase): Fact[] {
  const { fields, queues } = words.mapping
  const told: (string | null)[] = [
    fields.type === undefined && queues === undefined ? valueOf(words, 'type', input.type) : null,
    fields.module === undefined ? valueOf(words, 'module', input.module) : null,
    fields.site === undefined && input.site !== null ? valueOf(words, 'site', input.site) : null,
    fields.release === undefined ? input.release : null,
  ]
  return Object.values(HEADINGS).flatMap((heading, index): Fact[] => {
    const line = told[index] ?? null
    return line === null || line === '' ? [] : [[heading, line]]
  })
}
