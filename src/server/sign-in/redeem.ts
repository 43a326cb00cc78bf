import { activateInvited } from '../../engine/roster/activate.ts'
import type { Work } from '../../engine/work.ts'
import { findAccount, type StoredAccount } from '../../store/accounts.ts'
import { contactByCode } from '../../store/contacts.ts'
import { findSignInCode, spendSignInCode } from '../../store/sign-in-codes.ts'
import type { Tx } from '../../store/store.ts'
import { Problem } from '../../support/problem.ts'
import { hasExpired } from '../../support/roster/clock.ts'
import { accountOf } from './account.ts'
import type { SignInParts } from './parts.ts'
import { reachOf } from './reach.ts'
import { codeHash } from './secrets.ts'

type Parts = Pick<SignInParts, 'engine'>

/**
 * Takes a code, once: that of an invitation, which activates the contact, or one that was made for somebody who has an
 * account. Rejects with the same problem whatever is wrong with the code.
 */
export async function redeem(parts: Parts, tx: Tx, code: string): Promise<StoredAccount> {
  const hash = codeHash(code)
  await tx.lock(`code ${hash}`)
  const account = (await ofInvitation(parts, tx, hash)) ?? (await ofSignInCode(parts, tx, hash))
  if (account.deactivatedAt !== null) throw wrongCode()
  return account
}

async function ofInvitation(parts: Parts, tx: Tx, hash: string): Promise<StoredAccount | null> {
  const { engine } = parts
  const district = (await contactByCode(tx, hash))?.district
  if (district === undefined) return null
  await tx.lock(`district ${district}`)
  // Whoever held the lock may have ended the invitation.
  const contact = (await contactByCode(tx, hash))?.contact
  const now = engine.clock.now()
  if (!contact?.email || contact.invitedUntil === null || hasExpired(contact.invitedUntil, now))
    throw wrongCode()
  const account = await accountOf(parts, tx, contact.email, contact.name)
  const { isDesk, districts } = await reachOf(tx, account)
  if (isDesk || districts.some((other) => other !== district)) throw signInFirst(account)
  const actor = { district, contact, side: 'requester' as const }
  const work: Work = { tx, catalog: await engine.catalog(), actor, now, newId: engine.newId }
  await activateInvited(work, contact)
  await engine.after?.(work)
  return account
}

async function ofSignInCode({ engine }: Parts, tx: Tx, hash: string): Promise<StoredAccount> {
  const now = engine.clock.now()
  const made = await findSignInCode(tx, hash)
  if (!made || made.usedAt !== null || hasExpired(made.until, now)) throw wrongCode()
  await spendSignInCode(tx, made.id, now.toISOString())
  const account = await findAccount(tx, 'id', made.account)
  if (!account) throw wrongCode()
  return account
}

/** The same for every code that does not work, so that trying tells nothing. */
export function wrongCode(): Problem {
  return new Problem('sign-in', {
    code: 'wrong-code',
    message: 'This code does not work: it is mistyped, used, or too old.',
    hint: 'For a new one: campus auth login --email ADDRESS; for an invitation, ask a contact: campus contacts invite',
  })
}

/** Whoever invites somebody may know the code, and must not get with it at what others gave to the same person. */
function signInFirst({ email }: StoredAccount): Problem {
  return new Problem('conflict', {
    code: 'account-exists',
    message: `${email} signs in here already, for more than this invitation is about.`,
    hint: 'Sign in as before (on a new computer: campus auth login --email ADDRESS), then use the code: campus contacts activate',
  })
}
