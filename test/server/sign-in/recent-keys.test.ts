import type { CompactJWSHeaderParameters, FlattenedJWSInput, JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { makeDeviceKey, type DeviceKey } from '../../../src/secrets/device-key.ts'
import { carriedKey, recentKeys } from '../../../src/server/sign-in/recent-keys.ts'

function headerOf(jwk: JWK): [CompactJWSHeaderParameters, FlattenedJWSInput] {
  return [
    { alg: 'ES256', jwk },
    { payload: '', signature: '' },
  ]
}

function publicOf({ d: _secret, ...jwk }: DeviceKey): JWK {
  return jwk
}

/** Counts how often a key was made ready. */
function counting() {
  let count = 0
  const read: typeof carriedKey = (...given) => {
    count += 1
    return carriedKey(...given)
  }
  return { read, count: () => count }
}

describe('the keys of the last proofs', () => {
  test('the same key is made ready once, another one is another', async () => {
    const { read, count } = counting()
    const keyOf = recentKeys(10, read)
    const [one, other] = [publicOf(makeDeviceKey()), publicOf(makeDeviceKey())]
    const first = await keyOf(...headerOf(one))
    expect(await keyOf(...headerOf({ ...one }))).toBe(first)
    expect((await keyOf(...headerOf(other))).thumbprint).not.toBe(first.thumbprint)
    expect(count()).toBe(2)
  })

  test('a key with anything else beside it is not the one that is known', async () => {
    const keyOf = recentKeys()
    const key = makeDeviceKey()
    await keyOf(...headerOf(publicOf(key)))
    await expect(keyOf(...headerOf({ ...key }))).rejects.toThrow()
    await expect(keyOf({ alg: 'ES256' }, { payload: '', signature: '' })).rejects.toThrow()
  })

  test('no more than so many are held, and the one used last stays', async () => {
    const { read, count } = counting()
    const keyOf = recentKeys(2, read)
    const [one, two, three] = [makeDeviceKey(), makeDeviceKey(), makeDeviceKey()].map(publicOf) as [
      JWK,
      JWK,
      JWK,
    ]
    for (const jwk of [one, two, one, three, one]) await keyOf(...headerOf(jwk))
    expect(count()).toBe(3)
    await keyOf(...headerOf(two))
    expect(count()).toBe(4)
  })
})
