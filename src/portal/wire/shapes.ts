import * as z from 'zod/mini'
import type { CaseDetail, CaseSummary, Person } from '../../support/case.ts'
import type { Contact, EventEntry } from '../../support/contact.ts'
import type { DistrictDetail, Membership } from '../../support/district.ts'
import type { Notice } from '../../support/notice.ts'
import {
  REQUEST_KINDS,
  REQUEST_STATUSES,
  type RequestDetail,
  type UpdateRequest,
} from '../../support/request.ts'
import type { CaseFacts } from '../../support/report/facts.ts'
import type { Changed, ClosedByDedupe, Filed, NoticeRead, SimilarCase, Transition } from '../cases.ts'
import { later } from './later.ts'

/** A schema of exactly that type. */
export type Shape<Value> = z.ZodMiniType<Value>

export const text = z.string()
export const orNull = z.nullable(text)

/** A moment in UTC, as ISO 8601. */
export const moment = text.check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/))
export const day = text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
/** Lines of a moment and two words, with tabs between. */
const moves = text.check(
  z.regex(/^(?:(?:^|\n)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z\t[^\t\n]*\t[^\t\n]*)*$/),
)
const momentOrNull = z.nullable(moment)

export const person = later(() => z.object({ name: text, email: orNull }) satisfies Shape<Person>)

const side = later(() => z.enum(['requester', 'desk', 'job']))
const waitingOn = later(() => z.enum(['requester', 'desk', 'nobody']))

const summaryFields = () => ({
  number: z.nullable(z.int()),
  id: text,
  subject: text,
  type: text,
  module: text,
  priority: text,
  status: text,
  waitingOn: waitingOn(),
  contact: person(),
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
})
export const caseSummary = later(() => z.object(summaryFields()) satisfies Shape<CaseSummary>)
export const filed = later(
  () =>
    z.object({
      ...summaryFields(),
      dedupe: z.optional(
        z.object({ outcome: z.enum(['created', 'commented', 'suppressed']), counted: z.int() }),
      ),
    }) satisfies Shape<Filed>,
)

export const caseFacts = later(
  () =>
    z.object({
      ...{
        number: z.int(),
        revision: z.int(),
        district: text,
        type: text,
        module: text,
        contact: text,
        school: orNull,
      },
      ...{ status: text, waitingOn: waitingOn(), statusSince: moment, createdAt: moment },
      ...{ closedAt: momentOrNull, escalated: z.boolean(), answeredAt: momentOrNull, words: z.array(text) },
      moves: z.nullable(moves),
    }) satisfies Shape<CaseFacts>,
)

const attachment = later(() => z.object({ id: text, name: text, size: z.int(), sha256: text }))
const comment = later(() =>
  z.object({
    ...{ id: text, at: moment, by: text, as: side(), body: text },
    attachments: z.array(attachment()),
  }),
)
const historyEntry = later(() =>
  z.object({
    ...{ id: text, at: moment, by: text, as: side() },
    event: z.enum([
      ...['created', 'commented', 'noted', 'escalated', 'followed-up', 'joined', 'status', 'changed'],
    ] as const),
    ...{ field: orNull, from: orNull, to: orNull },
  }),
)
export const answers = later(() => z.record(text, z.union([text, z.array(text)])))
const changeKind = later(() => z.enum(['add', 'modify', 'replace', 'remove', 'invite']))
export const changeState = later(() => z.enum(['pending', 'done', 'refused']))
export const caseDetail = later(
  () =>
    z.object({
      ...summaryFields(),
      answers: answers(),
      attachments: z.array(attachment()),
      comments: z.array(comment()),
      history: z.array(historyEntry()),
      statusSince: moment,
      contactChange: z.nullable(z.object({ kind: changeKind(), state: changeState() })),
    }) satisfies Shape<CaseDetail>,
)

export const changed = later(
  () => z.object({ case: caseSummary(), changed: z.boolean() }) satisfies Shape<Changed>,
)
const statusView = later(() => z.object({ status: text, waitingOn: waitingOn() }))
export const transition = later(
  () =>
    z.object({
      ...{ case: caseSummary(), changed: z.boolean() },
      ...{ before: statusView(), after: statusView() },
    }) satisfies Shape<Transition>,
)
export const closedByDedupe = later(
  () =>
    z.union([
      transition(),
      z.object({ case: z.null(), changed: z.literal(false) }),
    ]) satisfies Shape<ClosedByDedupe>,
)
export const similarCase = later(
  () =>
    z.object({
      case: z.object({ number: z.nullable(z.int()), subject: text, status: text }),
      shared: z.number(),
    }) satisfies Shape<SimilarCase>,
)

export const contact = later(
  () =>
    z.object({
      ...{ id: text, name: text, email: orNull, phone: orNull, role: text },
      state: z.enum(['invited', 'active', 'flagged', 'deactivated']),
      ...{ organization: orNull, agreement: z.boolean(), invitedUntil: momentOrNull },
      ...{ lastActivityAt: momentOrNull, activitySource: z.enum(['portal', 'reported']) },
    }) satisfies Shape<Contact>,
)

export const eventEntry = later(
  () =>
    z.object({
      ...{ at: moment, by: text, as: side(), event: text, from: orNull, to: orNull, body: orNull },
    }) satisfies Shape<EventEntry>,
)

export const site = later(() => z.object({ site: text, release: orNull }))
export const hosting = later(() => z.enum(['vendor', 'own']))
export const district = later(
  () =>
    z.object({
      ...{ id: text, name: text },
      ...{ hosting: z.nullable(hosting()), cloudChoice: z.nullable(z.boolean()), group: orNull },
      sites: z.array(site()),
    }) satisfies Shape<DistrictDetail>,
)
export const membership = later(
  () =>
    z.object({
      district: z.object({ id: text, name: text }),
      role: text,
    }) satisfies Shape<Membership>,
)

export const noticeKind = later(() => z.enum(['incident', 'maintenance', 'task']))
const noticeFields = () => ({
  ...{ id: text, kind: noticeKind(), title: text, body: text, state: z.enum(['open', 'closed']) },
  ...{ startsAt: moment, endsAt: momentOrNull, readAt: momentOrNull, readers: z.int() },
  updates: z.array(z.object({ at: moment, body: text })),
})
export const notice = later(() => z.object(noticeFields()) satisfies Shape<Notice>)
export const noticeRead = later(
  () => z.object({ ...noticeFields(), changed: z.boolean() }) satisfies Shape<NoticeRead>,
)

export const requestKind = later(() => z.enum(REQUEST_KINDS))
export const requestStatus = later(() => z.enum(REQUEST_STATUSES))
const requestFields = () => ({
  ...{ id: text, kind: requestKind(), site: text, status: requestStatus(), release: orNull },
  ...{ at: momentOrNull, scheduledAt: momentOrNull, startedAt: momentOrNull, endedAt: momentOrNull },
  ...{ note: orNull, reason: orNull, contact: person(), district: text },
  ...{ createdAt: moment, updatedAt: moment },
})
export const updateRequest = later(() => z.object(requestFields()) satisfies Shape<UpdateRequest>)
export const requestDetail = later(
  () =>
    z.object({
      ...requestFields(),
      history: z.array(eventEntry()),
    }) satisfies Shape<RequestDetail>,
)
