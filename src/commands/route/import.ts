import { requireVerb } from '../../portal/lacking.ts'
import type { Outcome } from '../../portal/port.ts'
import type { Assigned, Schools } from '../../portal/schools.ts'
import { Problem, type FieldError } from '../../support/problem.ts'
import { readAssignmentTable } from '../../support/routing/assignment-table.ts'
import type { NewAssignments } from '../../support/routing/new-assignments.ts'
import type { Tally } from '../../support/routing/plan-assignments.ts'
import { count } from '../../support/time/words.ts'
import { confirmed } from '../confirmed.ts'
import type { Context, Result } from '../context.ts'
import { countingOn } from '../counting.ts'
import { readGivenText } from '../given-text.ts'
import type { Input } from '../spec.ts'
import { callOf, documentOf, type Written } from '../write.ts'
import { readCsv } from './csv.ts'
import type { routeImport } from './spec.ts'

export type ImportedSchools = Assigned & Written

export async function run(
  { args: [file = ''], flags }: Input<typeof routeImport>,
  context: Context,
): Promise<Result<ImportedSchools>> {
  const portal = await context.portal({ forWriting: true })
  requireVerb(portal, 'school:change')
  const call = callOf(flags.key, context)
  const input = { ...readTable(await readGivenText(file, context), context), replace: flags.prune }
  if (flags.prune) await agree(portal.schools, input, context)
  const counting = countingOn(context, 'Schools')
  counting.tell(input.schools.length)
  const outcome = await portal.schools.assign(input, call).finally(() => counting.end())
  if (outcome.outcome === 'done') tellKept(outcome.value, context)
  return documentOf(outcome, howOf(outcome), { portal, call, context })
}

function readTable(text: string, { warn }: Context): Omit<NewAssignments, 'replace'> {
  const [header, ...rows] = readCsv(text)
  if (!header || rows.length === 0) throw emptyTable()
  const { schools, specialists, ignored, errors } = readAssignmentTable(header, rows)
  if (errors.length > 0) throw badRows(errors)
  if (ignored.length > 0)
    warn({ code: 'columns-ignored', message: `Columns that mean nothing here: ${ignored.join(', ')}.` })
  return { schools, specialists }
}

/** Whoever sits there is told what would go before it does. */
async function agree(schools: Schools, input: NewAssignments, context: Context): Promise<void> {
  const { terminal, globals, newId } = context
  if (!terminal.canAsk || globals.yes || globals.dryRun || globals.json !== undefined) return
  const tried = await schools.assign(input, { key: newId(), dryRun: true })
  if (tried.outcome !== 'done') return
  const gone = amounts(tried.value, 'removed')
  if (gone === null || (await confirmed(`Take out ${gone} that are not in the file?`, context))) return
  throw new Problem('interrupted', { code: 'not-agreed', message: 'Nothing was changed.' })
}

function tellKept(told: Assigned, { warn }: Context): void {
  const kept = amounts(told, 'kept')
  if (kept !== null)
    warn({
      code: 'not-in-file',
      message: `Not in the file, and left as they are: ${kept}. --prune takes them out.`,
    })
}

function amounts({ schools, specialists }: Assigned, which: keyof Tally): string | null {
  const told = [
    ...(schools[which] > 0 ? [count(schools[which], 'school')] : []),
    ...(specialists[which] > 0 ? [count(specialists[which], 'specialist')] : []),
  ]
  return told.length > 0 ? told.join(' and ') : null
}

/** The first that is told is created; later ones change what is there. */
function howOf(outcome: Outcome<Assigned>): Written['outcome'] {
  if (outcome.outcome !== 'done') return 'unchanged'
  const both = [outcome.value.schools, outcome.value.specialists]
  const sum = (which: keyof Tally): number => both.reduce((all, tally) => all + tally[which], 0)
  if (sum('updated') + sum('removed') > 0) return 'updated'
  if (sum('created') === 0) return 'unchanged'
  return sum('unchanged') + sum('kept') > 0 ? 'updated' : 'created'
}

const MOST_TOLD = 200

function badRows(errors: FieldError[]): Problem {
  const lines = new Set(errors.map(({ line }) => line)).size
  const more = errors.length - MOST_TOLD
  return new Problem('usage', {
    code: 'bad-rows',
    message: `${count(lines, 'row')} of the file cannot be used; nothing was imported.`,
    hint: `${more > 0 ? `${count(more, 'fault')} more are not shown. ` : ''}Mend them and import again; \`campus route import --help\` tells the columns.`,
    errors: errors.slice(0, MOST_TOLD),
  })
}

function emptyTable(): Problem {
  return new Problem('usage', {
    code: 'empty-table',
    message: 'The file has no rows below the names of its columns.',
    hint: 'For example: school,specialist,email on the first line, and a school on each line below.',
  })
}
