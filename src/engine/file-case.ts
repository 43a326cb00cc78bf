import type { DedupeInput, Filed, NewCase } from '../portal/port.ts'
import type { StoredCase } from '../store/cases.ts'
import { findDedupe, saveDedupe, type Dedupe } from '../store/dedupes.ts'
import { newCaseErrors } from '../support/case-fields.ts'
import { refuseIfAny } from '../support/checks.ts'
import { callErrors, callText, isTooSoon, statusAfterCall } from '../support/dedupe.ts'
import { attach } from './attach.ts'
import { createCase } from './create-case.ts'
import { requireCase, summaryOf } from './find-case.ts'
import { requirePermission } from './permissions.ts'
import { commentLine, momentFor, record, statusChange, type Change } from './record.ts'
import { firstLine } from './reply.ts'
import type { Work } from './work.ts'

/**
 * Files a case. With a dedupe key that an open case has, it comments on that one instead, at most once in the catalog's
 * interval; between comments a call is only counted.
 */
export async function fileCase(work: Work, input: NewCase): Promise<Filed> {
  const { dedupe } = input
  if (dedupe === undefined) return createCase(work, input)
  // A job that may file and not comment must fail at its first call, not when something goes on being wrong.
  await requirePermission(work, 'case:reply')
  refuseIfAny([...newCaseErrors(work.catalog, input), ...callErrors(work.catalog, dedupe)])
  const held = await heldCase(work, dedupe.key)
  if (held === null) return createUnder(work, input, dedupe.key)
  if (isTooSoon(held.dedupe.commentedAt, work.now, work.catalog)) return countOnly(work, held, dedupe.key)
  return comment(work, held, { ...input, dedupe })
}

interface Held {
  dedupe: Dedupe
  found: StoredCase
}

/** The open case that has a key. */
export async function heldCase(work: Work, key: string): Promise<Held | null> {
  const dedupe = await findDedupe(work.tx, work.actor.district, key)
  if (dedupe === undefined) return null
  const found = await requireCase(work, dedupe.caseNumber)
  return found.closedAt === null ? { dedupe, found } : null
}

async function createUnder(work: Work, input: NewCase, key: string): Promise<Filed> {
  const created = await createCase(work, input)
  await takeDedupe(work, key, created.number ?? 0)
  return { ...created, dedupe: { outcome: 'created', counted: 0 } }
}

/** A case begins to hold a key that no open one has. */
export async function takeDedupe({ tx, actor, now }: Work, key: string, number: number): Promise<void> {
  await saveDedupe(tx, actor.district, key, {
    ...{ caseNumber: number, commentedAt: now.toISOString(), counted: 0 },
  })
}

async function countOnly({ tx, actor }: Work, { dedupe, found }: Held, key: string): Promise<Filed> {
  const counted = dedupe.counted + 1
  await saveDedupe(tx, actor.district, key, { ...dedupe, counted })
  return { ...summaryOf(found), dedupe: { outcome: 'suppressed', counted } }
}

async function comment(
  work: Work,
  { dedupe, found }: Held,
  input: NewCase & { dedupe: DedupeInput },
): Promise<Filed> {
  const { catalog, tx, actor, now } = work
  const move = goesOn(work, found)
  const lines = [commentLine(callText(input.dedupe.comment, dedupe, catalog)), ...move.lines]
  const after = await record(work, found, { lines, state: move.state })
  await attach(work, found.number, firstLine(after, lines), input.attachments)
  await saveDedupe(tx, actor.district, input.dedupe.key, {
    ...{ caseNumber: found.number, commentedAt: now.toISOString(), counted: 0 },
  })
  return { ...summaryOf(after), dedupe: { outcome: 'commented', counted: 0 } }
}

function goesOn({ catalog, now }: Work, found: StoredCase): Change {
  const to = statusAfterCall(found.status, catalog)
  return to === null ? { lines: [], state: {} } : statusChange(catalog, found, to, momentFor(now, found))
}
