/** Something that waits on whoever looks. */
export interface TodayItem {
  kind: 'case' | 'notice' | 'request' | 'contact' | 'outbox' | 'hand-off' | 'draft'
  /** The case number, else the id of what it is about. */
  id: string
  title: string
  /** Why it is here, as the rest of a sentence. */
  why: string
  /** When its clock runs out, ISO 8601 in UTC; null where none runs. */
  at: string | null
  /** The command for it. */
  next: string
}

/** The soonest clock first; what has none keeps its order, behind. */
export function byClock(items: readonly TodayItem[]): TodayItem[] {
  return [...items].sort((one, other) => {
    if (one.at === null || other.at === null) return Number(one.at === null) - Number(other.at === null)
    return one.at < other.at ? -1 : Number(one.at > other.at)
  })
}
