import { VERBS_OF_ALL, type AnyVerb, type Verb } from '../support/verbs.ts'
import { listContacts } from '../store/contacts.ts'
import type { Role } from '../support/catalog.ts'
import type { Contact } from '../support/contact.ts'
import { Problem } from '../support/problem.ts'
import { isActing } from '../support/roster/change.ts'
import type { Actor, Reading } from './work.ts'

const NAMED_AT_MOST = 5

/** How somebody who is invited becomes active: with the code, or by telling of the link that did it elsewhere. */
const FIRST_SIGN_IN: readonly AnyVerb[] = ['contact:activate', 'contact:seen']

/** Refuses a verb that the actor's role may not use, or an actor who is not active here. */
export async function requirePermission(reading: Reading, verb: AnyVerb): Promise<void> {
  const { contact, side } = reading.actor
  const isDesk = verb.startsWith('desk:')
  if (side === 'desk' || isDesk) {
    if (side === 'desk' && isDesk) return
    throw refusal(
      'role-may-not',
      `Only the ${side === 'desk' ? 'contacts' : 'desk'} may do this (${verb}).`,
      '',
    )
  }
  const { job } = reading.actor
  if (job && !job.allow.includes(verb as Verb)) throw tokenMayNot(job, verb)
  if (contact.state === 'invited' && FIRST_SIGN_IN.includes(verb)) return
  if (!isActing(contact)) {
    throw refusal('contact-not-active', notActive(contact), await whoMay(reading, verb as Verb))
  }
  const role = reading.catalog.roles.items.find(({ id }) => id === contact.role)
  if (role && mayUse(role, verb)) return
  const shown = role ? `The role ${role.label}` : `The role “${contact.role}”, which is unknown here,`
  throw refusal('role-may-not', `${shown} may not do this (${verb}).`, await whoMay(reading, verb as Verb))
}

/** Somebody whom the list does not have, where others may do what they asked for. */
export async function notAContact(reading: Reading, verb: Verb): Promise<Problem> {
  const { name } = reading.actor.contact
  const hint = `${await whoMay(reading, verb)} A contact adds you with: campus contacts add. If you are one under another address: campus init --email ADDRESS`
  return refusal('not-a-contact', `${name} is no contact of this district.`, hint)
}

function tokenMayNot({ name, allow }: NonNullable<Actor['job']>, verb: AnyVerb): Problem {
  const hint = `It may: ${allow.join(', ') || 'nothing'}. Make one that may more: campus auth token create`
  return refusal('token-may-not', `The token “${name}” may not do this (${verb}).`, hint)
}

function notActive({ name, state }: Pick<Contact, 'name' | 'state'>): string {
  const activate = state === 'invited' ? ' `campus contacts activate` takes the code of the invitation.' : ''
  return `${name} is ${state} here.${activate}`
}

async function whoMay({ tx, catalog, actor }: Reading, verb: Verb): Promise<string> {
  const roles = catalog.roles.items.filter((role) => mayUse(role, verb))
  const contacts = await listContacts(tx, actor.district)
  const names = contacts
    .filter((contact) => contact.id !== actor.contact.id && isActing(contact) && holds(roles, contact.role))
    .map(({ name }) => name)
  if (names.length > 0) return `Ask ${names.slice(0, NAMED_AT_MOST).join(', ')}.`
  return `It needs ${roles.map(({ label }) => label).join(' or ') || 'a role that may'}.`
}

function mayUse({ may }: Role, verb: AnyVerb): boolean {
  return VERBS_OF_ALL.includes(verb) || may.includes(verb as Verb)
}

function holds(roles: Role[], role: string): boolean {
  return roles.some(({ id }) => id === role)
}

function refusal(code: string, message: string, hint: string): Problem {
  return new Problem('not-allowed', { code, message, hint: hint || undefined })
}
