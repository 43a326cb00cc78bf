/** A version of the product: release and up to two levels of Rx packs, as `Campus.2603.12`. */
const RELEASE = /^(?:campus\.)?(\d{4}(?:\.\d{1,4}){0,2})$/i

/** A version as it is written everywhere (`2603.12` and `campus.2603.12` become `Campus.2603.12`); null for other text. */
export function readRelease(text: string): string | null {
  const numbers = RELEASE.exec(text.trim())?.[1]
  if (numbers === undefined) return null
  return `Campus.${numbers
    .split('.')
    .map((part, index) => (index === 0 ? part : String(Number(part))))
    .join('.')}`
}

/** Below 0 when the first is older, 0 when they are the same. A missing Rx pack counts as 0. */
export function compareReleases(one: string, other: string): number {
  const [left, right] = [numbersOf(one), numbersOf(other)]
  const index = left.findIndex((part, at) => part !== right[at])
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0)
}

function numbersOf(release: string): [number, number, number] {
  const [year = 0, pack = 0, part = 0] = release
    .replace(/^campus\./i, '')
    .split('.')
    .map(Number)
  return [year, pack, part]
}
