import { nearest } from '../support/text/nearest.ts'
import type { Finding } from '../support/finding.ts'
import { identity, indexOfSame, isFields, type Fields, type Override } from './merge.ts'
import { toPointer } from './place.ts'

/** What merging would hide: an item written twice, and one to be taken out that is not there. Pointers into the override. */
export function overrideRules(base: Fields, override: Override): Finding[] {
  const listed = Object.entries(override).flatMap(([section, fields]) => {
    const shipped = base[section]
    if (!isFields(shipped) || !isFields(fields)) return []
    return Object.entries(fields).flatMap(([name, written]) => {
      const known = shipped[name]
      return Array.isArray(written) && Array.isArray(known) ? listRules([section, name], written, known) : []
    })
  })
  return [...listed, ...lostRights(base, override)]
}

/** A role written out before there were all the verbs of today quietly loses the newer ones. */
function lostRights(base: Fields, override: Override): Finding[] {
  const roles = (from: Fields): Fields[] => {
    const section = from['roles']
    const items = isFields(section) ? section['items'] : undefined
    return Array.isArray(items) ? items.filter(isFields) : []
  }
  return roles(override).flatMap((role, index): Finding[] => {
    const before = roles(base).find((other) => identity(other) === identity(role))
    const [may, might] = [role['may'], before?.['may']]
    if (!Array.isArray(may) || !Array.isArray(might)) return []
    const lost = might.filter((verb) => !may.includes(verb))
    if (lost.length === 0) return []
    const message = `“${identity(role) ?? ''}” may no longer do: ${lost.join(', ')}.`
    const fix = 'If that is not meant, add them, or leave “may” out to keep what the catalog comes with.'
    const pointer = toPointer(['roles', 'items', String(index), 'may'])
    return [{ rule: 'CAT-MAY', level: 'warn', pointer, line: null, message, fix }]
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
