import { findAccount, hasDesk, insertAccount, saveDesk, type StoredAccount } from '../../store/accounts.ts'
import { countCodes, insertSignInCode } from '../../store/sign-in-codes.ts'
import type { Tx } from '../../store/store.ts'
import { line, refuseIfAny } from '../../support/checks.ts'
import { Problem, type FieldError } from '../../support/problem.ts'
import { isAddress } from '../mail/address.ts'
import { whoMaySignIn } from './account.ts'
import { codeHash, newCode } from './secrets.ts'
import type { SignInParts } from './parts.ts'
import { covers, reachOf } from './reach.ts'

const MINUTE = 60_000
/** Whoever runs the server makes it, perhaps long before the first of the desk is there to use it. */
const ENROL_MINUTES = 24 * 60

export interface MadeCode {
  code: string
  /** ISO 8601 in UTC. */
  until: string
}

type Parts = Pick<SignInParts, 'engine' | 'random' | 'mailCode'>

/**
 * Mails a code to somebody who may sign in, for another computer or after a lost key. Nothing tells the caller
 * whether there is such a person.
 */
export async function mailCode(parts: Parts, email: string): Promise<void> {
  const { mailCode: mail, engine } = parts
  if (!mail) throw noMail()
  const { codeMinutes, codesInTenMinutes } = (await engine.catalog()).signIn
  await engine.store.write(async (tx) => {
    const account = await whoMaySignIn(parts, tx, email)
    if (!account) return
    await tx.lock(`account ${account.id}`)
    if ((await countLately(parts, tx, account)) >= codesInTenMinutes) return
    const made = await makeCode(parts, tx, account, codeMinutes)
    await mail(tx, { email: account.email, name: account.name, ...made })
  })
}

/**
 * A code for somebody who stands at the desk, as it were: told once, to who made it. Since it signs in, it is only for
 * those who get at nothing beyond the districts that are served.
 */
export async function codeAtDesk(
  parts: Parts,
  email: string,
  served: 'all' | readonly string[],
): Promise<MadeCode> {
  const { codeMinutes } = (await parts.engine.catalog()).signIn
  return parts.engine.store.write(async (tx) => {
    const account = await whoMaySignIn(parts, tx, email)
    if (!account) throw noAccount(email)
    const reach = await reachOf(tx, account)
    if (served !== 'all' && !reach.districts.some((one) => served.includes(one))) throw noAccount(email)
    if (!covers(served, reach)) throw beyondServed(account)
    return makeCode(parts, tx, account, codeMinutes)
  })
}

/** Makes somebody one of the desk of every district: whoever runs the server may. */
export async function enrol(
  parts: Parts,
  { name, email }: { name: string; email: string },
  { another }: { another: boolean },
): Promise<MadeCode> {
  refuseIfAny([...line('The name', 200)('/name', name), ...addressErrors(email)])
  const { store, newId, clock } = parts.engine
  return store.write(async (tx) => {
    await tx.lock('enrol')
    if (!another && (await hasDesk(tx))) throw deskExists()
    await tx.lock(`address ${email.toLowerCase()}`)
    const known = await findAccount(tx, 'email', email)
    const account = known ?? {
      id: newId(),
      email: email.toLowerCase(),
      name,
      desk: 'every-district' as const,
      deactivatedAt: null,
    }
    if (known) await saveDesk(tx, known.id, 'every-district')
    else await insertAccount(tx, account, clock.now().toISOString())
    return makeCode(parts, tx, account, ENROL_MINUTES)
  })
}

function addressErrors(email: string): FieldError[] {
  if (isAddress(email)) return []
  return [
    {
      pointer: '/email',
      code: 'not-an-address',
      message: `“${email.slice(0, 60)}” is not an e-mail address.`,
    },
  ]
}

async function makeCode(
  { engine, random }: Parts,
  tx: Tx,
  { id }: StoredAccount,
  minutes: number,
): Promise<MadeCode> {
  const now = engine.clock.now()
  const code = newCode(random())
  const until = new Date(now.getTime() + minutes * MINUTE).toISOString()
  await insertSignInCode(
    tx,
    { id: engine.newId(), account: id, until, hash: codeHash(code) },
    now.toISOString(),
  )
  return { code, until }
}

async function countLately({ engine }: Parts, tx: Tx, { id }: StoredAccount): Promise<number> {
  const since = new Date(engine.clock.now().getTime() - 10 * MINUTE).toISOString()
  return countCodes(tx, id, since)
}

function noMail(): Problem {
  return new Problem('conflict', {
    code: 'no-mail',
    message: 'This server sends no mail, so it cannot send a code.',
    hint: 'Somebody of the desk makes one: campus desk contact sign-in ADDRESS',
  })
}

function noAccount(email: string): Problem {
  return new Problem('not-found', {
    code: 'account-not-found',
    message: `Nobody with the address ${email} is an active contact here, or has signed in.`,
    hint: 'Who is new is invited: campus desk contact invite',
  })
}

function beyondServed({ name }: StoredAccount): Problem {
  return new Problem('not-allowed', {
    code: 'not-every-district',
    message: `A code for ${name} is made by somebody of the desk who serves every district.`,
    hint: 'Where the server sends mail, they get one with: campus auth login --email ADDRESS',
  })
}

function deskExists(): Problem {
  return new Problem('conflict', {
    code: 'desk-exists',
    message: 'This server has somebody of the desk already.',
    hint: 'To add one more: campus serve enrol --another',
  })
}
