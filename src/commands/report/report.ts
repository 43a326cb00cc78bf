import { csvRecord } from '../../support/csv.ts'
import { Problem } from '../../support/problem.ts'
import { districtsIn, type CaseFacts } from '../../support/report/facts.ts'
import { frameOf } from '../../support/report/frame.ts'
import {
  DIVISIONS,
  REPORTS,
  ROW_FIELDS,
  type Division,
  type ReportKind,
  type ReportRow,
} from '../../support/report/row.ts'
import { trainingTypes } from '../../support/report/training.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { allFacts } from './facts.ts'
import { reportRows } from './rows.ts'
import type { report } from './spec.ts'
import { readSpan } from './span.ts'

export interface ReportResult {
  items: ReportRow[]
  nextCursor: null
  truncated: false
}

type Flags = Input<typeof report>['flags']

/** What the cases of the district add up to. */
export async function run(
  { args, flags }: Input<typeof report>,
  context: Context,
): Promise<Result<ReportResult>> {
  const kinds = args[0] === undefined ? REPORTS : [args[0] as ReportKind]
  refuseUnclear(kinds, flags, context)
  const portal = await context.portal()
  const catalog = await portal.catalog()
  const span = await readSpan(flags, catalog, context)
  const facts = await allFacts(
    portal,
    {
      ...span,
      words: kinds.includes('training') ? trainingTypes({ catalog }) : [],
      ...(kinds.includes('waiting') && { moves: true }),
    },
    context,
  )
  if (facts.length === 0)
    context.warn({
      code: 'empty',
      message: 'There is no such case to count; `campus case list` shows what is there.',
    })
  const frame = frameOf(catalog, context.clock.now())
  const items = reportRows(kinds, facts, frame, divisionsOf(flags, facts))
  const data: ReportResult = { items, nextCursor: null, truncated: false }
  if (flags.csv) return { data, text: csvText(items), verbatim: true }
  if (flags.html === undefined) return { data }
  const { writePage } = await import('./page.ts')
  return {
    data,
    ...(await writePage(flags.html, { kinds, items, span, facts, frame, portal }, flags, context)),
  }
}

/**
 * On a page that is passed on, people are counted only where somebody asked for it; districts, where there are several.
 */
function divisionsOf({ by, html }: Flags, facts: readonly CaseFacts[]): readonly Division[] {
  if (by.length > 0) return DIVISIONS.filter((division) => by.includes(division))
  const left = [
    ...(html === undefined ? [] : ['contact']),
    ...(districtsIn(facts).length > 1 ? [] : ['district']),
  ]
  return DIVISIONS.filter((division) => !left.includes(division))
}

function csvText(items: readonly ReportRow[]): string {
  return [
    csvRecord(ROW_FIELDS),
    ...items.map((row) => csvRecord(ROW_FIELDS.map((field) => row[field]))),
  ].join('')
}

function refuseUnclear(
  kinds: readonly ReportKind[],
  { by, csv, html, force }: Flags,
  { globals }: Context,
): void {
  const refuse = (message: string, hint: string): never => {
    throw new Problem('usage', { code: 'unclear-call', message, hint })
  }
  if (csv && globals.json !== undefined)
    refuse('--csv and --json do not go together.', 'Leave out one of them.')
  if (csv && html !== undefined) refuse('--csv and --html do not go together.', 'Leave out one of them.')
  if (html === '-' && globals.json !== undefined)
    refuse('--html - and --json do not go together.', 'Name a file for the page, or leave out one of them.')
  if (by.length > 0 && !kinds.includes('volume'))
    refuse('--by divides the volume.', 'campus report volume --by module')
  if (force && (html === undefined || html === '-'))
    refuse('--force belongs to --html FILE.', 'Name the file, or leave it out.')
}
