import type { Changed, UpdateCase } from '../portal/port.ts'
import type { StoredCase } from '../store/cases.ts'
import type { HistoryLine } from '../store/history.ts'
import type { CaseChanges } from '../support/case.ts'
import { Problem } from '../support/problem.ts'
import { fieldErrors } from '../support/case-fields.ts'
import { refuseIfAny } from '../support/checks.ts'
import { requireCase, summaryOf } from './find-case.ts'
import { momentFor, record, statusChange, type Change } from './record.ts'
import type { Work } from './work.ts'

const FIELDS = ['subject', 'type', 'module', 'priority', 'site', 'release', 'dueDate'] as const

interface Difference {
  field: (typeof FIELDS)[number]
  from: string | null
  to: string | null
}

/** Changes fields of a case, if it is still at `revision` when one is given. What is so already is not written. */
export async function updateCase(
  work: Work,
  number: number,
  { changes, revision }: UpdateCase,
): Promise<Changed> {
  refuseIfAny(fieldErrors(work.catalog, changes))
  const before = await requireCase(work, number)
  const differences = differencesOf(before, changes)
  if (revision !== null && revision !== before.revision) throw changedMeanwhile(before, revision, differences)
  const move = moveOf(work, before, changes)
  if (differences.length === 0 && !move) return { case: summaryOf(before), changed: false }
  const after = await record(work, before, {
    lines: [
      ...differences.map((difference): HistoryLine => ({ event: 'changed', ...difference })),
      ...(move?.lines ?? []),
    ],
    state: { ...Object.fromEntries(differences.map(({ field, to }) => [field, to])), ...move?.state },
  })
  return { case: summaryOf(after), changed: true }
}

function moveOf({ catalog, now }: Work, before: StoredCase, { status }: CaseChanges): Change | undefined {
  if (status === undefined || status === before.status) return undefined
  return statusChange(catalog, before, status, momentFor(now, before))
}

function differencesOf(before: StoredCase, changes: CaseChanges): Difference[] {
  return FIELDS.flatMap((field): Difference[] => {
    const to = changes[field]
    return to === undefined || to === before[field] ? [] : [{ field, from: before[field], to }]
  })
}

function changedMeanwhile(
  { number, revision }: StoredCase,
  seen: number,
  differences: Difference[],
): Problem {
  return new Problem('conflict', {
    code: 'changed-meanwhile',
    message: `Case ${number} was changed since you looked at it: it is at revision ${revision} now, not ${seen}.`,
    hint: `Look again (campus case view ${number}) and repeat the update if it still fits.`,
    caseNumber: number,
    errors: differences.map(({ field, from, to }) => ({
      pointer: `/changes/${field}`,
      code: 'changed-meanwhile',
      message: `${field} is ${shown(from)} now, you set ${shown(to)}.`,
    })),
  })
}

function shown(value: string | null): string {
  return value === null ? 'empty' : `“${value}”`
}
