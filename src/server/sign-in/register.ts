import { findAccount, type StoredAccount } from '../../store/accounts.ts'
import { devicesOf, findDevice, insertDevice, revokeDevice, type StoredDevice } from '../../store/devices.ts'
import type { Tx } from '../../store/store.ts'
import { line, refuseIfAny } from '../../support/checks.ts'
import { Problem } from '../../support/problem.ts'
import type { Caller } from '../caller.ts'
import { personCaller } from './authenticate.ts'
import type { SignInParts } from './parts.ts'
import { readProof, spendProof, type Proof } from './proof.ts'
import { redeem, wrongCode } from './redeem.ts'

export interface Registration {
  code: string
  /** What the person calls the computer. */
  device: string
  /** Id of the device that is given up for it. */
  replaces: string | null
}

const NAME_CHARACTERS = 100

/**
 * Takes a code for the right to sign in from a device: the code of an invitation, which activates the contact, or one
 * that was made for somebody who has an account. The device shows that it has the key.
 */
export async function registerDevice(
  parts: SignInParts,
  call: { method: string; url: string; proof: string | undefined },
  registration: Registration,
): Promise<Caller> {
  const proof = await readProof(parts, call, null)
  refuseIfAny(line('The name of the device', NAME_CHARACTERS)('/device', registration.device))
  const { devices } = (await parts.engine.catalog()).signIn
  const caller = await parts.engine.store.write(async (tx) => {
    await tx.lock(`key ${proof.thumbprint}`)
    const known = await findDevice(tx, 'thumbprint', proof.thumbprint)
    if (known) return again(tx, known)
    const account = await redeem(parts, tx, registration.code)
    await tx.lock(`account ${account.id}`)
    return personCaller(
      tx,
      account,
      await added(parts, tx, account, proof, { ...registration, most: devices }),
    )
  })
  await spendProof(parts, proof)
  return caller
}

/** The answer to the first call was lost: the key is the same, so is the device. */
async function again(tx: Tx, device: StoredDevice): Promise<Caller> {
  const account = await findAccount(tx, 'id', device.account)
  if (!account || device.revokedAt !== null || account.deactivatedAt !== null) throw wrongCode()
  return personCaller(tx, account, device)
}

async function added(
  parts: SignInParts,
  tx: Tx,
  account: StoredAccount,
  { thumbprint, publicKey }: Proof,
  { device: name, replaces, most }: Registration & { most: number },
): Promise<StoredDevice> {
  const at = parts.engine.clock.now().toISOString()
  const before = await devicesOf(tx, account.id)
  if (before.some(({ id }) => id === replaces)) await revokeDevice(tx, replaces ?? '', at)
  else if (before.length >= most) throw tooMany(before)
  const device = { id: parts.engine.newId(), account: account.id, name, thumbprint, createdAt: at }
  await insertDevice(tx, device, JSON.stringify(publicKey))
  await parts.announce?.(tx, { email: account.email, name: account.name, device: name, at })
  return { ...device, lastSeenAt: at, revokedAt: null }
}

function tooMany(devices: readonly StoredDevice[]): Problem {
  return new Problem('conflict', {
    code: 'too-many-devices',
    message: `You are signed in on ${devices.length} device${devices.length === 1 ? '' : 's'} already; that is as many as one person may have.`,
    hint: 'Give one up: campus auth login --replace DEVICE',
    errors: devices.map(({ id, name, lastSeenAt }) => ({
      ...{ pointer: `/devices/${id}`, code: 'device' },
      message: `${name}, last used ${lastSeenAt.slice(0, 10)}`,
    })),
  })
}
