import { findPortal, isKeptHere, isSample, knownPortals } from '../../settings/portal-choice.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { oldCache } from './cache.ts'
import { carryOut, type PurgeResult } from './carry-out.ts'
import { cutoffOf } from './cutoff.ts'
import { oldDrafts } from './drafts.ts'
import { casesOf, keptHere, type Known } from './kept-here.ts'
import type { purge } from './spec.ts'

/** Deletes what has lain for long: everywhere on this computer, or what belongs to the portal that was named. */
export async function run({ flags }: Input<typeof purge>, context: Context): Promise<Result<PurgeResult>> {
  const { clock, globals, paths, settings } = context
  const cutoff = cutoffOf(flags['older-than'], clock.now())
  const { before } = cutoff
  const named = globals.portal === undefined ? null : keptHere(findPortal(globals.portal, settings))
  const all = named === null
  return carryOut(
    {
      ...cutoff,
      portals: (named ? [named] : allHere(context)).map((one) => casesOf(one, before, context)),
      drafts: oldDrafts(paths.drafts, before, named?.name ?? null),
      cache: (casesWent) => oldCache(paths, before, { casesWent, all }),
    },
    context,
  )
}

/** Sample data is nobody’s, and goes only when it is named. */
function allHere({ settings }: Context): Known[] {
  return Object.entries(knownPortals(settings))
    .map(([name, one]) => ({ name, settings: one }))
    .filter(({ settings: one }) => isKeptHere(one) && !isSample(one))
}
