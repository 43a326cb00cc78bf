import type { Desk, PendingChange } from '../../portal/desk.ts'
import type { ContactChange } from '../../support/roster/change.ts'
import type { Calls } from './calls.ts'
import { apart, withFilesFirst } from './files.ts'

/** What those do who answer, on a server. */
export function serverDesk(calls: Calls): Desk {
  const { ask, write } = calls
  const at = (number: number) => ({ params: { number } })
  return {
    queue: async (limit) => {
      const { changes, ...queue } = await ask('deskQueue', { query: { limit } })
      const pending = changes.map((one): PendingChange => ({ ...one, change: one.change as ContactChange }))
      return { ...queue, changes: pending }
    },
    viewCase: (number) => ask('deskViewCase', at(number)),
    openCase: ({ input, ...rest }, call) => {
      const { files, body } = apart(input, call)
      return withFilesFirst(files, calls, () =>
        write('deskOpenCase', { body: { ...rest, input: body } }, call),
      )
    },
    take: (number, call) => write('deskTake', at(number), call),
    reply: (number, input, call) => {
      const { files, body } = apart(input, call)
      return withFilesFirst(files, calls, () => write('deskReply', { ...at(number), body }, call))
    },
    note: (number, body, call) => write('deskNote', { ...at(number), body }, call),
    move: (number, body, call) => write('deskMove', { ...at(number), body }, call),
    resolve: (number, body, call) => write('deskResolve', { ...at(number), body }, call),
    verify: (number, body, call) => write('deskVerify', { ...at(number), body }, call),
    contacts: async (about) => (await ask('deskContacts', { query: { case: about ?? undefined } })).items,
    approve: (number, body, call) => write('deskApprove', { ...at(number), body }, call),
    refuse: (number, body, call) => write('deskRefuse', { ...at(number), body }, call),
    mailsCodes: async () => (await ask('deskMail')).codes,
    invite: (body, call) => write('deskInvite', { body }, call),
    setState: (id, state, call) => write('deskSetState', { params: { id }, body: { state } }, call),
    moveRequest: (id, body, call) => write('deskMoveRequest', { params: { id }, body }, call),
    postNotice: (body, call) => write('deskPostNotice', { body }, call),
    updateNotice: (id, body, call) => write('deskUpdateNotice', { params: { id }, body }, call),
    districts: async () => (await ask('deskDistricts')).items,
    addDistrict: (name, call) => write('deskAddDistrict', { body: { name } }, call),
    updateDistrict: (body, call) => write('deskUpdateDistrict', { body }, call),
    link: (number, body, call) => write('deskLink', { ...at(number), body }, call),
    linked: (limit) => ask('deskLinked', { query: { limit } }),
  }
}
