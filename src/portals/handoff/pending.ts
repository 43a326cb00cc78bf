import { districtsOf, type Reading } from '../../engine/work.ts'
import { pendingHandOffs, type StoredHandOff } from '../../store/hand-offs.ts'

/** A hand-off that waits, and how it is read: in its own district. */
export interface Pending {
  stored: StoredHandOff
  at: Reading
}

/** What waits in every district that is read, the newest first. */
export async function pendingHere(reading: Reading): Promise<Pending[]> {
  const found = await Promise.all(
    districtsOf(reading.actor).map(async (district) => {
      const at = { ...reading, actor: { ...reading.actor, district } }
      return (await pendingHandOffs(reading.tx, district)).map((stored) => ({ stored, at }))
    }),
  )
  return found.flat().sort((one, other) => other.stored.place - one.stored.place)
}
