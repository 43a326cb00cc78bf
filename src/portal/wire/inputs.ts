import * as z from 'zod/mini'
import { CONDITION_FIELDS, OPERATORS, type Condition } from '../../support/condition.ts'
import type { NewContact } from '../../support/contact.ts'
import type { UpdatePlan } from '../../support/updates/plan.ts'
import { later } from './later.ts'
import { answers, day, moment, orNull, requestKind, requestStatus, text, type Shape } from './shapes.ts'

const sha256 = later(() => text.check(z.regex(/^[0-9a-f]{64}$/)))

/** A file that was uploaded before. */
export const file = later(() =>
  z.strictObject({
    ...{ name: text, type: text, size: z.int().check(z.nonnegative()), sha256: sha256() },
    bytes: z.null(),
  }),
)
const files = later(() => z.optional(z.array(file()).check(z.maxLength(50))))

export const newCase = later(() =>
  z.strictObject({
    ...{ subject: text, type: text, module: text, priority: text, site: orNull, release: orNull },
    ...{ dueDate: z.nullable(day), test: z.boolean(), zone: text, answers: answers() },
    ...{ attachments: files(), assumed: z.optional(z.array(text)) },
    dedupe: z.optional(z.strictObject({ key: text, comment: text })),
  }),
)

export const reply = later(() =>
  z.strictObject({
    ...{ body: text, attachments: files(), participants: z.optional(z.array(text)) },
  }),
)

export const caseChanges = later(() =>
  z.strictObject({
    ...{ status: z.optional(text), subject: z.optional(text), type: z.optional(text) },
    ...{ module: z.optional(text), priority: z.optional(text), site: z.optional(orNull) },
    ...{ release: z.optional(orNull), dueDate: z.optional(z.nullable(day)) },
  }),
)

export const newContact = later(
  () =>
    z.strictObject({
      ...{ name: text, email: text, phone: orNull, role: text, organization: orNull, agreement: z.boolean() },
    }) satisfies Shape<NewContact>,
)

const when = () => ({ effective: z.nullable(day), note: orNull })
const details = later(() =>
  z.strictObject({
    ...{ name: z.optional(text), email: z.optional(text), phone: z.optional(orNull), role: z.optional(text) },
  }),
)
export const contactChange = later(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('add'), person: newContact(), ...when() }),
    z.strictObject({ kind: z.literal('modify'), contact: text, changes: details(), ...when() }),
    z.strictObject({ kind: z.literal('replace'), contact: text, person: newContact(), ...when() }),
    z.strictObject({ kind: z.literal('remove'), contact: text, ...when() }),
    z.strictObject({ kind: z.literal('invite'), contact: text, ...when() }),
  ]),
)
export const updatePlan = later(
  () =>
    z.strictObject({
      ...{ kind: requestKind(), site: text, release: orNull, at: z.nullable(moment) },
    }) satisfies Shape<UpdatePlan>,
)

export const requestMove = later(() =>
  z.strictObject({
    ...{ status: requestStatus(), at: z.nullable(moment), reason: orNull },
  }),
)

/** `FIELD OPERATOR VALUE`; the value is all of the rest. */
export const condition = later(() =>
  z.pipe(
    text.check(
      z.regex(new RegExp(`^(${CONDITION_FIELDS.join('|')}) (${Object.keys(OPERATORS).join('|')}) `)),
    ),
    z.transform((given): Condition => {
      const [field, operator] = given.split(' ', 2) as [Condition['field'], Condition['operator']]
      return { field, operator, value: given.slice(field.length + operator.length + 2) }
    }),
  ),
)

export function conditionText({ field, operator, value }: Condition): string {
  return `${field} ${operator} ${value}`
}
