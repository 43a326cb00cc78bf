import * as z from 'zod/mini'
import { VERBS } from '../../../support/verbs.ts'
import { reads, writes, type Route } from '../route.ts'
import { membership, moment } from '../shapes.ts'
import { byId } from './people.ts'

const text = z.string()
const short = text.check(z.minLength(1), z.maxLength(300))
const verb = z.enum(VERBS)

const device = z.object({ id: text, name: text, createdAt: moment, lastSeenAt: moment, current: z.boolean() })
const jobToken = z.object({
  ...{ id: text, name: text, allow: z.array(verb), district: text },
  ...{ createdAt: moment, expiresAt: moment, lastUsedAt: z.nullable(moment) },
})

/** Who somebody is to a server. */
export const me = z.object({
  name: text,
  email: text,
  /** Answers for the desk. */
  desk: z.boolean(),
  device: z.nullable(z.object({ id: text, name: text })),
  /** A server from before says nothing of its end. */
  token: z.nullable(z.object({ id: text, name: text, allow: z.array(verb), expiresAt: z.optional(moment) })),
  memberships: z.array(membership),
})

/** Nothing is done twice by them that matters, so they go without a key. */
const unkeyed = <R extends Route>(route: R): R => ({ ...route, keyed: false })

/** Signing in, and what belongs to it. */
export const SIGN_IN_ROUTES = {
  me: reads('/v1/me', { about: 'Who one is here', needs: 'sign-in', answer: me }),
  registerDevice: unkeyed(
    writes('POST /v1/devices', {
      ...{
        about: 'Sign in from a device, with a code; the DPoP proof shows its key',
        needs: 'nothing',
        answer: me,
      },
      body: z.strictObject({ code: short, device: short, replaces: z.nullable(short) }),
    }),
  ),
  issueToken: unkeyed(
    writes('POST /v1/tokens', {
      ...{ about: 'A short-lived token for the device whose key signed the DPoP proof', needs: 'nothing' },
      answer: z.object({ token: text, expiresAt: moment }),
    }),
  ),
  mailCode: unkeyed(
    writes('POST /v1/sign-in-codes', {
      ...{ about: 'Mail a code, good for minutes, to somebody who has an account', needs: 'nothing' },
      ...{ body: z.strictObject({ email: short }), answer: z.object({ mailed: z.boolean() }) },
    }),
  ),
  listDevices: reads('/v1/devices', {
    ...{ about: 'List the devices that one is signed in on', needs: 'sign-in' },
    answer: z.object({ items: z.array(device) }),
  }),
  revokeDevice: unkeyed(
    writes('POST /v1/devices/{id}/revoke', {
      ...{ about: 'Sign a device out', needs: 'sign-in', params: byId, answer: device },
    }),
  ),
  listJobTokens: reads('/v1/job-tokens', {
    ...{ about: 'List the tokens that one made for jobs', needs: 'sign-in' },
    answer: z.object({ items: z.array(jobToken) }),
  }),
  createJobToken: unkeyed(
    writes('POST /v1/job-tokens', {
      ...{ about: 'Let a job act for one, within limits; the token is told once', needs: 'sign-in' },
      body: z.strictObject({ name: short, allow: z.array(verb), days: z.int() }),
      answer: z.extend(jobToken, { token: text }),
    }),
  ),
  revokeJobToken: unkeyed(
    writes('POST /v1/job-tokens/{id}/revoke', {
      ...{ about: 'End a token of a job', needs: 'sign-in', params: byId, answer: jobToken },
    }),
  ),
  codeAtDesk: unkeyed(
    writes('POST /v1/desk/sign-in-codes', {
      ...{ about: 'Make a code, good for minutes, for somebody at the desk', needs: 'desk:contact' },
      ...{ body: z.strictObject({ email: short }), answer: z.object({ code: text, until: moment }) },
    }),
  ),
}
