import * as z from 'zod/mini'
import { MOST_FACTS } from '../../../support/report/facts.ts'
import { caseChanges, condition, newCase, reply } from '../inputs.ts'
import { later } from '../later.ts'
import { reads, writes } from '../route.ts'
import {
  caseDetail,
  caseFacts,
  caseSummary,
  changed,
  closedByDedupe,
  district,
  filed,
  membership,
  moment,
  notice,
  noticeRead,
  similarCase,
  text,
  transition,
} from '../shapes.ts'

const texts = later(() => z.optional(z.array(text)))
export const numbered = later(() =>
  z.strictObject({ number: z.coerce.number().check(z.int(), z.positive()) }),
)
export const limit = later(() => z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)))

/** Cases, and what is known around them. */
export const CASE_ROUTES = {
  createCase: writes('POST /v1/cases', {
    ...{ about: 'File a case', needs: 'case:create', body: newCase, answer: filed },
    version: 'told',
  }),
  listCases: reads('/v1/cases', {
    ...{ about: 'List cases, newest change first', needs: 'case:list' },
    query: () =>
      z.strictObject({
        ...{ limit: z._default(limit(), 50), cursor: z.optional(text) },
        ...{ status: texts(), type: texts(), module: texts(), priority: texts(), contact: z.optional(text) },
        mine: z.optional(z.stringbool()),
        waitingOn: z.optional(z.enum(['requester', 'desk', 'nobody'])),
        ...{ since: z.optional(text), search: z.optional(text), where: z.optional(z.array(condition())) },
      }),
    answer: () => z.object({ items: z.array(caseSummary()), nextCursor: z.nullable(text) }),
  }),
  caseFacts: reads('/v1/case-facts', {
    ...{ about: 'Read what reports count, newest change first', needs: 'case:list' },
    query: () =>
      z.strictObject({
        limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MOST_FACTS)), 1000),
        ...{ cursor: z.optional(text), since: z.optional(moment), until: z.optional(moment) },
        ...{ type: texts(), words: texts(), moves: z.optional(z.stringbool()) },
      }),
    answer: () => z.object({ items: z.array(caseFacts()), nextCursor: z.nullable(text) }),
  }),
  similarCases: reads('/v1/similar-cases', {
    ...{ about: 'List open cases that are much like one with that subject', needs: 'case:list' },
    query: () => z.strictObject({ subject: text }),
    answer: () => z.object({ items: z.array(similarCase()) }),
  }),
  viewCase: reads('/v1/cases/{number}', {
    ...{ about: 'Read a case with its comments and history', needs: 'case:view', params: numbered },
    ...{ answer: caseDetail, version: 'told' },
  }),
  updateCase: writes('PATCH /v1/cases/{number}', {
    ...{ about: 'Change fields of a case', needs: 'case:update', params: numbered },
    ...{ body: caseChanges, answer: changed, version: 'required' },
  }),
  reply: writes('POST /v1/cases/{number}/replies', {
    ...{ about: 'Add a comment', needs: 'case:reply', params: numbered, body: reply, answer: caseSummary },
  }),
  closeCase: writes('POST /v1/cases/{number}/close', {
    ...{ about: 'Close a case', needs: 'case:close', params: numbered },
    ...{ body: () => z.strictObject({ comment: z.nullable(text) }), answer: transition },
  }),
  closeByDedupe: writes('POST /v1/close-by-dedupe', {
    ...{ about: 'Close the open case that has a dedupe key', needs: 'case:close' },
    ...{
      body: () => z.strictObject({ dedupe: text, comment: z.nullable(text) }),
      answer: closedByDedupe,
    },
  }),
  reopenCase: writes('POST /v1/cases/{number}/reopen', {
    ...{ about: 'Open a closed case again', needs: 'case:reopen', params: numbered },
    ...{ body: () => z.strictObject({ reason: text }), answer: transition },
  }),
  escalate: writes('POST /v1/cases/{number}/escalate', {
    ...{ about: 'Ask that somebody else look at it, or sooner', needs: 'case:escalate', params: numbered },
    ...{ body: () => z.strictObject({ reason: text, why: text }), answer: caseSummary },
  }),
  take: writes('POST /v1/cases/{number}/take', {
    ...{ about: 'Make a case one’s own that somebody else called in', needs: 'case:take', params: numbered },
    answer: caseSummary,
  }),
  findByKey: reads('/v1/keys/{key}', {
    ...{ about: 'What became of the write under a key; null when there was none', needs: 'case:view' },
    params: () => z.strictObject({ key: text }),
    answer: () => z.object({ found: z.nullable(z.record(text, z.unknown())) }),
  }),
  district: reads('/v1/district', {
    ...{ about: 'The district that is acted for', needs: 'sign-in', answer: district },
  }),
  memberships: reads('/v1/memberships', {
    ...{ about: 'The districts that one is a contact of', needs: 'sign-in' },
    answer: () => z.object({ items: z.array(membership()) }),
  }),
  listNotices: reads('/v1/notices', {
    ...{ about: 'List incidents, maintenance windows and tasks', needs: 'sign-in' },
    answer: () => z.object({ items: z.array(notice()) }),
  }),
  readNotice: writes('POST /v1/notices/{id}/read', {
    ...{ about: 'Mark a notice as read, or as not read', needs: 'notice:read', answer: noticeRead },
    params: () => z.strictObject({ id: text }),
    body: () => z.strictObject({ undo: z.boolean() }),
  }),
}
