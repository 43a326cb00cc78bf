/** The time as the world tells it. Handed in everywhere; tests bring their own. */
export interface Clock {
  now(): Date
  /** IANA zone of this computer. */
  zone(): string
}
