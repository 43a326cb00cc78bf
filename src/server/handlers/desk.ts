import type { DESK_ROUTES } from '../../portal/wire/routes/desk.ts'
import { given, items, settled, type Handlers } from './handler.ts'

export const DESK_HANDLERS: Handlers<keyof typeof DESK_ROUTES> = {
  deskQueue: async ({ desk }, { query }) => ({ value: await desk.queue(query.limit) }),
  deskViewCase: async ({ desk }, { params }) => ({ value: await desk.viewCase(params.number) }),
  deskOpenCase: ({ desk }, { body }, call) =>
    settled(desk.openCase({ ...body, input: given(body.input) }, call)),
  deskTake: ({ desk }, { params }, call) => settled(desk.take(params.number, call)),
  deskReply: ({ desk }, { params, body }, call) => settled(desk.reply(params.number, given(body), call)),
  deskNote: ({ desk }, { params, body }, call) => settled(desk.note(params.number, body, call)),
  deskMove: ({ desk }, { params, body }, call) => settled(desk.move(params.number, body, call)),
  deskResolve: ({ desk }, { params, body }, call) => settled(desk.resolve(params.number, body, call)),
  deskVerify: ({ desk }, { params, body }, call) => settled(desk.verify(params.number, body, call)),
  deskContacts: ({ desk }, { query }) => items(desk.contacts(query.case ?? null)),
  deskApprove: ({ desk }, { params, body }, call) => settled(desk.approve(params.number, body, call)),
  deskRefuse: ({ desk }, { params, body }, call) => settled(desk.refuse(params.number, body, call)),
  deskMail: async ({ desk }) => ({ value: { codes: await desk.mailsCodes() } }),
  deskInvite: ({ desk }, { body }, call) => settled(desk.invite(body, call)),
  deskSetState: ({ desk }, { params, body }, call) => settled(desk.setState(params.id, body.state, call)),
  deskMoveRequest: ({ desk }, { params, body }, call) => settled(desk.moveRequest(params.id, body, call)),
  deskPostNotice: ({ desk }, { body }, call) => settled(desk.postNotice(body, call)),
  deskUpdateNotice: ({ desk }, { params, body }, call) => settled(desk.updateNotice(params.id, body, call)),
  deskDistricts: ({ desk }) => items(desk.districts()),
  deskAddDistrict: ({ desk }, { body }, call) => settled(desk.addDistrict(body.name, call)),
  deskUpdateDistrict: ({ desk }, { body }, call) => settled(desk.updateDistrict(given(body), call)),
  deskLink: ({ desk }, { params, body }, call) => settled(desk.link(params.number, body, call)),
  deskLinked: async ({ desk }, { query }) => ({ value: await desk.linked(query.limit) }),
}
