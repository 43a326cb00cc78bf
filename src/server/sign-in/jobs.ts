import {
  findJobToken,
  insertJobToken,
  jobTokensOf,
  revokeJobToken,
  type StoredJobToken,
} from '../../store/job-tokens.ts'
import { line, refuseIfAny } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'
import { isActing } from '../../support/roster/change.ts'
import type { Contact } from '../../support/contact.ts'
import { DAY } from '../../support/time/calendar.ts'
import { VERBS_OF_ALL, type Verb } from '../../support/verbs.ts'
import { personOnly, type Caller } from '../caller.ts'
import { callerIdentity } from '../identity.ts'
import type { SignInParts } from './parts.ts'
import { newToken, tokenHash } from './secrets.ts'

export interface NewJobToken {
  name: string
  allow: Verb[]
  days: number
}

export type ToldToken = Pick<
  StoredJobToken,
  'id' | 'name' | 'allow' | 'createdAt' | 'expiresAt' | 'lastUsedAt'
> & {
  district: string
}

/** Lets a job act in the caller's name, within what they may do themselves. The token is told once. */
export async function createJobToken(
  parts: Pick<SignInParts, 'engine' | 'random'>,
  caller: Caller,
  wanted: string | undefined,
  { name, allow, days }: NewJobToken,
): Promise<ToldToken & { token: string }> {
  const person = personOnly(caller)
  const { store, newId, clock, catalog } = parts.engine
  const { roles, signIn } = await catalog()
  const most = signIn.jobTokenDays
  refuseIfAny([
    ...line('The name', 100)('/name', name),
    ...(days >= 1 && days <= most
      ? []
      : [{ pointer: '/days', code: 'out-of-range', message: `A token lasts 1 to ${most} days.` }]),
  ])
  const token = newToken('cmp', parts.random())
  const now = clock.now()
  return store.write(async (tx) => {
    await tx.lock(`account ${person.account.id}`)
    const { district, contact } = await callerIdentity(caller, wanted).requester(tx)
    if (!isActing(contact)) throw notActive(contact)
    const may = roles.items.find(({ id }) => id === contact.role)?.may ?? []
    const beyond = allow.filter((verb) => !may.includes(verb) && !VERBS_OF_ALL.includes(verb))
    if (beyond.length > 0 || allow.length === 0) throw beyondRole(beyond, may)
    if ((await jobTokensOf(tx, person.account.id)).some((one) => one.name === name)) throw nameTaken(name)
    const made = {
      ...{ id: newId(), name, account: person.account.id, district, allow: [...new Set(allow)] },
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + days * DAY).toISOString(),
    }
    await insertJobToken(tx, { ...made, hash: tokenHash(token) })
    return { ...told({ ...made, lastUsedAt: null, revokedAt: null }), token }
  })
}

export async function listJobTokens(
  { engine }: Pick<SignInParts, 'engine'>,
  caller: Caller,
): Promise<ToldToken[]> {
  const { account } = personOnly(caller)
  return (await engine.store.read((tx) => jobTokensOf(tx, account.id))).map(told)
}

export async function endJobToken(
  { engine }: Pick<SignInParts, 'engine'>,
  caller: Caller,
  id: string,
): Promise<ToldToken> {
  const { account } = personOnly(caller)
  return engine.store.write(async (tx) => {
    const found =
      (await findJobToken(tx, 'id', id)) ??
      (await jobTokensOf(tx, account.id)).find(({ name }) => name === id)
    if (!found || found.account !== account.id) throw noToken(id)
    await revokeJobToken(tx, found.id, engine.clock.now().toISOString())
    return told(found)
  })
}

function told({ id, name, allow, district, createdAt, expiresAt, lastUsedAt }: StoredJobToken): ToldToken {
  return { id, name, allow, district, createdAt, expiresAt, lastUsedAt }
}

function beyondRole(beyond: readonly string[], may: readonly string[]): Problem {
  return new Problem('not-allowed', {
    code: 'role-may-not',
    message:
      beyond.length > 0
        ? `Your own role may not do this: ${beyond.join(', ')}.`
        : 'The token would be allowed nothing.',
    hint: `You may: ${may.join(', ')}.`,
  })
}

function notActive({ name, state }: Pick<Contact, 'name' | 'state'>): Problem {
  return new Problem('not-allowed', { code: 'contact-not-active', message: `${name} is ${state} here.` })
}

function nameTaken(name: string): Problem {
  return new Problem('conflict', {
    code: 'token-exists',
    message: `You have a token “${name}” already.`,
    hint: 'Choose another name, or end it: campus auth token revoke NAME',
  })
}

function noToken(id: string): Problem {
  return new Problem('not-found', {
    code: 'token-not-found',
    message: `You have no token “${id}”.`,
    hint: '`campus auth token list` shows them.',
  })
}
