import * as z from 'zod/mini'
import { id, named, provenance, text } from './schema-parts.ts'

/** A year, in hours: an answer that takes longer is none. */
const MOST_HOURS = 366 * 24

/** The shape of a desk's protocols; what must agree with what is in `routing-rules.ts`. */
export function routingSchema() {
  const ids = z.array(id).check(z.minLength(1, 'must name one at least'))
  const texts = z.array(text).check(z.minLength(1, 'must name one at least'))
  const hours = z
    .int()
    .check(z.positive('must be above 0'), z.maximum(MOST_HOURS, `must be at most ${MOST_HOURS}`))
  const unit = z.enum(['business-hours', 'hours'])
  const day = z.string().check(z.regex(/^\d\d-\d\d$/, 'must be a month and a day like 08-01'))
  const only = z.literal(true)
  const step = z.strictObject({ way: id, about: text, by: z.optional(ids) })
  const protocol = z.strictObject({
    ...named,
    ...{ roles: z.optional(ids), topics: z.optional(ids), schools: z.optional(texts) },
    tryBefore: z.optional(texts),
    ask: z.optional(z.strictObject({ roles: z.optional(ids), specialist: z.optional(only), about: text })),
    ...{ then: z.optional(step), urgent: z.optional(step), emergency: z.optional(only) },
  })
  return z.strictObject({
    provenance,
    topics: z.array(
      z.strictObject({ ...named, words: z.array(text), type: z.optional(id), module: z.optional(id) }),
    ),
    ways: z.array(
      z.strictObject({
        ...{ ...named, about: text, resource: z.optional(id) },
        kind: z.enum(['ticket', 'mail', 'appointment', 'form', 'desk']),
      }),
    ),
    protocols: z.array(protocol),
    emergency: z.optional(
      z.strictObject({
        ...{ label: text, when: texts, words: z.array(text), priority: z.optional(id) },
      }),
    ),
    answer: z.strictObject({
      ...{ hours, unit },
      peak: z.optional(
        z.strictObject({
          ...{ hours, unit },
          spans: z.array(z.strictObject({ ...named, from: day, to: day })),
        }),
      ),
    }),
  })
}
