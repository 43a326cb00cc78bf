import { beforehand, NetworkProblem } from '../portal/network-problem.ts'
import type { Outcome, Portal } from '../portal/port.ts'
import { cameOf, decide, type Came } from '../portal/retry.ts'
import type { Clock } from '../support/clock.ts'
import { Problem } from '../support/problem.ts'
import { isDoubtful, problemOf, type Entry, type State } from './entry.ts'
import { filesOf, unpacked } from './files.ts'
import type { Journal } from './journal.ts'
import { caseOf, methodOf } from './methods.ts'
import { valueFound } from './value-found.ts'

export interface SettleParts {
  journal: Journal
  /** The portal itself, for a district as it was named. */
  portalFor(district: string | undefined): Portal
  clock: Pick<Clock, 'now'>
  /** Milliseconds that only go forward. */
  ticks(): number
  pause(milliseconds: number): Promise<void>
  /** From 0 to 1, below 1. */
  random(): number
}

export interface Settling {
  /** Of `ticks`: when to leave it for later. */
  deadline: number
  /** With the files in memory, where they are. */
  args?: readonly unknown[]
  /** A file may take no longer than that either; else one that moves on is let through. */
  strict?: boolean
  /** It was never sent, so there is nothing to look for. */
  fresh?: boolean
  /** The key was made for this call: nothing can be there under it. */
  newKey?: boolean
  /** Somebody waits for the answer, who is told of a refusal; else it is kept with it. */
  told?: boolean
  /** A person says: send it, whatever may have become of it. */
  again?: boolean
  /** It is not kept any more: somebody else sent it. Only the answer is asked for. */
  gone?: boolean
}

/**
 * Sends what is kept until it is settled, or time is up. Whoever calls holds the lane. Before anything is sent again it is
 * looked up by its key, unless this process knows that it never left.
 */
