/**
 * How far a list can be trusted: `documented` is the vendor's own published words, `partial` a vendor list of which
 * only a part was found, `ours` a starting value that a district should replace with what it sees on its portal.
 */
export interface Provenance {
  grade: 'documented' | 'partial' | 'ours'
  note: string
}

export interface Section<Item> {
  provenance: Provenance
  items: Item[]
}

export interface Named {
  /** Lower case, words joined by hyphens; what is stored and what scripts see. */
  id: string
  label: string
}
