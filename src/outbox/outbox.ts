import type { Call, Outcome } from '../portal/port.ts'
import { NetworkProblem } from '../portal/network-problem.ts'
import type { Lock } from '../store/sqlite/lock.ts'
import { Problem } from '../support/problem.ts'
import { belongsTo, laneOf, type Entry, type Owner } from './entry.ts'
import { filesOf, packed } from './files.ts'
import type { Journal } from './journal.ts'
import type { Early } from './early.ts'
import type { Method } from './methods.ts'
import { sameInput } from './same-input.ts'
import { behind, keyWaits, laneTaken, refusalOf } from './problems.ts'
import { removeIfPossible, sendingNow, unsettled } from './keeping.ts'
import { settle, type SettleParts, type Settling } from './settle.ts'

export interface OutboxParts extends SettleParts {
  owner: Owner
  /** Milliseconds for one write, everything before it in its lane included. */
  budget: number
  /** Told of every write that was sent without anybody waiting for it, or was to be. */
  sent(news: News): void
}

/** What became of a write that was kept. */
export interface News {
  entry: Entry
  outcome: Outcome<unknown>
}

export interface Sending {
  /** Milliseconds for all of it. */
  budget: number
  /** Only these, with what stands before them. */
  keys?: readonly string[]
  /** Those of `keys` are sent also where nobody knows whether they were before. */
  again?: boolean
  /** Told before each write how many are over. */
  told?: (done: number) => void
  /** Somebody waits for something else: large files are left for later. */
  quick?: boolean
}

/** The outbox of one person on one portal. */
export interface Outbox {
  write(
    district: string | undefined,
    method: Method,
    args: readonly unknown[],
    call: Call,
    early?: Early | null,
  ): Promise<Outcome<unknown>>
  /** Sends what waits, as far as it goes. */
  send(sending: Sending): Promise<News[]>
  /** All that is kept for this person on this portal, oldest first. */
  kept(): Entry[]
}

/** What is sent beside something else has no more bytes in its files. */
const QUICK_BYTES = 1_000_000
const CLAIM_PAUSE = 25

