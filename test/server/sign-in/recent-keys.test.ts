import type { JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { makeDeviceKey, type DeviceKey } from '../../../src/secrets/device-key.ts'
import { carriedKey, recentKeys } from '../../../src/server/sign-in/recent-keys.ts'

function publicOf({ d: _secret, ...jwk }: DeviceKey): Omit<DeviceKey, 'd'> {
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
    const first = await keyOf(one)
    expect(await keyOf({ ...one })).toBe(first)
    expect((await keyOf(other)).thumbprint).not.toBe(first.thumbprint)
    expect(count()).toBe(2)
  })

  test('a key that shares one coordinate is not the one that is known, and none is made of what is no point', async () => {
    const keyOf = recentKeys()
    const [one, other] = [publicOf(makeDeviceKey()), publicOf(makeDeviceKey())]
    await keyOf(one)
    await expect(keyOf({ ...one, y: other.y })).rejects.toThrow()
    await expect(keyOf({ ...one, x: other.x })).rejects.toThrow()
    await expect(keyOf({ ...one, x: 'AAAA' })).rejects.toThrow()
  })

  test('no more than so many are held, and the one used last stays', async () => {
    const { read, count } = counting()
    const keyOf = recentKeys(2, read)
    const [one, two, three] = [makeDeviceKey(), makeDeviceKey(), makeDeviceKey()].map(publicOf) as [
      JWK,
      JWK,
      JWK,
    ]
    for (const jwk of [one, two, one, three, one]) await keyOf(jwk)
    expect(count()).toBe(3)
    await keyOf(two)
    expect(count()).toBe(4)
  })
})
