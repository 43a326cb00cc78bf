import type { Provenance } from '../../support/catalog.ts'
import { wrap } from '../../support/text/layout.ts'
import type { View, ViewScreen } from '../context.ts'
import type { ShownCatalog } from './show.ts'

type Entry = Readonly<Record<string, unknown>>

const GRADES: Readonly<Record<Provenance['grade'], string>> = {
  documented: 'from the vendor',
  partial: 'partly from the vendor',
  ours: 'not from the vendor',
}

/** Every part with its entries and where they come from. */
export const view: View<ShownCatalog> = (catalog, screen) => {
  const blocks = Object.entries(catalog).flatMap(([name, part]) =>
    typeof part === 'object' && part !== null ? [block(name, part as Entry, screen)] : [],
  )
  return `${[...head(catalog, screen), ...blocks].join('\n\n')}\n`
}

/** What stands beside the lists. Missing when one part only is shown. */
function head(
  { title, desk, zone, defaultPriority, firstCaseNumber }: ShownCatalog,
  screen: ViewScreen,
): string[] {
  if (title === undefined) return []
  const told =
    `Answered by ${desk ?? ''}; times are in ${zone ?? ''}. ` +
    `A case is ${defaultPriority ?? ''} unless told otherwise; numbers begin at ${firstCaseNumber ?? ''}.`
  return [`${screen.style.bold(title)}\n${wrap(told, screen.columns, 2)}`]
}

function block(name: string, part: Entry, { columns, style }: ViewScreen): string {
  const { provenance, ...rest } = part as { provenance?: Provenance }
  const trust = provenance ? ` (${GRADES[provenance.grade]})` : ''
  const note = provenance ? [style.dim(wrap(provenance.note, columns, 2))] : []
  const entries = Object.entries(rest).flatMap(([key, value]) => entryLines(key, value))
  const lines = entries.length > 0 ? entries : ['none']
  return [style.bold(name) + trust, ...note, ...lines.map((line) => hang(line, columns))].join('\n')
}

/** Further lines are indented more, so that ids stand alone on the left. */
function hang(line: string, columns: number): string {
  return wrap(line, columns, 4).replace(/^ {2}/, '')
}

function entryLines(key: string, value: unknown): string[] {
  if (!Array.isArray(value)) return [`${words(key)}: ${plain(value)}`]
  const items: unknown[] = value
  if (items.length > 0 && items.every((item) => typeof item === 'string'))
    return [`${words(key)}: ${items.join(', ')}`]
  return items.map((item) => itemLine(item as Entry))
}

function itemLine(item: Entry): string {
  const name = item['id'] ?? item['key'] ?? item['date']
  if (name === undefined && !Array.isArray(item['days'])) return `recommended: ${plain(item)}`
  if (name === undefined)
    return `${weekdays(item['days'] as number[])}: ${String(item['from'])} to ${String(item['to'])}`
  const told = [
    item['label'],
    item['about'],
    item['url'],
    item['phrase'],
    item['where'],
    turn(item),
    next(item),
    may(item),
  ].filter((text) => text !== undefined)
  return `${String(name)}: ${told.join('; ')}`
}

function turn({ waitingOn }: Entry): string | undefined {
  return typeof waitingOn === 'string' ? `waits on ${waitingOn}` : undefined
}

/** Whatever has no form of its own: its values by name, those within it as well. */
function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? 'none')
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'object' ? `(${plain(item)})` : String(item))).join(', ')
  return Object.entries(value)
    .map(([name, told]) => `${words(name)} ${plain(told)}`)
    .join(', ')
}

function next({ next: ids }: Entry): string | undefined {
  return Array.isArray(ids) && ids.length > 0 ? `then ${ids.join(', ')}` : undefined
}

function may({ may: verbs }: Entry): string | undefined {
  return Array.isArray(verbs) ? `may ${verbs.join(', ')}` : undefined
}

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** ISO weekday numbers in words; three or more in a row as a range. */
function weekdays(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort()
  const names = sorted.map((number) => WEEK[number - 1] ?? '')
  const inARow = sorted.every((number, index) => number === (sorted[0] ?? 0) + index)
  return inARow && names.length > 2 ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : names.join(', ')
}

function words(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
