import type { Catalog } from '../../support/catalog.ts'
import type { Contact } from '../../support/contact.ts'
import { Problem } from '../../support/problem.ts'
import type { ContactDetails } from '../../support/roster/change.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readOption } from '../case/options.ts'
import { askForChange, type ChangeResult } from './change.ts'
import { addressFault, type PersonFlags } from './new-person.ts'
import type { contactsModify } from './spec.ts'
import { readWho } from './who.ts'

export async function run(
  { args: [who = ''], flags }: Input<typeof contactsModify>,
  context: Context,
): Promise<Result<ChangeResult>> {
  const portal = await context.portal({ forWriting: true })
  const contact = await readWho(who, portal, context)
  const changes = await readChanges(flags, contact, await portal.catalog(), context)
  return askForChange({ kind: 'modify', contact: contact.id, changes }, flags, { portal, context })
}

const FIELDS = ['name', 'email', 'phone', 'role'] as const

/** What differs: from flags, or each detail shown to the person to be changed. */
async function readChanges(
  flags: PersonFlags,
  contact: Contact,
  catalog: Catalog,
  { terminal }: Context,
): Promise<ContactDetails> {
  const told: PersonFlags = { ...flags }
  const asks = FIELDS.every((field) => flags[field] === undefined) && terminal.canAsk
  if (asks) {
    for (const field of FIELDS) {
      const known = contact[field] ?? ''
      told[field] = await terminal.ask({ kind: 'text', message: `${field}?`, default: known })
    }
  }
  const fault = told.email === undefined || told.email.trim() === '' ? null : addressFault(told.email)
  if (fault !== null) throw usage('invalid-answers', `--email: ${fault}`)
  const wanted = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = valueOf(field, told[field], catalog)
      return value === undefined || value === contact[field] ? [] : [[field, value]]
    }),
  )
  if (Object.keys(wanted).length > 0) return wanted
  throw usage('missing-answers', `Nothing was named that differs from what is known of ${contact.name}.`)
}

function valueOf(
  field: (typeof FIELDS)[number],
  text: string | undefined,
  catalog: Catalog,
): string | null | undefined {
  if (text === undefined) return undefined
  const value = text.trim()
  if (value === '') return field === 'phone' ? null : undefined
  return field === 'role' ? readOption('role', 'roles', value, catalog) : value
}

function usage(code: string, message: string): Problem {
  return new Problem('usage', { code, message, hint: 'Give at least one of: --name --email --phone --role' })
}
