import type { ContactChange } from '../../support/roster/change.ts'
import type { PEOPLE_ROUTES } from '../../portal/wire/routes/people.ts'
import { given, items, settled, type Handlers } from './handler.ts'

export const PEOPLE_HANDLERS: Handlers<keyof typeof PEOPLE_ROUTES> = {
  listContacts: (portal) => items(portal.listContacts()),
  contactHistory: (portal, { params }) => items(portal.roster.history(params.id)),
  changeContacts: (portal, { body: { change, zone } }, call) =>
    settled(portal.roster.change({ change: exact(change), zone }, call)),
  changeOf: async (portal, { params }) => ({ value: { found: await portal.roster.changeOf(params.number) } }),
  activateContact: (portal, { body }, call) => settled(portal.roster.activate(body.code, call)),
}

function exact(
  change: Parameters<(typeof PEOPLE_HANDLERS)['changeContacts']>[1]['body']['change'],
): ContactChange {
  return change.kind === 'modify' ? { ...change, changes: given(change.changes) } : change
}
