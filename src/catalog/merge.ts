/** What a district writes about a catalog: the same shape, with only what differs. */
export type Override = Record<string, unknown>

export type Fields = Record<string, unknown>

/**
 * A catalog with a district's changes. Objects are changed field by field; the items of a list are matched by id, key or
 * date, changed field by field, added when new and taken out when marked `remove: true`. Other lists are replaced whole.
 * A name without a value (`modules:` with everything below it commented out) changes nothing.
 */
export function mergeCatalog(base: Fields, override: Override): Fields {
  const changes = Object.entries(override).filter(([, change]) => change !== null && change !== undefined)
  const merged = changes.map(([name, change]) => [name, mergeField(base[name], change)])
  return { ...base, ...(Object.fromEntries(merged) as Fields) }
}

function mergeField(base: unknown, change: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(change)) return mergeList(base, change)
  if (!isFields(base) || !isFields(change)) return change
  const merged = mergeCatalog(base, change)
  const restated = 'provenance' in change || Object.values(change).every((value) => value === null)
  return 'provenance' in base && !restated ? { ...merged, provenance: changed(base['provenance']) } : merged
}

/** What was said before still tells what the change began with. */
function changed(before: unknown): Fields {
  const told = isFields(before) ? ` Before: ${String(before['note'])}` : ''
  return { grade: 'ours', note: `Changed by the district.${told}` }
}

function mergeList(base: unknown[], change: unknown[]): unknown[] {
  if (![...base, ...change].some((item) => identity(item) !== undefined)) return change
  const merged = [...base]
  for (const item of change) {
    const index = indexOfSame(merged, item)
    if (isFields(item) && item['remove'] === true) merged.splice(index, index < 0 ? 0 : 1)
    else if (index < 0) merged.push(item)
    else merged[index] = mergeField(merged[index], item)
  }
  return merged
}

/** Where a list has the item with the same id, key or date; -1 when nowhere. */
export function indexOfSame(list: readonly unknown[], item: unknown): number {
  const wanted = identity(item)
  return wanted === undefined ? -1 : list.findIndex((other) => identity(other) === wanted)
}

/** What tells an item of a list from the others. A number counts too, for YAML reads an unquoted phone key as one. */
export function identity(item: unknown): string | undefined {
  if (!isFields(item)) return undefined
  const id = item['id'] ?? item['key'] ?? item['date']
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
