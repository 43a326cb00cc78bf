import type { Roster } from '../../portal/roster.ts'
import type { Updates } from '../../portal/updates.ts'
import { unsupported } from '../../portal/lacking.ts'
import type { Capabilities } from '../../portal/port.ts'
import type { ContactChange } from '../../support/roster/change.ts'
import type { Calls } from './calls.ts'

/** The list of contacts on a server. */
export function serverRoster({ ask, write }: Calls, capabilities: Capabilities): Roster {
  return {
    change: (body, call) => write('changeContacts', { body }, call),
    changeOf: async (number) => {
      const { found } = await ask('changeOf', { params: { number } })
      return found && { state: found.state, change: found.change as ContactChange }
    },
    activate: (code, call) => write('activateContact', { body: { code } }, call),
    seen: unsupported(capabilities).refuse('contact:seen'),
    history: async (id) => (await ask('contactHistory', { params: { id } })).items,
  }
}

/** Update requests on a server. */
export function serverUpdates({ ask, write }: Calls, capabilities: Capabilities): Updates {
  return {
    plan: async ({ kind, site, release, at }) =>
      (
        await ask('planRequest', {
          query: { kind, site, release: release ?? undefined, at: at ?? undefined },
        })
      ).items,
    create: (body, call) => write('createRequest', { body }, call),
    list: ({ limit, site, open }) => ask('listRequests', { query: { limit, site, open } }),
    view: (id) => ask('viewRequest', { params: { id } }),
    cancel: (id, body, call) => write('cancelRequest', { params: { id }, body }, call),
    record: unsupported(capabilities).refuse('request:status'),
  }
}
