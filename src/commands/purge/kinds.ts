/** Something that old things are purged from. */
export interface Purging<Counts> {
  /** What would go; changes nothing. */
  plan(): Promise<Counts>
  /** Deletes it; answers what went. `told` hears how many are gone so far. */
  carryOut(told: (done: number) => void): Promise<Counts>
}
