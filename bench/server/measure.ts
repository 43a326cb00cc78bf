import { callsFor, type Asked, type Job } from './calls.ts'
import { figuresOf, load, loadAnew, median, type Figures, type Round } from './load.ts'
import { tokensFor } from './people.ts'
import type { Filled } from './portal.ts'
import { serve, type Serving } from './serving.ts'
import { trackerCalls, type Tracker } from './request-tracker.ts'
import { peopleOf } from './town.ts'

/** A server at work, and how to ask it. */
export interface Running {
  serving: Serving
  asked(): Promise<Asked>
}

/** A token is good for ten minutes. */
const FRESH = 8 * 60_000
/** A round takes about so many seconds: its proofs are signed before it, and are good for a minute. */
const ROUND = 6
const FIRST_ROUND = 1000
const MOST_CALLS = 10_000
const PEER_CALLS = 60

/** One round of a job, as many calls as are thought to fit. */
async function roundOf(
  job: Job,
  { serving, asked }: Running,
  last: Round | null,
  connections: number,
): Promise<Round> {
  const count = last === null ? FIRST_ROUND : Math.min(MOST_CALLS, Math.ceil(last.perSecond * ROUND))
  const to = await asked()
  return load(to.url, callsFor(job, to, count), { connections, processor: serving.processor })
}

export async function start(filled: Filled, root: string, profile?: string): Promise<Running> {
  const { home, database, town, keys, numbers } = filled
  const serving = await serve({ root, home, database, profile })
  let asked: Asked | null = null
  let since = 0
  return {
    serving,
    asked: async () => {
      if (asked === null || Date.now() - since > FRESH) {
        since = Date.now()
        asked = { url: serving.url, numbers, people: await tokensFor(serving.url, peopleOf(town), keys) }
      }
      return asked
    },
  }
}

/** One job at several servers in turn, so that a drifting machine treats them alike; the first round only warms up. */
export async function inTurn(
  job: Job,
  servers: readonly Running[],
  { rounds, connections }: { rounds: number; connections: number },
): Promise<Figures[]> {
  const found: Round[][] = servers.map(() => [])
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, server] of servers.entries()) {
      const rounds = found[index] ?? []
      rounds.push(await roundOf(job, server, rounds.at(-1) ?? null, connections))
    }
  }
  return found.map(([, ...counted]) => figuresOf(counted))
}

export interface Compared {
  campus: number
  tracker: number
  /** The middle one of those of all rounds. */
  ratio: number
}

/** Campus and Request Tracker in turn, each with as many at once. */
export async function against(
  tracker: Tracker,
  tickets: number,
  campus: Running,
  { job, rounds, connections }: { job: Exclude<Job, 'search'>; rounds: number; connections: number },
): Promise<Compared> {
  const pairs: [number, number][] = []
  let ours: Round | null = null
  for (let round = -1; round < rounds; round += 1) {
    ours = await roundOf(job, campus, ours, connections)
    const theirs = await loadAnew(tracker.url, trackerCalls(tracker, job, tickets, PEER_CALLS), connections)
    if (round >= 0) pairs.push([ours.perSecond, theirs.perSecond])
  }
  return {
    campus: median(pairs.map(([one]) => one)),
    tracker: median(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([one, other]) => one / other)),
  }
}
