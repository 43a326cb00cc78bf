import type { TrackerField, TrackerMapping } from '../../settings/types.ts'
import type { Catalog } from '../../support/catalog.ts'
import { known, refuseIfAny } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'

const FIELDS: readonly TrackerField[] = ['key', 'dedupe', 'type', 'module', 'site', 'release']

type Remapping = (mapping: TrackerMapping) => TrackerMapping

/**
 * Reads what a person said about a mapping (`key=Campus Key`, `status.with the vendor=with-vendor`) and answers what it
 * does to one. Nothing is asked of a server for it.
 */
export function readWords(words: readonly string[], catalog: Catalog): Remapping {
  const read = words.map((word) => readWord(word, catalog))
  return (mapping) => read.reduce((before, remap) => remap(before), mapping)
}

function readWord(word: string, catalog: Catalog): Remapping {
  const split = word.lastIndexOf('=')
  const [what, value] = [word.slice(0, split).trim(), word.slice(split + 1).trim()]
  const field = FIELDS.find((one) => one === what)
  if (split > 0 && value !== '' && field) {
    return (mapping) => {
      const { [field as 'type']: _before, ...values } = mapping.values ?? {}
      return { ...mapping, fields: { ...mapping.fields, [field]: value }, values }
    }
  }
  if (split > 0 && what.startsWith('status.') && what.length > 7) {
    refuseIfAny(known('status', catalog.statuses.items)('/map', value))
    return (mapping) => ({ ...mapping, statuses: { ...mapping.statuses, [what.slice(7)]: value } })
  }
  throw new Problem('usage', {
    code: 'malformed-mapping',
    message: `“${word}” maps nothing.`,
    hint: `Give --map FIELD="NAME OF THE CUSTOM FIELD" with ${FIELDS.join(', ')}, or --map "status.TEXT THERE=STATUS".`,
  })
}

/** What was mapped stays; what the server has beside it is taken, and lists of values as they are there. */
export function adopted(mapping: TrackerMapping, proposed: TrackerMapping): TrackerMapping {
  const fields = { ...proposed.fields, ...mapping.fields }
  const values = Object.fromEntries(
    (['type', 'module', 'site'] as const).flatMap((field) => {
      const same = fields[field] === proposed.fields[field]
      const taken = same ? proposed.values?.[field] : mapping.values?.[field]
      return taken === undefined ? [] : [[field, keptIds(taken, mapping.values?.[field] ?? {})]]
    }),
  )
  return {
    ...mapping,
    ...{ fields, values, statuses: { ...mapping.statuses, ...missing(proposed.statuses, mapping.statuses) } },
    priorities: { ...proposed.priorities, ...mapping.priorities },
  }
}

/** A value that had an id keeps it. */
function keptIds(values: Record<string, string>, before: Record<string, string>): Record<string, string> {
  const ids = new Map(Object.entries(before).map(([id, value]) => [value, id]))
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [ids.get(value) ?? id, value]))
}

function missing(proposed: Record<string, string>, mapped: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(proposed).filter(([text]) => !Object.hasOwn(mapped, text)))
}
