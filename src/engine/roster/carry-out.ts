import type { Carried, Invited } from '../../portal/desk.ts'
import { findChange, settleChange, type StoredChange } from '../../store/contact-changes.ts'
import type { CaseSummary } from '../../support/case.ts'
import { refuseIfAny, text } from '../../support/checks.ts'
import type { Contact } from '../../support/contact.ts'
import { Problem } from '../../support/problem.ts'
import { invitee, type ContactChange } from '../../support/roster/change.ts'
import { dateText } from '../../support/time/calendar.ts'
import { localDay } from '../../support/time/zone.ts'
import { requireCase, summaryOf } from '../find-case.ts'
import { commentLine, momentFor, record, statusChange } from '../record.ts'
import type { Work } from '../work.ts'
import { checkChange } from './check-change.ts'
import { invite, inviteNew } from './invitation.ts'
import { requirePerson } from './find-person.ts'
import { setContact } from './set-contact.ts'

/** Changes the list as a case asks for, once, and says so on the case. */
export async function carryOut(
  work: Work,
  number: number,
  { agreement }: { agreement: boolean },
): Promise<Carried & Pick<Invited, 'code'>> {
  const { change, state, contact: done } = await requireChange(work, number)
  if (state === 'refused') throw settledBefore(number, 'refused')
  if (state === 'done') return { ...(await asItIs(work, number, done ?? '')), changed: false, code: null }
  requireAgreement(work, change, agreement)
  requireItsTime(work, number, change)
  const about = await checkChange(work, change)
  const { contact, code } = await applied(work, change, about, agreement)
  await settleChange(work.tx, number, 'done', contact.id)
  return {
    case: await answer(work, number, saidOf(work, change, contact, code !== null)),
    contact,
    changed: true,
    code,
  }
}

/** Says why a change is not made; the list stays as it is. */
export async function refuseChange(
  work: Work,
  number: number,
  { reason }: { reason: string },
): Promise<CaseSummary> {
  refuseIfAny(text('The reason', work.catalog.limits.bodyCharacters)('/reason', reason))
  const { state } = await requireChange(work, number)
  if (state !== 'pending') throw settledBefore(number, state === 'done' ? 'carried out' : 'refused')
  await settleChange(work.tx, number, 'refused')
  return answer(work, number, `The list of contacts was not changed: ${reason}`)
}

async function applied(
  work: Work,
  change: ContactChange,
  about: Contact | null,
  agreement: boolean,
): Promise<{ contact: Contact; code: string | null }> {
  const person = invitee(change)
  if (change.kind === 'replace' && about) await deactivated(work, about, 'replaced')
  if (person) return inviteNew(work, { ...person, agreement: person.agreement || agreement })
  if (about === null) throw new Error('a change is about nobody')
  if (change.kind === 'invite') return invite(work, about)
  if (change.kind !== 'modify') return { contact: await deactivated(work, about, 'removed'), code: null }
  const line = { event: 'changed', to: about.state }
  return { contact: await setContact(work, { ...about, ...change.changes }, line), code: null }
}

/** Takes the account of a contact away. */
function deactivated(work: Work, contact: Contact, event: string): Promise<Contact> {
  const gone: Contact = { ...contact, state: 'deactivated', invitedUntil: null }
  return setContact(work, gone, { event, to: gone.state })
}

async function answer(work: Work, number: number, body: string): Promise<CaseSummary> {
  const { catalog, now, told } = work
  const before = await requireCase(work, number)
  const { resolved } = catalog.lifecycle
  const moves = !told && before.closedAt === null && before.status !== resolved
  const move = moves ? statusChange(catalog, before, resolved, momentFor(now, before)) : null
  const lines = [commentLine(body), ...(move?.lines ?? [])]
  return summaryOf(await record(work, before, { lines, state: move?.state ?? {} }))
}

function saidOf(
  { catalog }: Work,
  change: ContactChange,
  { name, invitedUntil }: Contact,
  invited: boolean,
): string {
  const until =
    invited && invitedUntil !== null
      ? ` The invitation ends on ${dateText(localDay(new Date(invitedUntil), catalog.zone))}.`
      : ''
  const done: Record<ContactChange['kind'], string> = {
    add: `${name} was added to the contacts.`,
    modify: `The details of ${name} were changed.`,
    replace: `The contact was replaced by ${name}.`,
    remove: `${name} was removed from the contacts.`,
    invite: `The invitation of ${name} was sent again.`,
  }
  return `${done[change.kind]}${until}`
}

async function asItIs(
  work: Work,
  number: number,
  contact: string,
): Promise<Pick<Carried, 'case' | 'contact'>> {
  return { case: summaryOf(await requireCase(work, number)), contact: await requirePerson(work, contact) }
}

async function requireChange(work: Work, number: number): Promise<StoredChange> {
  await requireCase(work, number)
  const found = await findChange(work.tx, work.actor.district, number)
  if (found) return found
  throw new Problem('conflict', {
    code: 'no-change',
    message: `Case ${number} asks for no change of the contacts.`,
    hint: '`campus desk queue` names the cases that do.',
    caseNumber: number,
  })
}

function requireAgreement({ catalog }: Work, change: ContactChange, agreement: boolean): void {
  const person = invitee(change)
  if (person === null || person.organization === null || person.agreement || agreement) return
  throw new Problem('conflict', {
    code: 'no-agreement',
    message: `${person.name} works for ${person.organization}, which has no ${catalog.contacts.agreement} yet.`,
    hint: 'When it is completed, add --agreement.',
  })
}

function requireItsTime({ catalog, now }: Work, number: number, { effective }: ContactChange): void {
  const today = dateText(localDay(now, catalog.zone))
  if (effective === null || effective <= today) return
  throw new Problem('conflict', {
    code: 'not-effective-yet',
    message: `The change that case ${number} asks for is effective on ${effective}; today is ${today}.`,
    hint: 'Carry it out then.',
    caseNumber: number,
  })
}

function settledBefore(number: number, how: string): Problem {
  return new Problem('conflict', {
    code: 'change-settled',
    message: `The change that case ${number} asks for was ${how} before.`,
    hint: `Look at it: campus case view ${number}`,
    caseNumber: number,
  })
}
