import { placesOf, servedBy, type StoredAccount } from '../../store/accounts.ts'
import { tokenHolder, touchDevice, type StoredDevice } from '../../store/devices.ts'
import { findJobToken, touchJobToken, type StoredJobToken } from '../../store/job-tokens.ts'
import { findAccount } from '../../store/accounts.ts'
import type { Tx } from '../../store/store.ts'
import { Problem } from '../../support/problem.ts'
import { DAY } from '../../support/time/calendar.ts'
import type { Authenticate, Caller, Credentials } from '../caller.ts'
import type { SignInParts } from './parts.ts'
import { readProof, spendProof } from './proof.ts'
import { recentKeys, type KeyOf } from './recent-keys.ts'
import { tokenHash } from './secrets.ts'

const HOUR = 60 * 60 * 1000

/** Who calls, by a token of a device with a proof of its key, or by the token of a job. */
export function authenticating(parts: SignInParts): Authenticate {
  const keyOf = recentKeys()
  return async (credentials) => {
    const [, scheme = '', token = ''] =
      /^(DPoP|Bearer) (\S{1,200})$/i.exec(credentials.authorization ?? '') ?? []
    if (/^bearer$/i.test(scheme) && token.startsWith('cmp_')) return jobCaller(parts, token)
    if (/^dpop$/i.test(scheme)) return deviceCaller(parts, keyOf, credentials, token)
    throw refused('no-token', 'Nobody is signed in.')
  }
}

async function deviceCaller(
  parts: SignInParts,
  keyOf: KeyOf,
  credentials: Credentials,
  token: string,
): Promise<Caller> {
  const { store, clock } = parts.engine
  const now = clock.now()
  const found = await store.read(async (tx) => {
    const holder = await tokenHolder(tx, tokenHash(token))
    return holder && { ...holder, caller: await personCaller(tx, holder.account, holder.device) }
  })
  if (!found) throw refused('token-unknown', 'The token is not known here, or has ended.')
  const { device, account, until, caller } = found
  refuseEnded(account, device)
  if (until <= now.toISOString()) throw refused('token-expired', 'The token has ended.')
  const proof = await readProof(parts, credentials, token, keyOf)
  if (proof.thumbprint !== device.thumbprint)
    throw refused('wrong-key', 'The token belongs to another device.')
  await spendProof(parts, proof)
  if (now.getTime() - Date.parse(device.lastSeenAt) > DAY)
    await store.write((tx) => touchDevice(tx, device.id, now.toISOString()))
  return caller
}

/** A device or a person whose sign-in is over; only then does a client forget its own. */
export function refuseEnded(account: StoredAccount, device: StoredDevice): void {
  if (device.revokedAt !== null)
    throw refused('device-revoked', `The device “${device.name}” was signed out.`)
  if (account.deactivatedAt !== null) throw refused('account-deactivated', 'The account was deactivated.')
}

export async function personCaller(tx: Tx, account: StoredAccount, device: StoredDevice): Promise<Caller> {
  const desk =
    account.desk === 'every-district' ? 'all' : account.desk === null ? false : await servedBy(tx, account.id)
  const { id, name, email } = account
  return {
    ...{ kind: 'person', desk, contacts: await placesOf(tx, email) },
    ...{ account: { id, name, email }, device: { id: device.id, name: device.name } },
  }
}

async function jobCaller({ engine: { store, clock } }: SignInParts, text: string): Promise<Caller> {
  const now = clock.now()
  const found = await store.read(async (tx) => {
    const token = await findJobToken(tx, 'hash', tokenHash(text))
    const maker = token && (await findAccount(tx, 'id', token.account))
    return token && maker && { token, maker, places: await placesOf(tx, maker.email) }
  })
  if (!found) throw jobRefused('token-unknown', 'The token of the job is not known here.')
  const { token, maker, places } = found
  if (token.revokedAt !== null) throw jobRefused('token-revoked', `The token “${token.name}” was revoked.`)
  if (token.expiresAt <= now.toISOString())
    throw jobRefused('token-expired', `The token “${token.name}” has ended.`)
  if (maker.deactivatedAt !== null)
    throw jobRefused('account-deactivated', `The account of ${maker.name} was deactivated.`)
  if (isOlder(token, now, HOUR)) await store.write((tx) => touchJobToken(tx, token.id, now.toISOString()))
  const { id, name, email } = maker
  return {
    ...{
      kind: 'job',
      token: { id: token.id, name: token.name, expiresAt: token.expiresAt },
      maker: { id, name, email },
    },
    ...{ district: token.district, allow: token.allow },
    contact: places.find(({ district }) => district === token.district) ?? null,
  }
}

function isOlder({ lastUsedAt }: StoredJobToken, now: Date, most: number): boolean {
  return lastUsedAt === null || now.getTime() - Date.parse(lastUsedAt) > most
}

function refused(code: string, message: string): Problem {
  return new Problem('sign-in', { code, message, hint: 'Sign in: campus auth login' })
}

function jobRefused(code: string, message: string): Problem {
  const hint = 'A contact makes another one: campus auth token create'
  return new Problem('sign-in', { code, message, hint })
}
