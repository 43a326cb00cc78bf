import { roleHere } from '../../support/roster/role-here.ts'
import type { EmbeddedOptions } from './options.ts'
import { districtHere, membershipsOf } from './district.ts'
import type { Identity } from './identity.ts'
import { actorEverywhere, actorHere, contactIn, districtDetail, settleIn } from './person.ts'

/** The identity of whoever owns a file: the person of the settings, who may act as the desk as well. */
export function ownIdentity(options: EmbeddedOptions): Identity {
  // The desk's part is loaded by its first call: reading must start at once.
  const atDesk = () => import('./desk-person.ts')
  const acting = async (): Promise<EmbeddedOptions> => {
    const { roles } = await options.catalog()
    const role = roleHere(options.person.role, roles.items)
    return role === options.person.role ? options : { ...options, person: { ...options.person, role } }
  }
  return {
    district: (tx) => districtHere(tx, options),
    detail: (tx) => districtDetail(tx, options),
    memberships: async (tx) => membershipsOf(tx, await acting()),
    requester: async (tx) => actorHere(tx, await acting()),
    everywhere: async (tx) => actorEverywhere(tx, await acting()),
    settle: async (tx, parts) => settleIn(tx, await acting(), parts),
    answers: async () => true,
    contactIn: (tx, district) => contactIn(tx, district, options),
    desk: async (tx, about) => (await atDesk()).deskHere(tx, options, about),
    deskEverywhere: async (tx) => (await atDesk()).deskEverywhereHere(tx, options),
    settleDesk: async (tx, about) => (await atDesk()).settleDeskHere(tx, options, about),
    served: async (tx) => (await atDesk()).servedHere(tx),
  }
}
