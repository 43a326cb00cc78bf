import type { UPDATE_ROUTES } from '../../portal/wire/routes/updates.ts'
import { given, items, settled, type Handlers } from './handler.ts'

export const UPDATE_HANDLERS: Handlers<keyof typeof UPDATE_ROUTES> = {
  planRequest: (portal, { query: { release = null, at = null, ...rest } }) =>
    items(portal.updates.plan({ ...rest, release, at })),
  createRequest: (portal, { body }, call) => settled(portal.updates.create(body, call)),
  listRequests: async (portal, { query }) => ({ value: await portal.updates.list(given(query)) }),
  viewRequest: async (portal, { params }) => ({ value: await portal.updates.view(params.id) }),
  cancelRequest: (portal, { params, body }, call) => settled(portal.updates.cancel(params.id, body, call)),
}
