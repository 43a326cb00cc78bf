import { makeDeviceKey, proofOf, type DeviceKey } from '../../src/secrets/device-key.ts'
import { insertAccount } from '../../src/store/accounts.ts'
import { insertDevice } from '../../src/store/devices.ts'
import type { Store } from '../../src/store/store.ts'
import { calculateJwkThumbprint } from 'jose'
import { contactId, emailOf, type Person } from './town.ts'

/** Somebody with a device that is signed in. */
export interface Signing extends Person {
  key: DeviceKey
  token: string
}

/** Gives each an account and a device; answers the keys. Over HTTP, only 20 a minute may sign in from one address. */
export async function enrolAll(store: Store, people: readonly Person[], at: string): Promise<DeviceKey[]> {
  const keys = people.map(makeDeviceKey)
  await store.write(async (tx) => {
    for (const [index, person] of people.entries()) {
      const { d: _secret, ...jwk } = keys[index] as DeviceKey
      const account = {
        id: `account-${contactId(person)}`,
        email: emailOf(person),
        name: 'Contact',
        desk: null,
      }
      await insertAccount(tx, account, at)
      await insertDevice(
        tx,
        {
          ...{ id: `device-${contactId(person)}`, account: account.id, name: 'laptop' },
          ...{ thumbprint: await calculateJwkThumbprint(jwk), createdAt: at },
        },
        JSON.stringify(jwk),
      )
    }
  })
  return keys
}

/** A token for each, as any client gets one. */
export async function tokensFor(
  url: string,
  people: readonly Person[],
  keys: readonly DeviceKey[],
): Promise<Signing[]> {
  const signed: Signing[] = []
  for (const [index, person] of people.entries()) {
    const key = keys[index] as DeviceKey
    const path = '/v1/tokens'
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { dpop: proof(key, 'POST', `${url}${path}`, null) },
    })
    if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`)
    signed.push({ ...person, key, token: ((await answer.json()) as { token: string }).token })
  }
  return signed
}

/** The headers of one call. */
export function signed({ key, token }: Signing, method: string, url: string): Record<string, string> {
  return { authorization: `DPoP ${token}`, dpop: proof(key, method, url, token) }
}

function proof(key: DeviceKey, method: string, url: string, token: string | null): string {
  return proofOf({ key, method, url, token, now: new Date(), id: crypto.randomUUID() })
}
