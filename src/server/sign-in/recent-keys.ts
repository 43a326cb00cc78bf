import { calculateJwkThumbprint, importJWK, type CryptoKey, type JWK } from 'jose'

/** The key that a proof carries, ready to verify with. */
export interface CarriedKey {
  key: CryptoKey
  /** RFC 7638. */
  thumbprint: string
  jwk: JWK
}

/** Rejects as the library does where it is no key. */
export type KeyOf = (jwk: JWK) => Promise<CarriedKey>

/** Reads the key anew for every proof. */
export const carriedKey: KeyOf = async (jwk) => {
  const key = (await importJWK(jwk, 'ES256')) as CryptoKey
  return { key, thumbprint: await calculateJwkThumbprint(jwk), jwk }
}

/** A coordinate of a P-256 key has 43 characters; what is longer is not kept. */
const LONGEST = 100

/**
 * As `carriedKey`, and remembers the last ones, because making a key ready takes longer than verifying with it. A key
 * is known by both its coordinates; whose it is, and whether it may still sign in, is asked elsewhere and every time.
 */
export function recentKeys(most = 1000, read: KeyOf = carriedKey): KeyOf {
  const known = new Map<string, CarriedKey>()
  return async (jwk) => {
    const name = `${jwk.x} ${jwk.y}`
    const found = known.get(name) ?? (await read(jwk))
    known.delete(name)
    if (name.length <= LONGEST) known.set(name, found)
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
    return found
  }
}
