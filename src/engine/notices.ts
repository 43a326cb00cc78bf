import type { NewNotice } from '../portal/desk.ts'
import type { NoticeRead } from '../portal/port.ts'
import { appendEvent } from '../store/events.ts'
import { appendUpdate, findNotice, forgetRead, insertNotice, markRead, saveNotice } from '../store/notices.ts'
import { line, optionally, refuseIfAny, text } from '../support/checks.ts'
import type { Notice } from '../support/notice.ts'
import { dueOf } from '../support/notice-due.ts'
import { Problem, type FieldError } from '../support/problem.ts'
import { sixLettersOf } from '../support/text/six-letters.ts'
import { authorOf, type Work } from './work.ts'

export async function postNotice(work: Work, input: NewNotice): Promise<Notice> {
  const { tx, actor, catalog, now, newId } = work
  const startsAt = input.startsAt ?? now.toISOString()
  refuseIfAny([
    ...line('The title', catalog.limits.subjectCharacters)('/title', input.title),
    ...text('The text', catalog.limits.bodyCharacters)('/body', input.body),
    ...endErrors({ kind: input.kind, startsAt, endsAt: input.endsAt }, catalog.zone),
  ])
  const id = sixLettersOf(newId())
  const notice = { ...input, id, state: 'open' as const, startsAt }
  await insertNotice(tx, actor.district, notice)
  await appendEvent(
    tx,
    actor.district,
    ['notice', id],
    { event: 'posted' },
    authorOf(actor),
    now.toISOString(),
  )
  return { ...notice, updates: [], readAt: null, readers: 0 }
}

export interface NoticeChange {
  body: string | null
  endsAt: string | null
  close: boolean
}

/**
 * Adds to an open notice, tells when it ends, or ends it. One that is closed already stays closed, and takes no more
 * words. Where it says something new, nobody has read it.
 */
export async function updateNotice(
  work: Work,
  id: string,
  { body, endsAt, close }: NoticeChange,
): Promise<Notice> {
  const { tx, catalog, actor, now } = work
  const before = await requireNotice(work, id)
  refuseIfAny([
    ...optionally(text('The text', catalog.limits.bodyCharacters), '/body', body),
    ...endErrors({ ...before, endsAt }, catalog.zone),
  ])
  if (before.state === 'closed' && (!close || body !== null)) throw closed(before)
  if (before.state === 'closed') return before
  if (body !== null) await appendUpdate(tx, actor.district, id, { at: now.toISOString(), body })
  const ended = close ? (before.endsAt ?? now.toISOString()) : before.endsAt
  await saveNotice(tx, actor.district, {
    ...before,
    state: close ? 'closed' : 'open',
    endsAt: endsAt ?? ended,
  })
  if (body !== null || (endsAt !== null && endsAt !== before.endsAt))
    await forgetRead(tx, actor.district, id, null)
  return (await findNotice(tx, actor.district, id)) ?? before
}

/** Keeps that the acting person has read it and, of a task, done what it asks; or takes that back. */
export async function readNotice(work: Work, id: string, { undo }: { undo: boolean }): Promise<NoticeRead> {
  const { tx, actor, now } = work
  const before = await requireNotice(work, id)
  if (undo === (before.readAt === null)) return { ...before, changed: false }
  const [at, contact] = [now.toISOString(), actor.contact.id]
  if (undo) await forgetRead(tx, actor.district, id, contact)
  else await markRead(tx, actor.district, { notice: id, contact, at })
  const line = { event: undo ? 'unread' : 'read' }
  await appendEvent(tx, actor.district, ['notice', id], line, authorOf(actor), at)
  return { ...(await requireNotice(work, id)), changed: true }
}

type Span = Pick<Notice, 'kind' | 'startsAt' | 'endsAt'>

/** A task may be due on the day on which it is posted. */
function endErrors({ kind, startsAt, endsAt }: Span, zone: string): FieldError[] {
  const end = kind === 'task' ? (dueOf({ endsAt }, zone)?.by.toISOString() ?? null) : endsAt
  if (end === null || end > startsAt) return []
  return [{ pointer: '/endsAt', code: 'ends-before', message: 'It ends before it begins.' }]
}

async function requireNotice({ tx, actor }: Work, id: string): Promise<Notice> {
  const found = await findNotice(tx, actor.district, id, actor.contact.id)
  if (found) return found
  throw new Problem('not-found', {
    code: 'notice-not-found',
    message: `There is no notice “${id}”.`,
    hint: '`campus notices --all` lists them.',
  })
}

function closed({ id, title }: Notice): Problem {
  return new Problem('conflict', {
    code: 'notice-closed',
    message: `The notice ${id} (${title}) is closed.`,
    hint: 'Post a new one: campus desk notice post',
  })
}
