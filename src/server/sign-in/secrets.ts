import { createHash } from 'node:crypto'
import { activationCode, plainCode } from '../../support/roster/activation-code.ts'

/** What is kept of a code; the same as of the code of an invitation. */
export function codeHash(code: string): string {
  return createHash('sha256').update(plainCode(code)).digest('hex')
}

/** A code for a person to type. */
export function newCode(random: Uint8Array): string {
  return activationCode(random)
}

/** `PREFIX_` and 256 random bits. */
export function newToken(prefix: 'cat' | 'cmp', random: Uint8Array): string {
  return `${prefix}_${Buffer.from(random.subarray(0, 32)).toString('base64url')}`
}

/** What is kept of a token: it is long and random, so a plain hash is enough. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** As a proof names it (`ath`, RFC 9449). */
export function tokenMark(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
