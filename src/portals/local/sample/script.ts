import type { Answers } from '../../../support/case.ts'
/** A sample case as it is told: filed some days ago, then what was said and done, in order. */
export interface SampleCase {
  subject: string
  /** Catalog ids; a catalog that lacks one gets its first instead. */
  type: string
  module: string
  priority: string
  /** Index into the sample contacts. */
  by: number
  /** Days before now; fractions are parts of a day. */
  ago: number
  description: string
  more?: Answers
  site?: string
  /** Days from now. */
  dueIn?: number
  steps?: SampleStep[]
}

export type SampleStep =
  | { ago: number; desk: string; status?: string }
  | { ago: number; desk?: undefined; status: string }
  | { ago: number; contact: string }
  | { ago: number; closes: string | null }
