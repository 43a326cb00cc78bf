import { nearest } from '../support/text/nearest.ts'
import type { Finding } from '../support/finding.ts'
import { identity, indexOfSame, isFields, type Fields, type Override } from './merge.ts'
import { toPointer } from './place.ts'

/** What merging would hide: an item written twice, and one to be taken out that is not there. Pointers into the override. */
export function overrideRules(base: Fields, override: Override): Finding[] {
  return Object.entries(override).flatMap(([section, fields]) => {
    const shipped = base[section]
    if (!isFields(shipped) || !isFields(fields)) return []
    return Object.entries(fields).flatMap(([name, written]) => {
      const known = shipped[name]
      return Array.isArray(written) && Array.isArray(known) ? listRules([section, name], written, known) : []
    })
  })
}

function listRules(path: string[], written: unknown[], known: unknown[]): Finding[] {
  return written.flatMap((item, index): Finding[] => {
    const id = identity(item)
    if (id === undefined) return []
    const place = { pointer: toPointer([...path, String(index)]), line: null }
    if (indexOfSame(written, item) < index) {
      const message = `“${id}” is written twice.`
      return [{ ...place, rule: 'CAT-TWICE', level: 'block', message, fix: 'Keep one of the two.' }]
    }
    if (!isFields(item) || item['remove'] !== true || indexOfSame(known, item) >= 0) return []
    const guess = nearest(
      id,
      known.flatMap((other) => identity(other) ?? []),
    )
    const message = `“${id}” cannot be taken out, for it is not there.`
    const fix = guess ? `Did you mean “${guess}”?` : 'Take the entry out of the file.'
    return [{ ...place, rule: 'CAT-REMOVE', level: 'warn', message, fix }]
  })
}
