import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { oldCache } from './cache.ts'
import { carryOut, type PurgeResult } from './carry-out.ts'
import { cutoffOf } from './cutoff.ts'
import { casesOf, keptHere } from './kept-here.ts'
import type { casePurge } from './spec.ts'

/** The same for the cases of the chosen portal alone. */
export async function run(
  { flags }: Input<typeof casePurge>,
  context: Context,
): Promise<Result<PurgeResult>> {
  const cutoff = cutoffOf(flags['older-than'], context.clock.now())
  const portal = keptHere(context.portalChoice())
  const none = { plan: async () => 0, carryOut: async () => 0 }
  return carryOut(
    {
      ...cutoff,
      portals: [casesOf(portal, cutoff.before, context)],
      drafts: none,
      cache: (casesWent) => oldCache(context.paths, cutoff.before, { casesWent, all: false }),
    },
    context,
  )
}
