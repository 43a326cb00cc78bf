/** A P-256 key pair as JSON Web Key (RFC 7517); `d` is what nobody else may see. */
export interface DeviceKey {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
  d: string
}

export interface ProofParts {
  key: DeviceKey
  method: string
  /** Of the call, without query. */
  url: string
  /** The token that goes with it; null where one is asked for. */
  token: string | null
  now: Date
  /** Never used before. */
  id: string
}

/** Loaded when first needed: it costs two milliseconds, and most calls sign nothing. */
function cryptography(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto')
}

export function makeDeviceKey(): DeviceKey {
  const { privateKey } = cryptography().generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' })
  return { kty: 'EC', crv: 'P-256', x, y, d }
}

/** The key in a secret's text; null when it is something else. */
export function readDeviceKey(text: string): DeviceKey | null {
  try {
    const { kty, crv, x, y, d } = JSON.parse(text) as Partial<Record<keyof DeviceKey, unknown>>
    if (kty !== 'EC' || crv !== 'P-256') return null
    return typeof x === 'string' && typeof y === 'string' && typeof d === 'string'
      ? { kty, crv, x, y, d }
      : null
  } catch {
    return null
  }
}

/** A proof that one call is made by the holder of the key (RFC 9449, `ES256`). */
export function proofOf({ key, method, url, token, now, id }: ProofParts): string {
  const { createHash, createPrivateKey, sign } = cryptography()
  const { d: _secret, ...jwk } = key
  const header = encoded({ typ: 'dpop+jwt', alg: 'ES256', jwk })
  const ath = token === null ? {} : { ath: createHash('sha256').update(token).digest('base64url') }
  const claims = encoded({ htm: method, htu: url, iat: Math.floor(now.getTime() / 1000), jti: id, ...ath })
  const signed = `${header}.${claims}`
  const privateKey = createPrivateKey({ format: 'jwk', key: { ...key } })
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
