import type { EmbeddedOptions } from './options.ts'
import { districtHere, membershipsOf } from './district.ts'
import type { Identity } from './identity.ts'
import { actorEverywhere, actorHere, contactIn, districtDetail, settleIn } from './person.ts'

/** The identity of whoever owns a file: the person of the settings, who may act as the desk as well. */
export function ownIdentity(options: EmbeddedOptions): Identity {
  // The desk's part is loaded by its first call: reading must start at once.
  const atDesk = () => import('./desk-person.ts')
  return {
    district: (tx) => districtHere(tx, options),
    detail: (tx) => districtDetail(tx, options),
    memberships: (tx) => membershipsOf(tx, options),
    requester: (tx) => actorHere(tx, options),
    contactIn: (tx, district) => contactIn(tx, district, options),
    everywhere: (tx) => actorEverywhere(tx, options),
    settle: (tx, parts) => settleIn(tx, options, parts),
    desk: async (tx, about) => (await atDesk()).deskHere(tx, options, about),
    deskEverywhere: async (tx) => (await atDesk()).deskEverywhereHere(tx, options),
    settleDesk: async (tx, about) => (await atDesk()).settleDeskHere(tx, options, about),
    served: async (tx) => (await atDesk()).servedHere(tx),
  }
}
