import * as z from 'zod/mini'
import { contactChange, newCase, newContact, requestMove } from '../inputs.ts'
import { file } from '../inputs.ts'
import { later } from '../later.ts'
import { reads, writes } from '../route.ts'
import * as shape from '../shapes.ts'
import { limit, numbered } from './cases.ts'
import { byId } from './people.ts'

const { caseSummary, contact, district, notice, orNull, text, transition, updateRequest } = shape
const body = later(() => z.strictObject({ body: text }))
const invited = later(() => z.object({ contact: contact(), code: orNull, mailed: z.boolean() }))

const linkFields = () => ({ portal: text, kind: text, address: orNull, number: z.nullable(z.int()) })

/** What those do who answer. */
export const DESK_ROUTES = {
  deskQueue: reads('/v1/desk/queue', {
    ...{
      about: 'Open cases whose turn is the desk’s, of all its districts or the one that is named',
      needs: 'desk:case',
    },
    query: () => z.strictObject({ limit: z._default(limit(), 50) }),
    answer: () =>
      z.object({
        ...{ items: z.array(caseSummary()), truncated: z.boolean(), requests: z.int() },
        changes: z.array(z.object({ case: caseSummary(), change: contactChange() })),
      }),
  }),
  deskViewCase: reads('/v1/desk/cases/{number}', {
    ...{ about: 'Read a case with the desk’s own notes', needs: 'desk:case', params: numbered },
    ...{ answer: shape.caseDetail, version: 'told' },
  }),
  deskOpenCase: writes('POST /v1/desk/cases', {
    ...{ about: 'Open a case that was called in', needs: 'desk:case', answer: caseSummary },
    body: () => z.strictObject({ input: newCase(), caller: orNull, contact: orNull }),
  }),
  deskTake: writes('POST /v1/desk/cases/{number}/take', {
    ...{ about: 'Become the one who answers', needs: 'desk:case', params: numbered, answer: caseSummary },
  }),
  deskReply: writes('POST /v1/desk/cases/{number}/replies', {
    ...{ about: 'Answer a case', needs: 'desk:case', params: numbered, answer: transition },
    body: () =>
      z.strictObject({
        ...{ body: text, status: orNull, attachments: z.optional(z.array(file()).check(z.maxLength(50))) },
        ...{ participants: z.array(text), present: orNull },
      }),
  }),
  deskNote: writes('POST /v1/desk/cases/{number}/notes', {
    ...{ about: 'Keep a note among the desk’s people', needs: 'desk:case', params: numbered },
    ...{ body, answer: caseSummary },
  }),
  deskMove: writes('POST /v1/desk/cases/{number}/status', {
    ...{ about: 'Move a case to another status', needs: 'desk:case', params: numbered },
    ...{ body: () => z.strictObject({ status: text, comment: orNull }), answer: transition },
  }),
  deskResolve: writes('POST /v1/desk/cases/{number}/resolve', {
    ...{ about: 'Give a resolution', needs: 'desk:case', params: numbered, body, answer: transition },
  }),
  deskVerify: writes('POST /v1/desk/cases/{number}/verify', {
    ...{ about: 'Ask for written verification', needs: 'desk:case', params: numbered, body },
    answer: transition,
  }),
  deskContacts: reads('/v1/desk/contacts', {
    ...{ about: 'List the contacts of a district, or of that of a case', needs: 'desk:contact' },
    query: () => z.strictObject({ case: z.optional(numbered().shape.number) }),
    answer: () => z.object({ items: z.array(contact()) }),
  }),
  deskApprove: writes('POST /v1/desk/cases/{number}/approve', {
    ...{ about: 'Carry out the change that a case asks for', needs: 'desk:contact', params: numbered },
    body: () => z.strictObject({ agreement: z.boolean() }),
    answer: () =>
      z.object({
        case: caseSummary(),
        contact: contact(),
        changed: z.boolean(),
        code: orNull,
        mailed: z.boolean(),
      }),
  }),
  deskRefuse: writes('POST /v1/desk/cases/{number}/refuse', {
    ...{ about: 'Refuse the change that a case asks for', needs: 'desk:contact', params: numbered },
    ...{ body: () => z.strictObject({ reason: text }), answer: caseSummary },
  }),
  deskMail: reads('/v1/desk/mail', {
    ...{ about: 'Whether the code of an invitation goes by mail', needs: 'desk:contact' },
    answer: () => z.object({ codes: z.boolean() }),
  }),
  deskInvite: writes('POST /v1/desk/invitations', {
    ...{ about: 'Invite somebody to a district', needs: 'desk:contact', answer: invited },
    body: () => z.union([newContact(), z.strictObject({ contact: text })]),
  }),
  deskSetState: writes('POST /v1/desk/contacts/{id}/state', {
    ...{ about: 'Activate or deactivate a contact', needs: 'desk:contact', params: byId, answer: contact },
    body: () => z.strictObject({ state: z.enum(['active', 'deactivated']) }),
  }),
  deskMoveRequest: writes('POST /v1/desk/requests/{id}/status', {
    ...{ about: 'Move an update request on', needs: 'desk:request', params: byId },
    ...{ body: requestMove, answer: updateRequest },
  }),
  deskPostNotice: writes('POST /v1/desk/notices', {
    ...{ about: 'Post a notice', needs: 'desk:notice', answer: notice },
    body: () =>
      z.strictObject({
        ...{ kind: shape.noticeKind(), title: text, body: text },
        ...{ startsAt: z.nullable(shape.moment), endsAt: z.nullable(shape.moment) },
      }),
  }),
  deskUpdateNotice: writes('POST /v1/desk/notices/{id}', {
    ...{ about: 'Add to a notice, tell when it ends, or close it', needs: 'desk:notice', params: byId },
    body: () => z.strictObject({ body: orNull, endsAt: z.nullable(shape.moment), close: z.boolean() }),
    answer: notice,
  }),
  deskDistricts: reads('/v1/desk/districts', {
    ...{ about: 'List the districts that one serves', needs: 'desk:district' },
    answer: () => z.object({ items: z.array(district()) }),
  }),
  deskAddDistrict: writes('POST /v1/desk/districts', {
    ...{ about: 'Add a district', needs: 'desk:district', body: () => z.strictObject({ name: text }) },
    answer: district,
  }),
  deskUpdateDistrict: writes('PATCH /v1/desk/district', {
    ...{ about: 'Tell facts of a district', needs: 'desk:district', answer: district },
    body: () =>
      z.strictObject({
        hosting: z.optional(z.nullable(shape.hosting())),
        cloudChoice: z.optional(z.nullable(z.boolean())),
        ...{ group: z.optional(orNull), without: z.optional(z.array(text)) },
        sites: z.optional(z.array(z.strictObject({ site: text, release: orNull }))),
      }),
  }),
  deskLink: writes('POST /v1/desk/cases/{number}/links', {
    ...{ about: 'Say that a case has one on another portal', needs: 'desk:link', params: numbered },
    ...{ body: () => z.strictObject(linkFields()), answer: transition },
  }),
  deskLinked: reads('/v1/desk/linked', {
    ...{ about: 'List open cases that have cases on other portals', needs: 'desk:link' },
    query: () => z.strictObject({ limit: z._default(limit(), 50) }),
    answer: () =>
      z.object({
        items: z.array(z.object({ case: caseSummary(), links: z.array(z.object(linkFields())) })),
        truncated: z.boolean(),
      }),
  }),
}
