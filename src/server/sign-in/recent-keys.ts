import {
  calculateJwkThumbprint,
  EmbeddedJWK,
  type CryptoKey,
  type FlattenedJWSInput,
  type JWK,
  type JWSHeaderParameters,
} from 'jose'

/** The key that a proof carries, ready to verify with. */
export interface CarriedKey {
  key: CryptoKey
  /** RFC 7638. */
  thumbprint: string
  jwk: JWK
}

/** Rejects as the library does where the proof carries none. */
export type KeyOf = (header: JWSHeaderParameters, token: FlattenedJWSInput) => Promise<CarriedKey>

/** A P-256 key has about 130 characters; whatever is longer is not kept. */
const LONGEST = 300

/** Reads the key anew for every proof. */
export const carriedKey: KeyOf = async (header, token) => {
  const key = await EmbeddedJWK(header, token)
  const jwk = header.jwk as JWK
  return { key, thumbprint: await calculateJwkThumbprint(jwk), jwk }
}

/**
 * As `carriedKey`, and remembers the last ones, because making a key ready takes longer than verifying with it. A key
 * is known by its whole text; whose it is, and whether it may still sign in, is asked elsewhere and every time.
 */
export function recentKeys(most = 1000, read: KeyOf = carriedKey): KeyOf {
  const known = new Map<string, CarriedKey>()
  return async (header, token) => {
    const name = JSON.stringify(header.jwk ?? null)
    const found = known.get(name) ?? (await read(header, token))
    known.delete(name)
    if (name.length <= LONGEST) known.set(name, found)
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
    return found
  }
}
