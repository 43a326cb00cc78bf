import type { CASE_ROUTES } from '../../portal/wire/routes/cases.ts'
import { given, items, settled, type Handlers } from './handler.ts'

export const CASE_HANDLERS: Handlers<keyof typeof CASE_ROUTES> = {
  createCase: (portal, { body }, call) => settled(portal.createCase(given(body), call)),
  listCases: async (portal, { query }) => ({ value: await portal.listCases(given(query)) }),
  caseFacts: async (portal, { query }) => ({ value: await portal.caseFacts(given(query)) }),
  similarCases: (portal, { query }) => items(portal.similarCases(query.subject)),
  viewCase: async (portal, { params }) => ({ value: await portal.viewCase(params.number) }),
  updateCase: (portal, { params, body, version }, call) =>
    settled(portal.updateCase(params.number, { changes: given(body), revision: version }, call)),
  reply: (portal, { params, body }, call) => settled(portal.reply(params.number, given(body), call)),
  closeCase: (portal, { params, body }, call) => settled(portal.closeCase(params.number, body, call)),
  closeByDedupe: (portal, { body: { dedupe, comment } }, call) =>
    settled(portal.closeByDedupe(dedupe, { comment }, call)),
  reopenCase: (portal, { params, body }, call) => settled(portal.reopenCase(params.number, body, call)),
  escalate: (portal, { params, body }, call) => settled(portal.escalate(params.number, body, call)),
  take: (portal, { params }, call) => settled(portal.take(params.number, call)),
  findByKey: async (portal, { params }) => ({ value: { found: await portal.findByKey(params.key) } }),
  district: async (portal) => ({ value: await portal.district() }),
  memberships: (portal) => items(portal.memberships()),
  listNotices: (portal) => items(portal.listNotices()),
  readNotice: (portal, { params, body }, call) => settled(portal.readNotice(params.id, body, call)),
}
