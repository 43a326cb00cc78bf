import { indexOfSame, isFields } from './merge.ts'

/** Steps into a document: names of fields and positions in lists. */
export type Path = readonly string[]

export function toPointer(path: Path): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

export function toPath(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What a document holds at a path; undefined when there is nothing. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)] as unknown
    return isFields(value) && Object.hasOwn(value, part) ? value[part] : undefined
  }, document)
}

/**
 * The same place in what a district wrote; null for an item of a list that comes from the shipped catalog. The last
 * steps may be missing in what was written, as when an item lacks its label.
 */
export function writtenAt(path: Path, merged: unknown, override: unknown): Path | null {
  const place: string[] = []
  for (const [depth, part] of path.entries()) {
    const written = valueAt(override, place)
    const next = Array.isArray(written)
      ? positionIn(written, valueAt(merged, path.slice(0, depth)), part)
      : isFields(written) && Object.hasOwn(written, part)
        ? part
        : undefined
    if (next === null) return null
    if (next === undefined) return [...place, ...path.slice(depth)]
    place.push(next)
  }
  return place
}

/** The position of a merged item in the list that was written; null when the item is not from there. */
function positionIn(written: unknown[], merged: unknown, part: string): string | null {
  const item = valueAt(merged, [part])
  const index = indexOfSame(written, item)
  if (index >= 0) return String(index)
  const same = written.indexOf(item)
  return same < 0 ? null : String(same)
}
