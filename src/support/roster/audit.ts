import type { Catalog } from '../catalog.ts'
import type { Contact } from '../contact.ts'
import { block, type Finding } from '../finding.ts'
import { labelIn } from '../named.ts'
import { count } from '../time/words.ts'
import { daysUntilFlag } from '../clocks.ts'
import { isActing } from './change.ts'
import { asOf, invitationDaysLeft } from './clock.ts'

interface Roster {
  contacts: readonly Contact[]
  catalog: Catalog
  now: Date
}

/** What is wrong with the list of a district's contacts, or will be soon; what blocks comes first. */
export function auditRoster(contacts: readonly Contact[], catalog: Catalog, now: Date): Finding[] {
  const present = contacts
    .filter(({ state }) => state !== 'deactivated')
    .map((one) => asOf(one, catalog, now))
  const roster = { contacts: present, catalog, now }
  return [needed, recommended, tooMany, alone, silent, invitations, thirdParties, shared, twice]
    .flatMap((rule) => rule(roster))
    .sort((one, other) => Number(other.level === 'block') - Number(one.level === 'block'))
}

function needed({ contacts, catalog }: Roster): Finding[] {
  return catalog.contacts.needed
    .filter((role) => acting(contacts, role).length === 0)
    .map((role) =>
      block(
        'CON-NONE',
        '',
        `Nobody is active as ${labelOf(role, catalog)}.`,
        `Add one: campus contacts add --role ${role}`,
      ),
    )
}

function recommended({ contacts, catalog }: Roster): Finding[] {
  return catalog.contacts.recommended.flatMap(({ role, count: wanted }) => {
    const there = acting(contacts, role).length
    if (there === 0 || there >= wanted) return []
    const message = `${count(there, 'contact')} ${there === 1 ? 'is' : 'are'} active as ${labelOf(role, catalog)}; ${wanted} are recommended.`
    return [warn('CON-FEW', null, message, `Add another: campus contacts add --role ${role}`)]
  })
}

function tooMany({ contacts, catalog }: Roster): Finding[] {
  return catalog.contacts.single.flatMap((role) => {
    const names = acting(contacts, role).map(({ name }) => name)
    if (names.length <= 1) return []
    const message = `${names.length} people are ${labelOf(role, catalog)} (${names.join(', ')}); one prevents requests that are made twice.`
    return [
      warn(
        'CON-MANY',
        null,
        message,
        'Keep one, and make the others support contacts: campus contacts modify',
      ),
    ]
  })
}

/** One person is all there is; when that person is away, nobody can speak for the district. */
function alone({ contacts }: Roster): Finding[] {
  const people = contacts.filter(isActing)
  const [only] = people
  if (people.length !== 1 || !only) return []
  const message = `${only.name} is the only active contact: without that person nobody can open a case.`
  return [warn('CON-ALONE', only, message, 'Add a second contact: campus contacts add')]
}

function silent({ contacts, catalog, now }: Roster): Finding[] {
  const { inactivityDays, inactivityWarningDays } = catalog.clocks
  return contacts.filter(isActing).flatMap((contact) => {
    const left = daysUntilFlag(contact.lastActivityAt, catalog, now)
    const fix = 'Signing in or working on a case once is enough.'
    if (contact.state === 'flagged') {
      return [
        warn(
          'CON-FLAGGED',
          contact,
          `${contact.name} is flagged for deactivation: no activity for ${inactivityDays} days.`,
          fix,
        ),
      ]
    }
    if (left === null || left > inactivityDays - inactivityWarningDays) return []
    return [
      warn(
        'CON-SILENT',
        contact,
        `${contact.name} is flagged for deactivation in ${count(left, 'day')}.`,
        fix,
      ),
    ]
  })
}

function invitations({ contacts, catalog, now }: Roster): Finding[] {
  return contacts.flatMap((contact) => {
    const left = invitationDaysLeft(contact, now)
    if (left === null || left > catalog.clocks.activationWarningDays) return []
    const again = `campus contacts invite ${contact.email ?? contact.id}`
    return left === 0
      ? [
          warn(
            'CON-EXPIRED',
            contact,
            `The invitation of ${contact.name} has expired.`,
            `Have it sent again: ${again}`,
          ),
        ]
      : [
          warn(
            'CON-INVITED',
            contact,
            `The invitation of ${contact.name} ends in ${count(left, 'day')}.`,
            allowList(catalog),
          ),
        ]
  })
}

/** What keeps an activation mail from arriving. */
export function allowList({ mail }: Catalog): string {
  const [sender] = mail.senders
  return sender === undefined
    ? 'Look into the spam folder for the activation mail.'
    : `Look into the spam folder, and have ${sender} put on the allow-list.`
}

function thirdParties({ contacts, catalog }: Roster): Finding[] {
  return contacts
    .filter(({ organization, agreement }) => organization !== null && !agreement)
    .map((contact) =>
      warn(
        'CON-THIRD',
        contact,
        `${contact.name} of ${contact.organization ?? ''} has no ${catalog.contacts.agreement}.`,
        `Have the ${catalog.contacts.agreement} completed, or remove the contact.`,
      ),
    )
}

function shared({ contacts, catalog }: Roster): Finding[] {
  const names = new Set(catalog.contacts.sharedAddresses.map((name) => name.toLowerCase()))
  return contacts
    .filter((contact) => names.has(mailbox(contact)?.split('@')[0] ?? ''))
    .map((contact) =>
      warn(
        'CON-SHARED',
        contact,
        `The address ${contact.email ?? ''} looks like one that several people read.`,
        'A login belongs to one person: give that person’s own address.',
      ),
    )
}

function twice({ contacts }: Roster): Finding[] {
  return contacts.flatMap((contact, index) => {
    const address = mailbox(contact)
    const first = contacts.findIndex((other) => mailbox(other) === address)
    if (address === undefined || first === index) return []
    const message = `${contact.name} has the address of ${contacts[first]?.name ?? ''}: ${address}.`
    return [warn('CON-TWICE', contact, message, 'Give each person an address of their own.')]
  })
}

/** Where mail for an address arrives: `ana+campus@…` is read by `ana@…`. */
function mailbox({ email }: Contact): string | undefined {
  return email?.toLowerCase().replace(/\+[^@]*(?=@)/, '')
}

function acting(contacts: readonly Contact[], role: string): Contact[] {
  return contacts.filter((contact) => contact.role === role && isActing(contact))
}

function labelOf(role: string, { roles }: Catalog): string {
  return labelIn(roles.items, role)
}

function warn(rule: string, contact: Contact | null, message: string, fix: string): Finding {
  const pointer = contact === null ? '' : `/contacts/${contact.email ?? contact.id}`
  return { rule, level: 'warn', pointer, line: null, message, fix }
}
