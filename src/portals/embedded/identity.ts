import type { Actor } from '../../engine/work.ts'
import type { Placed } from '../../store/districts.ts'
import type { Tx } from '../../store/store.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { District, DistrictDetail, Membership } from '../../support/district.ts'
import type { Verb } from '../../support/verbs.ts'

/** What a call of the desk is about: something in a district, the district that it adds, or the one that was named. */
export type About = Placed | { adds: string } | null

export interface SettleParts {
  newId: () => string
  catalog: Catalog
  verb: Verb
  now: Date
}

/**
 * Who acts on a portal over a store, and for which district. Every read and write of the portal asks it first, in its
 * own transaction; rejects with a `Problem` when nobody or no district can be meant.
 */
export interface Identity {
  /** The one that is acted for. */
  district(tx: Tx): Promise<District>
  detail(tx: Tx): Promise<DistrictDetail>
  memberships(tx: Tx): Promise<Membership[]>
  requester(tx: Tx): Promise<Actor>
  /** The id of the acting person on the list of a district; null for whoever is not on it. */
  contactIn(tx: Tx, district: string): Promise<string | null>
  /** The same where all districts of the person may be read at once. */
  everywhere(tx: Tx): Promise<Actor>
  /** As `requester`, with what a write needs first; `introduced` when that put them on the roster. */
  settle(tx: Tx, parts: SettleParts): Promise<{ actor: Actor; introduced: boolean }>
  /** Whether the acting person is one of those who answer in the district that is acted for. */
  answers(tx: Tx): Promise<boolean>
  desk(tx: Tx, about: About): Promise<Actor>
  /** The same where all districts that they answer for may be read at once. */
  deskEverywhere(tx: Tx): Promise<Actor>
  settleDesk(tx: Tx, about: About): Promise<Actor>
  /** Those that the desk of the acting person answers for. */
  served(tx: Tx): Promise<DistrictDetail[]>
}
