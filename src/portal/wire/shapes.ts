import * as z from 'zod/mini'
import type { CaseDetail, CaseSummary, Person } from '../../support/case.ts'
import type { Contact, EventEntry } from '../../support/contact.ts'
import type { DistrictDetail, Membership } from '../../support/district.ts'
import type { CaseFacts } from '../../support/report/facts.ts'
import type { Notice } from '../../support/notice.ts'
import {
  REQUEST_KINDS,
  REQUEST_STATUSES,
  type RequestDetail,
  type UpdateRequest,
} from '../../support/request.ts'
import type { Changed, SimilarCase, Transition } from '../cases.ts'

/** A schema of exactly that type. */
export type Shape<Value> = z.ZodMiniType<Value>

const text = z.string()
const orNull = z.nullable(text)

/** A moment in UTC, as ISO 8601. */
export const moment = text.check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/))
export const day = text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const momentOrNull = z.nullable(moment)

export const person = z.object({ name: text, email: orNull }) satisfies Shape<Person>

const side = z.enum(['requester', 'desk', 'job'])
const waitingOn = z.enum(['requester', 'desk', 'nobody'])

const summaryFields = {
  number: z.nullable(z.int()),
  id: text,
  subject: text,
  type: text,
  module: text,
  priority: text,
  status: text,
  waitingOn,
  contact: person,
  caller: orNull,
  district: text,
  advisor: orNull,
  escalation: orNull,
  verification: z.nullable(z.enum(['asked', 'given'])),
  site: orNull,
  release: orNull,
  dueDate: orNull,
  createdAt: moment,
  updatedAt: moment,
  closedAt: momentOrNull,
  test: z.boolean(),
  revision: z.int(),
}
export const caseSummary = z.object(summaryFields) satisfies Shape<CaseSummary>

const attachment = z.object({ id: text, name: text, size: z.int(), sha256: text })
const comment = z.object({
  ...{ id: text, at: moment, by: text, as: side, body: text },
  attachments: z.array(attachment),
})
const historyEntry = z.object({
  ...{ id: text, at: moment, by: text, as: side },
  event: z.enum([
    ...['created', 'commented', 'noted', 'escalated', 'followed-up', 'joined', 'status', 'changed'],
  ] as const),
  ...{ field: orNull, from: orNull, to: orNull },
})
export const answers = z.record(text, z.union([text, z.array(text)]))
const changeKind = z.enum(['add', 'modify', 'replace', 'remove', 'invite'])
export const changeState = z.enum(['pending', 'done', 'refused'])
export const caseDetail = z.object({
  ...summaryFields,
  answers,
  attachments: z.array(attachment),
  comments: z.array(comment),
  history: z.array(historyEntry),
  statusSince: moment,
  contactChange: z.nullable(z.object({ kind: changeKind, state: changeState })),
}) satisfies Shape<CaseDetail>

export const caseFacts = z.object({
  ...{ number: z.int(), revision: z.int(), type: text, module: text, contact: text, school: orNull },
  ...{ status: text, waitingOn, statusSince: moment, createdAt: moment, closedAt: momentOrNull },
  ...{ escalated: z.boolean(), answeredAt: momentOrNull, words: z.array(text) },
}) satisfies Shape<CaseFacts>

export const changed = z.object({ case: caseSummary, changed: z.boolean() }) satisfies Shape<Changed>
const statusView = z.object({ status: text, waitingOn })
export const transition = z.object({
  ...{ case: caseSummary, changed: z.boolean() },
  ...{ before: statusView, after: statusView },
}) satisfies Shape<Transition>
export const similarCase = z.object({ case: caseSummary, shared: z.number() }) satisfies Shape<SimilarCase>

export const contact = z.object({
  ...{ id: text, name: text, email: orNull, phone: orNull, role: text },
  state: z.enum(['invited', 'active', 'flagged', 'deactivated']),
  ...{ organization: orNull, agreement: z.boolean(), invitedUntil: momentOrNull },
  ...{ lastActivityAt: momentOrNull, activitySource: z.enum(['portal', 'reported']) },
}) satisfies Shape<Contact>

export const eventEntry = z.object({
  ...{ at: moment, by: text, as: side, event: text, from: orNull, to: orNull, body: orNull },
}) satisfies Shape<EventEntry>

export const site = z.object({ site: text, release: orNull })
export const hosting = z.enum(['vendor', 'own'])
export const district = z.object({
  ...{ id: text, name: text },
  ...{ hosting: z.nullable(hosting), cloudChoice: z.nullable(z.boolean()), group: orNull },
  sites: z.array(site),
}) satisfies Shape<DistrictDetail>
export const membership = z.object({
  district: z.object({ id: text, name: text }),
  role: text,
}) satisfies Shape<Membership>

export const noticeKind = z.enum(['incident', 'maintenance', 'task'])
export const notice = z.object({
  ...{ id: text, kind: noticeKind, title: text, body: text, state: z.enum(['open', 'closed']) },
  ...{ startsAt: moment, endsAt: momentOrNull },
  updates: z.array(z.object({ at: moment, body: text })),
}) satisfies Shape<Notice>

export const requestKind = z.enum(REQUEST_KINDS)
export const requestStatus = z.enum(REQUEST_STATUSES)
const requestFields = {
  ...{ id: text, kind: requestKind, site: text, status: requestStatus, release: orNull },
  ...{ at: momentOrNull, scheduledAt: momentOrNull, startedAt: momentOrNull, endedAt: momentOrNull },
  ...{ note: orNull, reason: orNull, contact: person, district: text },
  ...{ createdAt: moment, updatedAt: moment },
}
export const updateRequest = z.object(requestFields) satisfies Shape<UpdateRequest>
export const requestDetail = z.object({
  ...requestFields,
  history: z.array(eventEntry),
}) satisfies Shape<RequestDetail>
