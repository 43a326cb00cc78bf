import type { Verb } from '../support/verbs.ts'
import { listContacts } from '../store/contacts.ts'
import type { Role } from '../support/catalog.ts'
import { Problem } from '../support/problem.ts'
import type { Reading } from './work.ts'

const NAMED_AT_MOST = 5

/** Refuses a verb that the actor's role may not use, or an actor who is not active here. */
export async function requirePermission(reading: Reading, verb: Verb): Promise<void> {
  const { contact } = reading.actor
  if (contact.state === 'invited' || contact.state === 'deactivated') {
    throw refusal(
      'contact-not-active',
      `${contact.name} is ${contact.state} here.`,
      await whoMay(reading, verb),
    )
  }
  const role = reading.catalog.roles.items.find(({ id }) => id === contact.role)
  if (role?.may.includes(verb)) return
  const shown = role ? `The role ${role.label}` : `The role “${contact.role}”, which is unknown here,`
  throw refusal('role-may-not', `${shown} may not do this (${verb}).`, await whoMay(reading, verb))
}

async function whoMay({ tx, catalog, actor }: Reading, verb: Verb): Promise<string> {
  const roles = catalog.roles.items.filter(({ may }) => may.includes(verb))
  const contacts = await listContacts(tx, actor.district)
  const names = contacts
    .filter(({ id, state, role }) => id !== actor.contact.id && isActing(state) && holds(roles, role))
    .map(({ name }) => name)
  if (names.length > 0) return `Ask ${names.slice(0, NAMED_AT_MOST).join(', ')}.`
  return `It needs ${roles.map(({ label }) => label).join(' or ') || 'a role that may'}.`
}

function isActing(state: string): boolean {
  return state === 'active' || state === 'flagged'
}

function holds(roles: Role[], role: string): boolean {
  return roles.some(({ id }) => id === role)
}

function refusal(code: string, message: string, hint: string): Problem {
  return new Problem('not-allowed', { code, message, hint })
}
