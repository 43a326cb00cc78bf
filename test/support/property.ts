import fc from 'fast-check'
import { seeds } from './long.ts'

/** Tries a property from every fixed and fresh seed, `casesEach` cases a seed; the seed is part of a failure. */
export async function holds<T>(property: fc.IAsyncProperty<T>, casesEach: number): Promise<void> {
  for (const seed of seeds()) await fc.assert(property, { seed, numRuns: casesEach })
}
