import * as z from 'zod/mini'
import { questions } from '../support/questions.ts'
import { READINESS_RULES } from '../support/readiness/assess.ts'
import { VERBS } from '../support/verbs.ts'
import { routingSchema } from './routing-schema.ts'
import { id, named, provenance, text } from './schema-parts.ts'

const ending = z.string().check(z.regex(/^[a-z0-9]{1,12}$/, 'must be an ending like pdf, without the dot'))
const count = z.int().check(z.positive('must be above 0'))
const upTo = (most: number) =>
  z.int().check(z.positive('must be above 0'), z.maximum(most, `must be at most ${most}`))
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 06:00'))
const weekday = z
  .int()
  .check(z.minimum(1, 'must be 1 (Monday) to 7'), z.maximum(7, 'must be 1 (Monday) to 7'))
const days = z.array(weekday).check(z.minLength(1, 'must name a day, 1 (Monday) to 7'))
const weekly = z.array(z.strictObject({ days, from: time, to: time }))
const key = z.string().check(z.regex(/^[0-9*#]$/, 'must be one key of a telephone'))
const url = z.url({ protocol: /^https?$/, error: 'must be an address like https://kb.example.org' })
const address = z
  .string()
  .check(z.regex(/^[^\s@]+@[^\s@]+$/, 'must be an address like help@district.example'))

const phone = z.strictObject({
  provenance,
  keys: z.array(
    z.strictObject({
      ...{ key, about: text },
      use: z.optional(z.enum(['case', 'new', 'outage'])),
      modules: z.optional(z.array(id)),
    }),
  ),
  outagesAnyHour: z.optional(z.boolean()),
  callBackMinutes: z.optional(count),
  atHand: z.optional(z.array(text)),
})

function section<Item extends z.ZodMiniType>(item: Item) {
  return z.strictObject({ provenance, items: z.array(item) })
}

/** The shape of a whole catalog; what must agree with what is in `rules.ts`. Built when a catalog is checked. */
export function catalogSchema() {
  const questionIds = questions.map((question) => question.id)
  const ruleIds = READINESS_RULES.map(({ id }) => id)
  return z.strictObject({
    id,
    title: text,
    desk: text,
    zone: text,
    firstCaseNumber: count,
    types: section(
      z.strictObject({
        ...named,
        about: text,
        readiness: z.optional(z.array(z.enum(ruleIds))),
        asks: z.optional(z.array(z.enum(questionIds))),
        defaults: z.optional(z.partialRecord(z.enum(questionIds), text)),
        sensitive: z.optional(z.boolean()),
        training: z.optional(z.boolean()),
      }),
    ),
    modules: section(z.strictObject(named)),
    statuses: section(
      z.strictObject({
        ...named,
        waitingOn: z.enum(['requester', 'desk', 'nobody']),
        closed: z.boolean(),
        next: z.optional(z.array(id)),
      }),
    ),
    priorities: section(z.strictObject({ ...named, about: text })),
    defaultPriority: id,
    sites: section(
      z.strictObject({
        ...named,
        about: text,
        follows: z.optional(id),
        refreshable: z.optional(z.boolean()),
      }),
    ),
    mail: z.strictObject({
      provenance,
      senders: z.array(address),
      items: z.array(z.strictObject({ id, phrase: text, status: z.nullable(id) })),
    }),
    form: section(z.strictObject({ ...named, from: z.array(id), choose: z.boolean() })),
    scope: section(
      z.strictObject({
        ...{ ...named, words: z.array(text), where: text },
        place: z.optional(z.enum(['state', 'services', 'third-party', 'coach', 'policy'])),
      }),
    ),
    escalations: section(z.strictObject({ ...named, about: text })),
    roles: section(z.strictObject({ ...named, about: text, may: z.array(z.enum(VERBS)) })),
    contacts: z.strictObject({
      provenance,
      change: z.nullable(z.strictObject({ type: id, module: id })),
      recommended: z.array(z.strictObject({ role: id, count })),
      single: z.array(id),
      needed: z.array(id),
      agreement: text,
      sharedAddresses: z.array(text),
    }),
    lifecycle: z.strictObject({
      initial: id,
      closed: id,
      reopened: id,
      answered: id,
      awaitingAnswer: z.array(id),
      selfClosing: z.array(id),
      resolved: id,
      asked: id,
      forwarded: z.optional(id),
    }),
    clocks: z.strictObject({
      provenance,
      selfCloseBusinessDays: count,
      selfCloseFollowUps: count,
      reopenDays: count,
      inactivityDays: count,
      inactivityWarningDays: count,
      activationDays: count,
      activationWarningDays: count,
    }),
    hours: z.strictObject({ provenance, weekly }),
    holidays: section(z.strictObject({ date: text, label: text })),
    maintenance: z.strictObject({ provenance, weekly }),
    updates: z.strictObject({ provenance, page: text }),
    limits: z.strictObject({
      provenance,
      subjectCharacters: count,
      bodyCharacters: count,
      attachmentBytes: count,
      attachmentTypes: z.array(ending),
    }),
    signIn: z.strictObject({
      provenance,
      devices: upTo(100),
      codeMinutes: upTo(24 * 60),
      codesInTenMinutes: upTo(100),
      tokenMinutes: upTo(24 * 60),
      proofSeconds: upTo(600),
      jobTokenDays: upTo(999),
    }),
    outages: z.strictObject({
      provenance,
      commentMinutes: upTo(24 * 60),
      counted: text,
      known: text,
      call: z.strictObject({
        priorities: z.array(id),
        text,
      }),
    }),
    firstLevel: z.optional(z.strictObject({ provenance, percent: upTo(100) })),
    privacy: z.optional(
      z.strictObject({ provenance, allowed: z.array(z.enum(['PRIV-ID', 'PRIV-CONTACT'])) }),
    ),
    phone,
    resources: section(
      z.strictObject({
        ...{ ...named, url },
        menu: z.optional(z.array(text)),
        signIn: z.optional(z.enum(['portal', 'community'])),
      }),
    ),
    onboarding: section(
      z.strictObject({
        ...{ ...named, about: text },
        roles: z.optional(z.array(id)),
        resource: z.optional(id),
        seen: z.optional(z.enum(['account-active', 'portal-answers', 'mail-arrived'])),
      }),
    ),
    routing: z.optional(routingSchema()),
  })
}
