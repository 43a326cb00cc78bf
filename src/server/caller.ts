import { Problem } from '../support/problem.ts'
import type { Verb } from '../support/verbs.ts'

export interface Account {
  id: string
  name: string
  email: string
}

/** Where somebody is on a list of contacts. */
export interface Place {
  /** District id. */
  district: string
  contactId: string
  role: string
  state: string
}

/** Somebody who signed in, or a job that a person made a token for. */
export type Caller =
  | {
      kind: 'person'
      account: Account
      device: { id: string; name: string }
      /** The districts that the person answers for; false for who is no desk person. */
      desk: false | 'all' | string[]
      contacts: Place[]
    }
  | {
      kind: 'job'
      token: { id: string; name: string; expiresAt: string }
      maker: Account
      /** The maker's place in the only district of the token; null when they are off the list. */
      contact: Place | null
      district: string
      allow: Verb[]
    }

/** What is looked at to know who calls. */
export interface Credentials {
  method: string
  /** As the caller addressed it, without the query. */
  url: string
  authorization: string | undefined
  /** The `DPoP` header (RFC 9449). */
  proof: string | undefined
}

/** Rejects with a `sign-in` problem. */
export type Authenticate = (credentials: Credentials) => Promise<Caller>

/** The districts that somebody of the desk answers for. Refuses anybody else. */
export function servedBy(caller: Caller): 'all' | readonly string[] {
  if (caller.kind === 'person' && caller.desk !== false) return caller.desk
  throw new Problem('not-allowed', { code: 'role-may-not', message: 'Only the desk may do this.' })
}

/** A job can neither make nor end tokens or devices. */
export function personOnly(caller: Caller): Extract<Caller, { kind: 'person' }> {
  if (caller.kind === 'person') return caller
  throw new Problem('not-allowed', {
    code: 'token-may-not',
    message: 'Only a person who is signed in may do this.',
  })
}
