import { placesOf, servedBy, type StoredAccount } from '../../store/accounts.ts'
import type { Tx } from '../../store/store.ts'

/** What somebody gets at by signing in. */
export interface Reach {
  isDesk: boolean
  everyDistrict: boolean
  /** Ids of those where they act as a contact or answer for the desk. */
  districts: string[]
}

export async function reachOf(tx: Tx, { id, email, desk }: StoredAccount): Promise<Reach> {
  const places = await placesOf(tx, email)
  const acting = places.filter(({ state }) => state === 'active' || state === 'flagged')
  const served = desk === 'some' ? await servedBy(tx, id) : []
  return {
    isDesk: desk !== null,
    everyDistrict: desk === 'every-district',
    districts: [...new Set([...acting.map(({ district }) => district), ...served])],
  }
}

/** Whether somebody who answers for districts may do all that another gets at. */
export function covers(served: 'all' | readonly string[], { everyDistrict, districts }: Reach): boolean {
  return served === 'all' || (!everyDistrict && districts.every((one) => served.includes(one)))
}
