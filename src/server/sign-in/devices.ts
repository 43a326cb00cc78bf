import { devicesOf, findDevice, revokeDevice, type StoredDevice } from '../../store/devices.ts'
import { Problem } from '../../support/problem.ts'
import { personOnly, type Caller } from '../caller.ts'
import type { SignInParts } from './parts.ts'

export type ToldDevice = Pick<StoredDevice, 'id' | 'name' | 'createdAt' | 'lastSeenAt'> & { current: boolean }

export async function listDevices(
  { engine }: Pick<SignInParts, 'engine'>,
  caller: Caller,
): Promise<ToldDevice[]> {
  const person = personOnly(caller)
  const found = await engine.store.read((tx) => devicesOf(tx, person.account.id))
  return found.map((device) => told(device, person.device.id))
}

/** Signs one of the caller's own devices out, at once. */
export async function endDevice(
  { engine }: Pick<SignInParts, 'engine'>,
  caller: Caller,
  id: string,
): Promise<ToldDevice> {
  const person = personOnly(caller)
  return engine.store.write(async (tx) => {
    const found = await findDevice(tx, 'id', id)
    if (!found || found.account !== person.account.id || found.revokedAt !== null) throw noDevice(id)
    await revokeDevice(tx, id, engine.clock.now().toISOString())
    return told(found, person.device.id)
  })
}

function told({ id, name, createdAt, lastSeenAt }: StoredDevice, current: string): ToldDevice {
  return { id, name, createdAt, lastSeenAt, current: id === current }
}

function noDevice(id: string): Problem {
  return new Problem('not-found', {
    code: 'device-not-found',
    message: `You are signed in on no device “${id}”.`,
    hint: '`campus auth devices list` shows them.',
  })
}