export function openOutbox(parts: OutboxParts): Outbox {
  const { journal, owner, clock, ticks, budget } = parts
  const own = (): Entry[] => journal.entries().filter((entry) => belongsTo(entry, owner))
  const inLane = (lane: string): Entry[] => own().filter((entry) => laneOf(entry) === lane)
  const waitingIn = (lane: string): Entry[] => inLane(lane).filter(({ state }) => state !== 'refused')

  const claimed = async (lane: string, deadline: number): Promise<Lock | null> => {
    for (;;) {
      const claim = journal.claim(lane)
      if (claim !== null || ticks() >= deadline) return claim
      await parts.pause(CLAIM_PAUSE)
    }
  }
  /** What came before in the lane goes first; the one that could not, if any. */
  const sendBefore = async (lane: string, id: string, deadline: number): Promise<Problem | null> => {
    for (const entry of waitingIn(lane).filter((one) => one.id < id)) {
      const outcome = await settle(entry, parts, { deadline })
      parts.sent({ entry, outcome })
      if (!isOver(outcome)) return behind(entry, outcome)
    }
    return null
  }
  /** It was kept while another process had the lane, which may have sent it; its files are gone from the disk then. */
  const afterWaiting = async (
    entry: Entry,
    how: Pick<Settling, 'deadline' | 'args'>,
  ): Promise<Outcome<unknown>> => {
    const now = journal.read(entry.id)
    if (now === null) {
      const gone = journal.wasDropped(entry.id) ? 'dropped' : 'sent'
      return settle({ ...entry, state: 'unknown' }, parts, { ...how, told: true, gone })
    }
    if (now.state !== 'refused') return settle(now, parts, { ...how, told: true })
    removeIfPossible(journal, entry.id)
    return { outcome: 'refused', problem: refusalOf(now) }
  }

  const write: Outbox['write'] = async (district, method, args, { key, fresh: newKey = false }, early) => {
    const deadline = ticks() + budget
    const { args: plain, files } = packed(args)
    const given: Omit<Entry, 'id'> = {
      ...{ ...owner, district: district ?? null, method, args: plain, key },
      ...{
        createdAt: clock.now().toISOString(),
        attempts: 0,
        state: 'waiting',
        problem: null,
        notBefore: null,
      },
    }
    const lane = laneOf(given)
    const known = own().find((one) => one.key === key && one.district === given.district)
    if (known && !sameInput(known, given)) throw keyWaits(key)
    let claim = journal.claim(lane)
    try {
      const fresh = claim !== null && !known && waitingIn(lane).length === 0
      // Asked before the claim, so of use only where nothing can have come between.
      if (!fresh || early?.holds() === false) early?.forget()
      const entry = known
        ? restarted(known)
        : journal.add({ ...given, ...(fresh && sendingNow(parts, district)) }, files)
      if (fresh) return await settle(entry, parts, { deadline, args, fresh: true, newKey, told: true })
      const isNew = claim !== null && !known
      claim ??= await claimed(lane, deadline)
      if (claim === null) return unsettled(entry, 'queued', laneTaken())
      const before = await sendBefore(lane, entry.id, deadline)
      if (before !== null) return unsettled(entry, 'queued', before)
      if (isNew) return await settle(entry, parts, { deadline, args, told: true })
      return await afterWaiting(entry, { deadline, args })
    } finally {
      claim?.release()
    }
  }
  const restarted = (entry: Entry): Entry => {
    if (entry.state !== 'refused') return entry
    const again: Entry = { ...entry, state: 'waiting', problem: null }
    journal.update(again)
    return again
  }

  const sendLane = async (
    lane: string,
    sending: Sending,
    deadline: number,
    over: number,
  ): Promise<News[]> => {
    const claim = journal.claim(lane)
    if (claim === null) return []
    const news: News[] = []
    const isWanted = ({ key }: Entry): boolean => sending.keys?.includes(key) ?? false
    try {
      const entries = inLane(lane)
      const last = entries.findLastIndex(isWanted)
      for (const entry of sending.keys ? entries.slice(0, last + 1) : entries) {
        if (entry.state === 'refused' && !isWanted(entry)) continue
        if (sending.quick && sizeOf(entry) > QUICK_BYTES) break
        sending.told?.(over + news.length)
        const again = sending.again === true && isWanted(entry)
        const kept = restarted(entry)
        const strict = sending.quick === true
        const one: News = { entry, outcome: await settle(kept, parts, { deadline, again, strict }) }
        news.push(one)
        parts.sent(one)
        if (!isOver(one.outcome)) break
      }
      return news
    } finally {
      claim.release()
    }
  }
  return {
    kept: own,
    write: async (...given) => {
      try {
        const outcome = await write(...given)
        const [, , , call] = given
        // What is there under a key that was made for this call is its own, whoever sent it and whichever attempt did it.
        return call.fresh && outcome.outcome === 'done' ? { ...outcome, replayed: false } : outcome
      } catch (error) {
        if (error instanceof Problem)
          return { outcome: 'refused', problem: error.withHint('Nothing was sent.') }
        throw error
      }
    },
    send: async (sending) => {
      const deadline = ticks() + sending.budget
      const wanted = own().filter(({ key, state }) => sending.keys?.includes(key) ?? state !== 'refused')
      const news: News[] = []
      for (const lane of new Set(wanted.map(laneOf))) {
        if (ticks() >= deadline) break
        const some = await sendLane(lane, sending, deadline, news.length)
        news.push(...some)
        if (some.some(({ outcome }) => isInVain(outcome))) break
      }
      tidyIfPossible(journal)
      return news
    },
  }
}

/** What is left over harms nothing and goes another time. */
function tidyIfPossible(journal: Journal): void {
  try {
    journal.tidy()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

/** Whether the next one of the lane may go. */
function isOver(outcome: Outcome<unknown>): boolean {
  if (outcome.outcome === 'refused') return outcome.problem.kind !== 'sign-in'
  return outcome.outcome === 'done' || outcome.outcome === 'handoff'
}

/** Whether others will not get through either. */
function isInVain(outcome: Outcome<unknown>): boolean {
  if (outcome.outcome === 'refused') return outcome.problem.kind === 'sign-in'
  const problem = 'problem' in outcome ? outcome.problem : undefined
  return problem instanceof NetworkProblem && problem.reached === 'never'
}

function sizeOf({ args }: Entry): number {
  return filesOf(args).reduce((sum, { size }) => sum + size, 0)
}
