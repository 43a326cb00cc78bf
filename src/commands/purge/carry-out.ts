import { Problem } from '../../support/problem.ts'
import { count } from '../../support/time/words.ts'
import type { Context, Result } from '../context.ts'
import type { Purging } from './kinds.ts'
import type { PortalPurge } from './portal.ts'

export interface PurgeResult {
  olderThan: string
  /** ISO 8601 in UTC: what closed or was left before this moment. */
  before: string
  cases: number
  comments: number
  /** Of cases. */
  files: number
  /** Cases as old that stay, for something refers to them. */
  kept: number
  drafts: number
  /** Files of the cache folder. */
  cache: number
  /** By how much the portals became smaller. */
  bytes: number
  portals: PortalPurge[]
  outcome: 'updated' | 'unchanged'
}

/** What a purge is about. */
export interface Purge {
  olderThan: string
  before: Date
  portals: readonly Purging<PortalPurge>[]
  drafts: Purging<number>
  /** Told whether cases go. */
  cache: (casesGo: boolean) => Purging<number>
}

/** Counts, asks, deletes. Without a person to ask, --yes must say that it is meant. */
export async function carryOut(purge: Purge, context: Context): Promise<Result<PurgeResult>> {
  const { globals, terminal, warn } = context
  const planned = await counted(purge, (one) => one.plan())
  const nothing = planned.cases + planned.drafts + planned.cache === 0
  if (globals.dryRun) {
    warn({ code: 'dry-run', message: 'A dry run: nothing was changed.' })
    return { data: { ...planned, outcome: 'unchanged' } }
  }
  if (!nothing && !globals.yes && !(await agreed(planned, context)))
    return { data: { ...planned, ...NOTHING, portals: [], outcome: 'unchanged' } }
  const quiet = globals.quiet || globals.json !== undefined
  let before = 0
  try {
    const gone = await counted(purge, async (one) => {
      let done = 0
      const value = await one.carryOut((now) => {
        done = now
        if (!quiet)
          terminal.progress({ key: 'purge', text: `Deleting cases: ${before + now} of ${planned.cases}` })
      })
      before += done
      return value
    })
    const changed = gone.cases + gone.drafts + gone.cache > 0
    return { data: { ...gone, outcome: changed ? 'updated' : 'unchanged' } }
  } finally {
    terminal.progress(null)
  }
}

const NOTHING = { cases: 0, comments: 0, files: 0, drafts: 0, cache: 0, bytes: 0 }

type Counted = Omit<PurgeResult, 'outcome'>

/** One portal after the other. */
async function counted(
  { olderThan, before, portals, drafts, cache }: Purge,
  amount: <Counts>(one: Purging<Counts>) => Promise<Counts>,
): Promise<Counted> {
  const each: PortalPurge[] = []
  for (const one of portals) each.push(await amount(one))
  const sum = (kind: 'cases' | 'comments' | 'files' | 'kept' | 'bytes'): number =>
    each.reduce((total, one) => total + one[kind], 0)
  return {
    ...{ olderThan, before: before.toISOString() },
    ...{ cases: sum('cases'), comments: sum('comments'), files: sum('files'), kept: sum('kept') },
    ...{ drafts: await amount(drafts), cache: await amount(cache(sum('cases') > 0)) },
    ...{ bytes: sum('bytes'), portals: each },
  }
}

async function agreed(planned: Counted, { terminal }: Context): Promise<boolean> {
  const what = purgeText(planned)
  if (!terminal.canAsk) {
    throw new Problem('usage', {
      code: 'not-confirmed',
      message: `Nobody can be asked here whether this is to be deleted: ${what}.`,
      hint: 'If it is, add --yes; --dry-run shows it and deletes nothing.',
    })
  }
  const message = `Delete ${what} for good?`
  return (await terminal.ask({ kind: 'confirm', message, default: false })) === 'yes'
}

/** `3 closed cases with 8 comments and 1 file, 2 drafts and 1 file of the cache`. */
export function purgeText({
  cases,
  comments,
  files,
  drafts,
  cache,
}: Pick<Counted, 'cases' | 'comments' | 'files' | 'drafts' | 'cache'>): string {
  const withWhat = cases === 0 ? '' : ` with ${count(comments, 'comment')} and ${count(files, 'file')}`
  const parts = [
    ...(cases === 0 ? [] : [`${count(cases, 'closed case')}${withWhat}`]),
    ...(drafts === 0 ? [] : [count(drafts, 'draft')]),
    ...(cache === 0 ? [] : [`${count(cache, 'file')} of the cache`]),
  ]
  return parts.length === 0 ? 'nothing' : parts.join('; ')
}
