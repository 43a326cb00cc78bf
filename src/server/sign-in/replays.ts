import { forgetProofs, takeProof } from '../../store/proofs.ts'
import type { Store } from '../../store/store.ts'

/** Which proofs were shown before. */
export interface Replays {
  /** Takes a proof's id until a moment (milliseconds); false when it was taken before. */
  take(id: string, until: number, now: number): Promise<boolean>
}

const SWEEP_EVERY = 10_000

/** As the database needs it: one file has one server, a PostgreSQL may have several. */
export async function replaysFor(store: Store): Promise<Replays> {
  const dialect = await store.write(async (tx) => tx.dialect)
  return dialect === 'postgres' ? replaysInStore(store) : replaysInMemory()
}

/** For one server alone. Only keys of devices come here, and a proof is good for minutes, so few are held. */
export function replaysInMemory(): Replays {
  const seen = new Map<string, number>()
  const isDue = every(SWEEP_EVERY)
  return {
    take: async (id, until, now) => {
      if (isDue(now)) for (const [known, end] of seen) if (end <= now) seen.delete(known)
      if (seen.has(id)) return false
      seen.set(id, until)
      return true
    },
  }
}

/** For several servers on one database: what was shown to one was shown to all. */
export function replaysInStore(store: Store): Replays {
  const isDue = every(SWEEP_EVERY)
  return {
    take: async (id, until, now) => {
      // In a transaction of its own: whoever waits for a lock here holds no proof that another waits for.
      if (isDue(now)) await store.write((tx) => forgetProofs(tx, new Date(now).toISOString()))
      return store.write((tx) => takeProof(tx, id, new Date(until).toISOString()))
    },
  }
}

function every(milliseconds: number): (now: number) => boolean {
  let last = 0
  return (now) => {
    if (now - last <= milliseconds) return false
    last = now
    return true
  }
}
