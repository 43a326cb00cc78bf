/** Which proofs were shown before. */
export interface Replays {
  /** Takes a proof's id until a moment (milliseconds); false when it was taken before. */
  take(id: string, until: number, now: number): Promise<boolean>
}

/** For one server alone. Forgets what has ended; a proof is good for a minute or two, so few are held. */
export function replaysInMemory(): Replays {
  const seen = new Map<string, number>()
  let swept = 0
  return {
    take: async (id, until, now) => {
      if (now - swept > 10_000) {
        for (const [known, end] of seen) if (end <= now) seen.delete(known)
        swept = now
      }
      if (seen.has(id)) return false
      seen.set(id, until)
      return true
    },
  }
}
