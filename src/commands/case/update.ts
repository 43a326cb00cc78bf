import { readAnswer } from '../../interview/answers.ts'
import type { CaseChanges, CaseSummary } from '../../support/case.ts'
import type { Catalog } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import { questions } from '../../support/questions.ts'
import { screenText } from '../../support/privacy/screen.ts'
import { printable } from '../../support/text/printable.ts'
import type { Context, Result } from '../context.ts'
import { guardPrivacy } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { callOf, settled, told, type Written } from '../write.ts'
import { readCaseNumber } from './number.ts'
import { readOption } from './options.ts'
import { warnOfPendingChange } from './pending-change.ts'
import { summaryOf } from './summary.ts'
import type { caseUpdate } from './spec.ts'

export type UpdateResult = CaseSummary & Written

/** Question ids that are fields of a case, with the name of the field. */
const FIELDS = {
  status: 'status',
  subject: 'subject',
  type: 'type',
  module: 'module',
  priority: 'priority',
  site: 'site',
  release: 'release',
  due: 'dueDate',
} as const satisfies Record<string, keyof CaseChanges>
type Changeable = keyof typeof FIELDS

const CLEARABLE: readonly Changeable[] = ['site', 'release', 'due']

/** Shows what would change, asks, and sends it; the revision that was shown guards against somebody else's change. */
export async function run(
  { args, flags }: Input<typeof caseUpdate>,
  context: Context,
): Promise<Result<UpdateResult>> {
  const number = readCaseNumber(args[0])
  const portal = await context.portal({ forWriting: true })
  const call = callOf(flags.key, context)
  const changes = readChanges(flags, await portal.catalog(), context)
  guardPrivacy(screenText(changes.subject ?? '', { pointer: '/subject', strict: true }), null, context)
  const shown = await portal.viewCase(number)
  const answer = await agreed(shown, differing(changes, shown), context)
  if (answer === 'no') return { data: { ...summaryOf(shown), ...told(portal, call, 'unchanged', context) } }
  const revision = flags.revision ?? (answer === 'yes' ? shown.revision : null)
  const { value, replayed } = settled(await portal.updateCase(number, { changes, revision }, call))
  if (!value.changed) {
    context.warn({ code: 'unchanged', message: `Case ${number} is like that already; nothing changed.` })
  }
  await warnOfPendingChange(value.case, portal, context)
  const outcome = replayed ? 'existing' : value.changed ? 'updated' : 'unchanged'
  return { data: { ...value.case, ...told(portal, call, outcome, context) } }
}

function readChanges(
  flags: Input<typeof caseUpdate>['flags'],
  catalog: Catalog,
  context: Context,
): CaseChanges {
  const reading = { catalog, computerZone: context.clock.zone(), now: context.clock.now() }
  const changes: Record<string, string | null> = {}
  for (const [id, field] of Object.entries(FIELDS) as [Changeable, (typeof FIELDS)[Changeable]][]) {
    const given = flags[id]
    if (given === undefined) continue
    if (id === 'status') {
      changes[field] = readOption('status', 'statuses', given, catalog)
      continue
    }
    const question = questions.find((candidate) => candidate.id === id)
    if (question === undefined) continue
    if (given.trim() === '' && CLEARABLE.includes(id)) {
      changes[field] = null
      continue
    }
    const read = given.trim() === '' ? { error: 'cannot be empty' } : readAnswer(question, given, reading)
    if ('error' in read) throw invalid(id, read.error)
    changes[field] = String(read.value)
  }
  if (Object.keys(changes).length > 0) return changes
  throw new Problem('usage', {
    code: 'missing-answers',
    message: 'Nothing was named to change.',
    hint: `Give at least one of: ${Object.keys(FIELDS)
      .map((id) => `--${id}`)
      .join(' ')}`,
  })
}

function differing(wanted: CaseChanges, found: CaseSummary): CaseChanges {
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => found[field as keyof CaseChanges] !== value),
  )
}

/** Whether the person said so; without a terminal, or with `--yes`, the call itself is the consent. */
async function agreed(
  found: CaseSummary,
  changes: CaseChanges,
  { terminal, globals }: Context,
): Promise<'yes' | 'no' | 'unasked'> {
  const lines = Object.entries(FIELDS)
    .filter(([, field]) => field in changes)
    .map(([id, field]) => `  ${id}: ${found[field] ?? 'nothing'} → ${changes[field] ?? 'nothing'}`)
  if (lines.length === 0 || globals.json) return 'unasked'
  if (!globals.quiet) {
    terminal.note(printable([`Case ${found.number ?? ''}: ${found.subject}`, ...lines].join('\n')))
  }
  if (globals.yes || globals.dryRun || !terminal.canAsk) return 'unasked'
  const answer = await terminal.ask({ kind: 'confirm', message: 'Change it so?', default: true })
  return answer === 'yes' ? 'yes' : 'no'
}

function invalid(id: string, message: string): Problem {
  return new Problem('usage', {
    code: 'invalid-answers',
    message: `${id}: ${message}`,
    hint: '`campus case update --help` lists what can be changed.',
    errors: [{ pointer: `/${id}`, code: 'invalid', message }],
  })
}
