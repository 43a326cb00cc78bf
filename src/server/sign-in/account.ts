import { findAccount, insertAccount, type StoredAccount } from '../../store/accounts.ts'
import { contactsOf } from '../../store/contacts.ts'
import type { Tx } from '../../store/store.ts'
import { isActing } from '../../support/roster/change.ts'
import type { SignInParts } from './parts.ts'

type Parts = Pick<SignInParts, 'engine'>

/** The account of an address, made when there is none. */
export async function accountOf(
  { engine: { newId, clock } }: Parts,
  tx: Tx,
  address: string,
  name: string,
): Promise<StoredAccount> {
  const email = address.toLowerCase()
  await tx.lock(`address ${email}`)
  const known = await findAccount(tx, 'email', email)
  if (known) return known
  const account = { id: newId(), email, name, desk: null }
  await insertAccount(tx, account, clock.now().toISOString())
  return { ...account, deactivatedAt: null }
}

/**
 * Who may be given a code to sign in: whoever has an account, or is an active contact who never signed in here, such as
 * one who was brought over from another portal. Null for anybody else.
 */
export async function whoMaySignIn(parts: Parts, tx: Tx, email: string): Promise<StoredAccount | null> {
  const known = await findAccount(tx, 'email', email)
  if (known) return known.deactivatedAt === null ? known : null
  const contacts = await contactsOf(tx, { name: '', email })
  const acting = contacts.find(({ contact }) => isActing(contact))
  return acting ? accountOf(parts, tx, email, acting.contact.name) : null
}
