import type { MailedComment, Transition } from '../portal/port.ts'
import { insertAttachment, keepFile } from '../store/attachments.ts'
import type { StoredCase } from '../store/cases.ts'
import { refuseIfAny, text } from '../support/checks.ts'
import { requireCase } from './find-case.ts'
import { commentLine, momentFor, record, statusChange } from './record.ts'
import { transitionOf } from './transition.ts'
import { authorOf, type Work } from './work.ts'

/** Keeps a mail as a comment with its attachments, and moves the case where the mail says it is. */
export async function importMail(work: Work, number: number, mail: MailedComment): Promise<Transition> {
  const { catalog } = work
  refuseIfAny(text('The mail', catalog.limits.bodyCharacters)('/body', mail.body))
  const before = await requireCase(work, number)
  const at = momentOf(work, before, mail)
  const move =
    mail.status === null || mail.status === before.status
      ? undefined
      : statusChange(catalog, before, mail.status, at)
  const author = mail.as === 'desk' ? { name: mail.by, contactId: null, side: mail.as } : authorOf(work.actor)
  const after = await record(
    work,
    before,
    { lines: [commentLine(mail.body), ...(move?.lines ?? [])], state: move?.state ?? {} },
    { author, at, updatedAt: momentFor(work.now, before) },
  )
  const comment = after.lastChange - (move?.lines.length ?? 0)
  for (const { name, type, bytes } of mail.attachments) {
    await insertAttachment(work.tx, work.actor.district, number, comment, {
      name,
      type,
      ...(await keepFile(work.tx, bytes)),
    })
  }
  return transitionOf(before, after, move !== undefined)
}

/** When it was sent, if that is between the case's last moment and now: a mail's date is anybody's word. */
function momentOf({ now }: Work, before: StoredCase, { sentAt }: MailedComment): string {
  const latest = momentFor(now, before)
  return sentAt !== null && sentAt > before.updatedAt && sentAt < latest ? sentAt : latest
}
