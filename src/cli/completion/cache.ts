import type { CaseSummary } from '../../support/case.ts'
import type { Catalog } from '../../support/catalog.ts'
import { printable } from '../../support/text/printable.ts'

/** A value and what it stands for. */
export type Choice = readonly [value: string, about: string, ...rest: string[]]
type SeenCase = readonly [number: string, subject: string, updatedAt: string]

const CATALOG_KINDS = ['types', 'modules', 'statuses', 'priorities', 'sites'] as const
type CatalogKind = (typeof CATALOG_KINDS)[number]

/** What was seen of one portal, in the order it is offered. */
export type Seen = { numbers: readonly SeenCase[] } & Choices
export type Choices = Record<CatalogKind, readonly Choice[]>

/** By portal. Everything in it came from elsewhere and is not trusted. */
export type Cache = Readonly<Record<string, Seen>>

const MOST_CASES = 200
const SUBJECT_CHARACTERS = 100
const FORMAT = 1

/** The cache as it is kept; null for anything that this version did not write. */
export function parseCache(text: string): Cache | null {
  try {
    const { format, portals } = JSON.parse(text) as { format: unknown; portals: Record<string, unknown> }
    return format === FORMAT && Object.values(portals).every(isSeen) ? (portals as Cache) : null
  } catch {
    return null
  }
}

function isSeen(value: unknown): boolean {
  const lists = value as Record<string, unknown>
  return ['numbers', ...CATALOG_KINDS].every((kind) => isLines(lists[kind]))
}

function isLines(list: unknown): boolean {
  const isLine = (line: unknown): boolean =>
    Array.isArray(line) && line.length > 1 && line.every((part) => typeof part === 'string')
  return Array.isArray(list) && list.every(isLine)
}

export function cacheText(portals: Cache): string {
  return JSON.stringify({ format: FORMAT, portals })
}

/** Adds what was seen just now. A case that did not change since keeps its line. */
export function addSeen(before: Seen | undefined, cases: readonly CaseSummary[], choices: Choices): Seen {
  return { ...choices, numbers: newestCases(before?.numbers ?? [], cases) }
}

export function catalogChoices(catalog: Catalog): Choices {
  const choices = (kind: CatalogKind): readonly Choice[] =>
    catalog[kind].items.map(({ id, label }) => [id, label])
  return Object.fromEntries(CATALOG_KINDS.map((kind) => [kind, choices(kind)])) as Choices
}

function newestCases(before: readonly SeenCase[], cases: readonly CaseSummary[]): SeenCase[] {
  const seen = new Map(before.map((line) => [line[0], line]))
  for (const { number, subject, updatedAt } of cases) {
    const known = seen.get(String(number))
    if (known !== undefined && known[2] >= updatedAt) continue
    seen.set(String(number), [String(number), oneLine(subject), updatedAt])
  }
  return [...seen.values()].sort(newestFirst).slice(0, MOST_CASES)
}

function newestFirst(one: SeenCase, other: SeenCase): number {
  if (one[2] !== other[2]) return one[2] < other[2] ? 1 : -1
  return Number(other[0]) - Number(one[0])
}

/** Text from elsewhere as one short line that no terminal obeys. */
export function oneLine(text: string): string {
  const line = printable(text).replace(/\s+/g, ' ').trim()
  if (line.length <= SUBJECT_CHARACTERS) return line
  const characters = [...line]
  if (characters.length <= SUBJECT_CHARACTERS) return line
  return `${characters.slice(0, SUBJECT_CHARACTERS - 1).join('')}…`
}
