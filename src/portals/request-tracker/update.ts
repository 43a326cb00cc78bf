import type { Call, Changed, Outcome, UpdateCase } from '../../portal/port.ts'
import type { TrackerField } from '../../settings/types.ts'
import type { CaseChanges, CaseSummary } from '../../support/case.ts'
import { fieldErrors } from '../../support/case-fields.ts'
import { refuseIfAny } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'
import { attempt, done } from './attempt.ts'
import { notTaken, partly, saidIn } from './refusals.ts'
import { readNamed, type Recorded, type Work } from './tickets.ts'
import { caseOf, dueText, queueOf, subjectText, valueOf, type Words } from './words.ts'

const FIELDS = ['subject', 'type', 'module', 'priority', 'site', 'release', 'dueDate'] as const
type Field = (typeof FIELDS)[number]
type Wanted = Partial<Record<Field, string | null>>

/** Changes fields of a ticket that nobody changed since; what is read back tells whether they were taken. */
export function updateCase(
  work: Work,
  number: number,
  { changes, revision }: UpdateCase,
  { key, dryRun }: Call,
): Promise<Outcome<Changed>> {
  return attempt<Changed>(work.rest, key, async (send) => {
    const words = await work.words()
    refuseIfAny(fieldErrors(words.catalog, changes))
    if (changes.status !== undefined) throw cannotChange('status', 'reply, close and reopen move it')
    const seen = await readNamed(work, number)
    const before = caseOf(words, seen.ticket, seen.version)
    if (revision !== null && revision !== seen.version) throw changedMeanwhile(number, revision, seen.version)
    const wanted = differences(before, changes)
    if (Object.keys(wanted).length === 0) return done({ case: before, changed: false })
    const json = asFields(words, before, wanted)
    if (dryRun) return done({ case: before, changed: true })
    const answer = await sendOnce(
      () => send('PUT', `/ticket/${number}`, { json, headers: { 'if-match': `"${seen.version}"` } }),
      number,
      seen,
    )
    const after = await readNamed(work, number)
    const is = caseOf(words, after.ticket, after.version)
    refuseUntaken(number, wanted, before, is, saidIn(answer.json()))
    return done({ case: is, changed: true })
  })
}

/** A stale version is answered with 412, which says no more than that. */
async function sendOnce<Value>(send: () => Promise<Value>, number: number, seen: Recorded): Promise<Value> {
  try {
    return await send()
  } catch (error) {
    if (error instanceof Problem && error.code === 'changed-meanwhile')
      throw changedMeanwhile(number, seen.version, null)
    throw error
  }
}

function differences(before: CaseSummary, changes: CaseChanges): Wanted {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const to = changes[field]
      return to === undefined || to === before[field] ? [] : [[field, to]]
    }),
  )
}

/** The fields there of what is to be changed. An empty text takes a value away; null would add an empty one. */
function asFields(words: Words, before: CaseSummary, wanted: Wanted): object {
  const { fields } = words.mapping
  const custom: Record<string, string> = {}
  const json: Record<string, unknown> = {}
  for (const [field, to] of Object.entries(wanted) as [Field, string | null][]) {
    if (field === 'subject') json['Subject'] = subjectText({ subject: to ?? '', test: before.test })
    else if (field === 'priority') json['Priority'] = words.mapping.priorities[to ?? ''] ?? 0
    else if (field === 'dueDate') json['Due'] = dueText(words, to)
    else if (field === 'type' && fields.type === undefined && words.mapping.queues !== undefined)
      json['Queue'] = queueOf(words, to ?? '')
    else
      custom[nameOf(fields, field)] = to === null ? '' : field === 'release' ? to : valueOf(words, field, to)
  }
  return { ...json, ...(Object.keys(custom).length > 0 && { CustomFields: custom }) }
}

function nameOf(
  fields: Partial<Record<TrackerField, string>>,
  field: Exclude<Field, 'subject' | 'priority' | 'dueDate'>,
): string {
  const name = fields[field]
  if (name !== undefined) return name
  throw cannotChange(field, 'no custom field is mapped to it')
}

function cannotChange(field: string, why: string): Problem {
  return new Problem('conflict', {
    code: 'unsupported',
    message: `The ${field} of a case cannot be changed on this Request Tracker: ${why}.`,
    hint: '`campus portal check` shows what is mapped.',
    errors: [{ pointer: `/changes/${field}`, code: 'unsupported', message: why }],
  })
}

/** Request Tracker answers 200 also where it changed nothing, or only some of it. */
function refuseUntaken(
  number: number,
  wanted: Wanted,
  before: CaseSummary,
  is: CaseSummary,
  said: string,
): void {
  const lost = (Object.keys(wanted) as Field[]).filter((field) => is[field] !== wanted[field])
  if (lost.length === 0) return
  const told = lost
    .map((field) => `its ${field} is ${is[field] === null ? 'empty' : `“${is[field]}”`}`)
    .join(', ')
  const taken = (Object.keys(wanted) as Field[]).some((field) => is[field] !== before[field])
  throw taken
    ? partly(number, `Case ${number} is changed only in part: ${told}.`, said)
    : notTaken(number, told, said)
}

function changedMeanwhile(number: number, seen: number, now: number | null): Problem {
  const is = now === null ? '' : `: it is at revision ${now} now, not ${seen}`
  return new Problem('conflict', {
    code: 'changed-meanwhile',
    message: `Case ${number} was changed since you looked at it${is}.`,
    hint: `Look again (campus case view ${number}) and repeat the update if it still fits.`,
    caseNumber: number,
  })
}
