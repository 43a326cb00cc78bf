import type { Catalog } from '../../support/catalog.ts'
import type { NewContact } from '../../support/contact.ts'
import { askMissing, type Asked } from '../asked.ts'
import { readOption } from '../case/options.ts'
import type { Context } from '../context.ts'

export interface PersonFlags {
  name: string | undefined
  email: string | undefined
  phone: string | undefined
  role: string | undefined
}

export interface NewPersonFlags extends PersonFlags {
  'third-party': string | undefined
  agreement: boolean
}

const ADDRESS = /^[^\s@"<>()[\]\\,;:]{1,64}@[^\s@"'<>]{1,131}$/

/** Somebody who is to become a contact, from flags and a person's answers. */
export async function readNewPerson(
  flags: NewPersonFlags,
  catalog: Catalog,
  context: Context,
): Promise<NewContact> {
  const told = await askMissing(questions(catalog), given(flags, catalog), context)
  const organization = told['third-party']?.trim() || null
  return {
    name: told['name']?.trim() ?? '',
    email: told['email']?.trim() ?? '',
    phone: told['phone']?.trim() || null,
    role: told['role'] ?? '',
    organization,
    agreement: organization !== null && flags.agreement,
  }
}

export function addressFault(text: string): string | null {
  return ADDRESS.test(text.trim()) ? null : `“${text.slice(0, 60)}” is not an e-mail address.`
}

function given({ name, email, phone, role, 'third-party': company }: NewPersonFlags, catalog: Catalog) {
  return {
    ...{ name, email, phone, 'third-party': company },
    role: role === undefined ? undefined : readOption('role', 'roles', role, catalog),
  }
}

function questions({ roles }: Catalog): Asked[] {
  const choices = roles.items.map(({ id, label, about }) => ({ value: id, label, about }))
  return [
    { id: 'name', message: 'Name of the person?' },
    { id: 'email', message: 'Their own work e-mail?', check: addressFault },
    { id: 'role', message: 'Role?', choices },
    { id: 'phone', message: 'Phone at work?', optional: true },
    { id: 'third-party', message: 'Company, when they do not work for the district?', optional: true },
  ]
}