export async function settle(entry: Entry, parts: SettleParts, how: Settling): Promise<Outcome<unknown>> {
  const { journal, ticks, clock } = parts
  const portal = parts.portalFor(entry.district ?? undefined)
  const { exactlyOnce } = portal.capabilities()
  const began = ticks()
  let doubtful = isDoubtful(entry) && how.fresh !== true
  let onDisk = entry.state
  let found: object | null = null
  let problem: Problem | undefined
  let tries = 0
  let next: 'send' | 'look' = doubtful && how.again !== true ? 'look' : 'send'

  const update = (state: State, notBefore: string | null): void => {
    if (how.gone) return
    const told = problem ? problemOf(problem) : entry.problem
    journal.update({ ...entry, state, attempts: entry.attempts + tries, problem: told, notBefore })
    onDisk = state
  }
  /** What is on the disk already is right, too, only less exact: a disk that is full now changes nothing. */
  const updateIfPossible = (state: State, notBefore: string | null): void => {
    try {
      update(state, notBefore)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }
  const keep = (milliseconds: number): Outcome<unknown> => {
    const notBefore = new Date(clock.now().getTime() + milliseconds).toISOString()
    updateIfPossible(doubtful ? 'unknown' : 'waiting', milliseconds > 0 ? notBefore : null)
    return unsettled(entry, doubtful ? 'unknown' : 'queued', problem)
  }
  const done = (outcome: Outcome<unknown>): Outcome<unknown> => {
    removeIfPossible(journal, entry.id)
    return outcome
  }
  const refused = (refusal: Problem): Outcome<unknown> => {
    problem = refusal
    const signIn = refusal.kind === 'sign-in'
    if (signIn && (doubtful || !how.told)) {
      updateIfPossible(doubtful ? 'unknown' : 'waiting', entry.notBefore)
      return {
        outcome: 'refused',
        problem: refusal.withHint('What is kept goes afterwards: campus outbox list'),
      }
    }
    if (how.told) removeIfPossible(journal, entry.id)
    else updateIfPossible('refused', null)
    return { outcome: 'refused', problem: refusal }
  }

  const early = entry.notBefore === null ? 0 : Date.parse(entry.notBefore) - clock.now().getTime()
  if (early > 0) {
    if (early >= how.deadline - ticks())
      return unsettled(entry, doubtful ? 'unknown' : 'queued', notYet(entry))
    await parts.pause(early)
  }
  for (;;) {
    let came: Came
    if (next === 'look') {
      if (exactlyOnce === 'no') return keep(0)
      const looked = await within(look(portal, entry.key), how.deadline - ticks(), () => ({
        problem: late(),
      }))
      if ('found' in looked) {
        found = looked.found
        if (found !== null && exactlyOnce === 'lookup')
          return done({ outcome: 'done', value: valueFound(entry.method, found), replayed: true })
        if (found === null && how.gone) return { outcome: 'refused', problem: gone(entry) }
        next = 'send'
        continue
      }
      problem = looked.problem
      came = cameOf({ outcome: 'refused', problem: beforehand(problem) as Problem })
      // Whoever may not look sends all the same where that does no harm.
      if (came.is === 'settled' || came.is === 'unanswered') {
        if (exactlyOnce === 'lookup' || problem.kind === 'sign-in') return keep(0)
        next = 'send'
        continue
      }
      tries += 1
    } else {
      if (!isDoubtful({ state: onDisk })) {
        try {
          update('sending', null)
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          return unsettled(entry, 'queued', error)
        }
      }
      tries += 1
      const outcome = await send(portal, entry, parts, { ...how, newKey: how.newKey === true && tries === 1 })
      came = cameOf(outcome)
      if (came.is === 'settled')
        return outcome.outcome === 'refused' ? refused(outcome.problem) : done(outcome)
      problem = 'problem' in outcome ? outcome.problem : undefined
      // The portal has it, and what it answers now is no answer that will ever be another.
      if (found !== null && came.is === 'unanswered' && problem && !(problem instanceof NetworkProblem))
        return done({ outcome: 'refused', problem })
      if (came.is === 'unanswered') doubtful = true
    }
    const decision = decide({
      ...{ came, exactlyOnce, tries, random: parts.random() },
      ...{ elapsed: ticks() - began, budget: how.deadline - began },
    })
    if (decision.next === 'settle') throw new Error('what is settled was decided on')
    if (decision.next === 'keep') return keep(decision.notBefore)
    await parts.pause(decision.after)
    next = next === 'look' || decision.next === 'look' || doubtful ? 'look' : 'send'
  }
}

/** One attempt. A file that is damaged is a refusal: nothing was sent. */
async function send(
  portal: Portal,
  { method, args, key }: Entry,
  { journal, ticks }: SettleParts,
  how: Settling,
): Promise<Outcome<unknown>> {
  let whole: readonly unknown[]
  try {
    whole = how.args ?? unpacked(args, (file) => journal.file(file))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { outcome: 'refused', problem: error }
  }
  const attempt = methodOf(portal, method)(...whole, how.newKey ? { key, fresh: true } : { key })
  if (filesOf(args).length > 0 && how.strict !== true) return attempt
  return within(attempt, how.deadline - ticks(), () => ({ outcome: 'unknown', key, problem: late() }))
}

async function look(portal: Portal, key: string): Promise<{ found: object | null } | { problem: Problem }> {
  try {
    return { found: await portal.findByKey(key) }
  } catch (error) {
    if (error instanceof Problem) return { problem: error }
    throw error
  }
}

/** The work, or something else when it takes too long; then it goes on without anybody. */
async function within<Value>(work: Promise<Value>, milliseconds: number, late: () => Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(late()), Math.max(0, milliseconds))
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}

export function unsettled(
  { key, args }: Pick<Entry, 'key' | 'args'>,
  outcome: 'queued' | 'unknown',
  problem: Problem | undefined,
): Outcome<unknown> {
  return { outcome, key, about: caseOf(args), ...(problem && { problem }) }
}

/** What stays although it is settled is looked up by its key the next time, and goes then. */
export function removeIfPossible(journal: Journal, id: string): void {
  try {
    journal.remove(id)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

function late(): NetworkProblem {
  return new NetworkProblem('perhaps', {
    code: 'no-answer',
    message: 'The portal was asked and did not answer in time.',
    retryable: true,
  })
}

function notYet({ notBefore }: Entry): Problem {
  return new Problem('unsettled', {
    code: 'not-yet',
    message: `The portal asked not to be troubled again before ${notBefore ?? 'some time'}.`,
    retryable: true,
  })
}

function gone({ key }: Entry): Problem {
  return new Problem('conflict', {
    code: 'dropped',
    message: `What was kept under the key “${key}” was dropped meanwhile and not sent.`,
  })
}
