import { proofOf, type DeviceKey } from '../../secrets/device-key.ts'
import type { Clock } from '../../support/clock.ts'
import { Problem } from '../../support/problem.ts'
import { SIGN_IN_ROUTES } from '../../portal/wire/routes/sign-in.ts'
import { problemFrom } from '../http/refusal.ts'
import type { Http } from '../http/http.ts'
import type { Credentials } from './sign-in.ts'

/** A token as it is kept: good for one server and one device, and worth nothing without the device's key. */
export interface KeptToken {
  origin: string
  token: string
  /** ISO 8601 in UTC. */
  expiresAt: string
}

/** Where the token of the last minutes is kept between two commands. */
export interface TokenCache {
  read(): Promise<KeptToken | null>
  write(token: KeptToken): Promise<void>
}

export interface DeviceSignIn {
  http: Http
  key: () => Promise<DeviceKey>
  cache: TokenCache
  clock: Pick<Clock, 'now'>
  newId: () => string
}

/** Before its end a token is not used any more: a call may take a while. */
const EARLY = 30_000

/** Signs calls with the key of this device, and asks for a token when there is none that still works. */
export function deviceCredentials({ http, key, cache, clock, newId }: DeviceSignIn): Credentials {
  let current: KeptToken | null = null
  const proof = async (method: string, url: string, token: string | null) =>
    proofOf({ key: await key(), method, url, token, now: clock.now(), id: newId() })
  const works = (token: KeptToken | null): token is KeptToken =>
    token !== null &&
    token.origin === http.origin &&
    Date.parse(token.expiresAt) - EARLY > clock.now().getTime()
  const fresh = async (): Promise<KeptToken> => {
    const { method, path, answer: shape } = SIGN_IN_ROUTES.issueToken
    const answer = await http.send({
      method,
      path,
      headers: { dpop: await proof(method, `${http.origin}${path}`, null) },
    })
    if (answer.status >= 400) throw problemFrom(answer)
    const { success, data } = shape.safeParse(answer.json())
    if (!success) throw notUnderstood()
    const token = { origin: http.origin, ...data }
    await cache.write(token)
    return token
  }
  return {
    headers: async (method, url) => {
      if (!works(current)) current = await cache.read()
      if (!works(current)) current = await fresh()
      const { token } = current
      return { authorization: `DPoP ${token}`, dpop: await proof(method, url, token) }
    },
    renew: async (code) => {
      if (!['token-unknown', 'token-expired'].includes(code) || current === null) return false
      current = await fresh()
      return true
    },
  }
}

/** What a device shows that has a key and no token: a proof alone. */
export function keyCredentials({
  key,
  clock,
  newId,
}: { key: DeviceKey } & Pick<DeviceSignIn, 'clock' | 'newId'>): Credentials {
  return {
    headers: async (method, url) => ({
      dpop: proofOf({ key, method, url, token: null, now: clock.now(), id: newId() }),
    }),
  }
}

/** What a job shows. */
export function jobCredentials(token: string): Credentials {
  return { headers: async () => ({ authorization: `Bearer ${token}` }) }
}

function notUnderstood(): Problem {
  return new Problem('unsettled', {
    code: 'answer-not-understood',
    message: 'The portal gave no token that this campus understands.',
  })
}
