import type { NewNotice } from '../portal/desk.ts'
import { appendEvent } from '../store/events.ts'
import { appendUpdate, findNotice, insertNotice, saveNotice } from '../store/notices.ts'
import { line, optionally, refuseIfAny, text } from '../support/checks.ts'
import type { Notice } from '../support/notice.ts'
import { Problem, type FieldError } from '../support/problem.ts'
import { sixLettersOf } from '../support/text/six-letters.ts'
import { authorOf, type Work } from './work.ts'

export async function postNotice(work: Work, input: NewNotice): Promise<Notice> {
  const { tx, actor, catalog, now, newId } = work
  const startsAt = input.startsAt ?? now.toISOString()
  refuseIfAny([
    ...line('The title', catalog.limits.subjectCharacters)('/title', input.title),
    ...text('The text', catalog.limits.bodyCharacters)('/body', input.body),
    ...endErrors(startsAt, input.endsAt),
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
  return { ...notice, updates: [] }
}

export interface NoticeChange {
  body: string | null
  endsAt: string | null
  close: boolean
}

/** Adds to an open notice, tells when it ends, or ends it. One that is closed already stays closed, and takes no more words. */
export async function updateNotice(
  work: Work,
  id: string,
  { body, endsAt, close }: NoticeChange,
): Promise<Notice> {
  const { tx, catalog, actor, now } = work
  const before = await requireNotice(work, id)
  refuseIfAny([
    ...optionally(text('The text', catalog.limits.bodyCharacters), '/body', body),
    ...endErrors(before.startsAt, endsAt),
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
  return (await findNotice(tx, actor.district, id)) ?? before
}

function endErrors(startsAt: string, endsAt: string | null): FieldError[] {
  if (endsAt === null || endsAt > startsAt) return []
  return [{ pointer: '/endsAt', code: 'ends-before', message: 'It ends before it begins.' }]
}

async function requireNotice({ tx, actor }: Work, id: string): Promise<Notice> {
  const found = await findNotice(tx, actor.district, id)
  if (found) return found
  throw new Problem('not-found', {
    code: 'notice-not-found',
    message: `There is no notice “${id}”.`,
    hint: '`campus portal show` lists the notices.',
  })
}

function closed({ id, title }: Notice): Problem {
  return new Problem('conflict', {
    code: 'notice-closed',
    message: `The notice ${id} (${title}) is closed.`,
    hint: 'Post a new one: campus desk notice post',
  })
}
