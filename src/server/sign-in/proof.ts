import { decodeProtectedHeader, errors, jwtVerify, type JWK, type JWTPayload } from 'jose'
import { Problem } from '../../support/problem.ts'
import type { Credentials } from '../caller.ts'
import { carriedKey, type CarriedKey, type KeyOf } from './recent-keys.ts'
import { tokenMark } from './secrets.ts'
import type { SignInParts } from './parts.ts'

const MINUTE = 60_000

export interface Proof {
  /** RFC 7638, of the key that signed it. */
  thumbprint: string
  publicKey: JWK
  /** Unlike that of any other proof; held until a moment in milliseconds. */
  id: string
  until: number
}

type Shown = Pick<Credentials, 'method' | 'url' | 'proof'>

/**
 * The key that a call was signed with (RFC 9449): the proof is for this method and address, made just now, and for
 * this token. Rejects with a `sign-in` problem.
 */
export async function readProof(
  { engine }: Pick<SignInParts, 'engine'>,
  { method, url, proof }: Shown,
  token: string | null,
  keyOf: KeyOf = carriedKey,
): Promise<Proof> {
  if (proof === undefined) throw refused('no-proof', 'The call carries no proof of the device’s key.')
  const { payload, thumbprint, jwk: publicKey } = await verified(proof, keyOf)
  const now = engine.clock.now().getTime()
  const { proofSeconds: near } = (await engine.catalog()).signIn
  const { iat, jti, htm, htu, ath } = payload as Record<string, unknown>
  if (typeof iat !== 'number' || typeof jti !== 'string' || jti.length < 8 || jti.length > 200)
    throw refused('bad-proof', 'The proof is incomplete.')
  refuseOtherTime(iat * 1000, now, near)
  if (htm !== method || htu !== url)
    throw refused('wrong-address', 'The proof was made for another call or another server.')
  if (token !== null && ath !== tokenMark(token))
    throw refused('wrong-key', 'The proof was made for another token.')
  return { thumbprint, publicKey, id: `${thumbprint} ${jti}`, until: (iat + 2 * near) * 1000 }
}

/**
 * Refuses a proof that was shown before. Comes after its key was found to be that of a device, so that strangers with
 * keys of their own fill nothing.
 */
export async function spendProof(
  { engine, replays }: Pick<SignInParts, 'engine' | 'replays'>,
  { id, until }: Proof,
): Promise<void> {
  if (await replays.take(id, until, engine.clock.now().getTime())) return
  throw refused('proof-replayed', 'The proof was used before.')
}

async function verified(proof: string, keyOf: KeyOf): Promise<CarriedKey & { payload: JWTPayload }> {
  try {
    const carried = await keyOf(plainKey(decodeProtectedHeader(proof).jwk))
    const { payload } = await jwtVerify(proof, carried.key, {
      typ: 'dpop+jwt',
      algorithms: ['ES256'],
      // Its time is looked at here, to say by how much it is off.
      currentDate: new Date(0),
    })
    return { ...carried, payload }
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof DOMException)
      throw badlySigned()
    throw error
  }
}

/** What a public key of this kind has (RFC 7518, 6.2.1), and nothing else of what a stranger may have put there. */
function plainKey(given: unknown): JWK {
  const { kty, crv, x, y, d } = (typeof given === 'object' ? (given ?? {}) : {}) as Record<string, unknown>
  const isPlain = kty === 'EC' && crv === 'P-256' && typeof x === 'string' && typeof y === 'string'
  if (!isPlain || d !== undefined) throw badlySigned()
  return { kty, crv, x, y }
}

function refuseOtherTime(made: number, now: number, near: number): void {
  const off = now - made
  if (Math.abs(off) <= near * 1000) return
  const minutes = Math.max(1, Math.round(Math.abs(off) / MINUTE))
  const way = off > 0 ? 'slow' : 'fast'
  throw new Problem('sign-in', {
    code: 'clock-off',
    message: `The proof is not of now: the clock of the device is about ${minutes} minute${minutes === 1 ? '' : 's'} ${way}, or the call was held up.`,
    hint: 'Set the clock of the computer (most systems can do it by themselves), then try again.',
  })
}

function badlySigned(): Problem {
  return refused('bad-proof', 'The proof is not signed as it should be.')
}

function refused(code: string, message: string): Problem {
  return new Problem('sign-in', { code, message, hint: 'Sign in again: campus auth login' })
}
