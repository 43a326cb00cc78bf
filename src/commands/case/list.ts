import type { CaseQuery, Portal } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { Condition } from '../../support/condition.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result, Warning } from '../context.ts'
import { readLimit } from '../limit.ts'
import type { Input } from '../spec.ts'
import { pendingWarnings } from './pending.ts'
import { readOption } from './options.ts'
import type { caseList } from './spec.ts'

export interface ListResult {
  items: CaseSummary[]
  nextCursor: string | null
  truncated: boolean
}

/** The district's cases, newest change first. A cut is told. */
export async function run({ flags }: Input<typeof caseList>, context: Context): Promise<Result<ListResult>> {
  if (flags.csv && context.globals.json !== undefined) throw csvAndJson()
  const portal = await context.portal()
  const query = await readQuery(flags, () => portal.catalog(), context)
  if (flags.csv && flags.limit === undefined) return csvOfEvery(portal, query, context)
  const page = await portal.listCases(query)
  const truncated = page.nextCursor !== null
  if (truncated) {
    context.warn({
      code: 'truncated',
      message: `Only ${page.items.length} are shown; go on with --cursor ${page.nextCursor ?? ''}`,
    })
  }
  if (page.items.length === 0) context.warn(nothing(query))
  for (const warning of await pendingWarnings(portal, () => true)) context.warn(warning)
  const data = { ...page, truncated }
  if (!flags.csv) return { data }
  const { csvText } = await import('./list.csv.ts')
  return { data, text: csvText(page.items), verbatim: true }
}

async function csvOfEvery(portal: Portal, query: CaseQuery, context: Context): Promise<Result<ListResult>> {
  const { csvOfEvery: read } = await import('./list.csv.ts')
  const { text, count } = await read(portal, query, context)
  if (count === 0) context.warn(nothing(query))
  for (const warning of await pendingWarnings(portal, () => true)) context.warn(warning)
  return { data: { items: [], nextCursor: null, truncated: false }, text, verbatim: true }
}

function csvAndJson(): Problem {
  return new Problem('usage', {
    code: 'csv-and-json',
    message: '--csv and --json do not go together.',
    hint: 'Leave out one of them.',
  })
}

function nothing({ limit: _limit, only: _only, ...filters }: CaseQuery): Warning {
  return Object.keys(filters).length > 0
    ? { code: 'no-match', message: 'No case matches; the fewer filters, the more cases.' }
    : { code: 'empty', message: 'Nothing was filed here yet; `campus case new` files a case.' }
}

/** The rules are asked for only where a flag is read by them: they may be a call of their own. */
async function readQuery(
  flags: Input<typeof caseList>['flags'],
  rules: () => Promise<Catalog>,
  context: Context,
): Promise<CaseQuery> {
  const waitingOn = { us: 'requester', vendor: 'desk', desk: 'desk' } as const
  const side = flags['waiting-on'] as keyof typeof waitingOn | undefined
  return {
    limit: readLimit(flags.limit, 'Further pages come with --cursor.'),
    ...(await readOptions('status', 'statuses', flags.status, rules)),
    ...(await readOptions('type', 'types', flags.type, rules)),
    ...(await readOptions('module', 'modules', flags.module, rules)),
    ...(await readOptions('priority', 'priorities', flags.priority, rules)),
    ...(flags.contact !== undefined && { contact: readWords('contact', flags.contact) }),
    ...(flags.mine && { mine: true }),
    ...(side !== undefined && { waitingOn: waitingOn[side] }),
    ...(flags.since !== undefined && { since: await readSince(flags.since, rules, context) }),
    ...(flags.search !== undefined && { search: readWords('search', flags.search) }),
    ...(flags.where.length > 0 && { where: await readWhere(flags.where, await rules(), context) }),
    ...(flags.cursor !== undefined && { cursor: flags.cursor }),
    ...(!flags.csv && context.globals.json !== true && { only: context.globals.json ?? SHOWN }),
  }
}

/** What the table shows, and what marks a subject in it. */
const SHOWN: readonly (keyof CaseSummary)[] = [
  'number',
  'subject',
  'status',
  'waitingOn',
  'district',
  'updatedAt',
  'test',
  'caller',
  'escalation',
]

async function readWhere(texts: string[], catalog: Catalog, context: Context): Promise<Condition[]> {
  const { readConditions } = await import('./where.ts')
  return readConditions(texts, catalog, context.warn)
}

async function readOptions<Name extends string>(
  name: Name,
  list: Parameters<typeof readOption>[1],
  texts: string[],
  rules: () => Promise<Catalog>,
): Promise<Partial<Record<Name, string[]>>> {
  if (texts.length === 0) return {}
  const catalog = await rules()
  return { [name]: texts.map((text) => readOption(name, list, text, catalog)) } as Record<Name, string[]>
}

function readWords(flag: string, text: string): string {
  if (text.trim() !== '') return text
  throw new Problem('usage', {
    code: 'empty-value',
    message: `--${flag} is empty.`,
    hint: 'Leave the flag out to see everything.',
  })
}

async function readSince(text: string, rules: () => Promise<Catalog>, context: Context): Promise<string> {
  const { readDuration, readWhen } = await import('../../support/time/when.ts')
  const now = context.clock.now()
  const span = readDuration(text)
  if (span.ok) return new Date(now.getTime() - span.ms).toISOString()
  const when = readWhen(text, { portalZone: (await rules()).zone, computerZone: context.clock.zone(), now })
  if (!when.ok)
    throw new Problem('usage', { code: 'not-a-time', message: `--since: ${when.message}`, hint: when.hint })
  if (when.assumedZone !== null) {
    context.warn({ code: 'assumed-zone', message: `--since ${text} was read in ${when.assumedZone}.` })
  }
  return when.instant.toISOString()
}
