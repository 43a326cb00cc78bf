import { findAccount } from '../../store/accounts.ts'
import { findDevice, insertToken } from '../../store/devices.ts'
import { Problem } from '../../support/problem.ts'
import { refuseEnded } from './authenticate.ts'
import type { SignInParts } from './parts.ts'
import { readProof, spendProof } from './proof.ts'
import { newToken, tokenHash } from './secrets.ts'

const MINUTE = 60_000

/** A token for whoever shows the key of a device, bound to that key. */
export async function issueToken(
  parts: SignInParts,
  call: { method: string; url: string; proof: string | undefined },
): Promise<{ token: string; expiresAt: string }> {
  const proof = await readProof(parts, call, null)
  const { store, clock, catalog } = parts.engine
  const { tokenMinutes } = (await catalog()).signIn
  const device = await store.read((tx) => findDevice(tx, 'thumbprint', proof.thumbprint))
  if (!device) throw unknownDevice()
  await spendProof(parts, proof)
  const token = newToken('cat', parts.random())
  const now = clock.now()
  const until = new Date(now.getTime() + tokenMinutes * MINUTE).toISOString()
  await store.write(async (tx) => {
    const holder = await findDevice(tx, 'id', device.id)
    const account = await findAccount(tx, 'id', device.account)
    if (!holder || !account) throw unknownDevice()
    refuseEnded(account, holder)
    await insertToken(tx, { hash: tokenHash(token), device: holder.id, until }, now.toISOString())
  })
  return { token, expiresAt: until }
}

function unknownDevice(): Problem {
  return new Problem('sign-in', {
    code: 'device-unknown',
    message: 'This device is not signed in here.',
    hint: 'Sign in: campus auth login',
  })
}
