import * as z from 'zod/mini'
import { updatePlan } from '../inputs.ts'
import { reads, writes } from '../route.ts'
import { moment, orNull, requestDetail, requestKind, text, updateRequest } from '../shapes.ts'
import { limit } from './cases.ts'
import { byId } from './people.ts'

/** Refreshes and version updates of sites. */
export const UPDATE_ROUTES = {
  planRequest: reads('/v1/request-plan', {
    ...{ about: 'What should be known before an update is asked for', needs: 'request:create' },
    query: () =>
      z.strictObject({
        ...{ kind: requestKind(), site: text, release: z.optional(text), at: z.optional(moment) },
      }),
    answer: () => z.object({ items: z.array(z.object({ code: text, message: text })) }),
  }),
  createRequest: writes('POST /v1/requests', {
    ...{ about: 'Ask for a refresh or an update of a site', needs: 'request:create' },
    ...{ body: () => z.extend(updatePlan(), { note: orNull }), answer: updateRequest },
  }),
  listRequests: reads('/v1/requests', {
    ...{ about: 'List update requests, newest first', needs: 'request:list' },
    query: () =>
      z.strictObject({
        ...{ limit: z._default(limit(), 50), site: z.optional(text), open: z.optional(z.stringbool()) },
      }),
    answer: () => z.object({ items: z.array(updateRequest()), truncated: z.boolean() }),
  }),
  viewRequest: reads('/v1/requests/{id}', {
    ...{ about: 'Read an update request with its history', needs: 'request:list', params: byId },
    answer: requestDetail,
  }),
  cancelRequest: writes('POST /v1/requests/{id}/cancel', {
    ...{ about: 'Call an update request back', needs: 'request:cancel', params: byId },
    ...{ body: () => z.strictObject({ reason: orNull }), answer: updateRequest },
  }),
}
