import { beforehand, NetworkProblem } from '../portal/network-problem.ts'
import type { Capabilities, Outcome, Portal } from '../portal/port.ts'
import { cameOf, decide, type Came } from '../portal/retry.ts'
import type { Clock } from '../support/clock.ts'
import { Problem } from '../support/problem.ts'
import { lookOnce, sendOnce, type Attempting } from './attempt.ts'
import { isDoubtful, problemOf, type Entry, type State } from './entry.ts'
import { filesOf } from './files.ts'
import type { Journal } from './journal.ts'
import { missed } from './missed.ts'
import { notYet } from './problems.ts'
import { after, removeIfPossible, STILL_AT_WORK, unsettled } from './keeping.ts'
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
  /** Milliseconds that an attempt with files may go on beyond its deadline: they take long where they are large. */
  filesLonger: number
}

export interface Settling extends Attempting {
  /** Of `ticks`: when to leave it for later. */
  deadline: number
  /** It was never sent, so there is nothing to look for; it is kept as `sendingNow` says. */
  fresh?: boolean
  /** Somebody waits for the answer, who is told of a refusal; else it is kept with it. */
  told?: boolean
  /** A person says: send it, whatever may have become of it. */
  again?: boolean
  /** It is not kept any more: somebody else sent or dropped it. Only the answer is asked for. */
  gone?: 'sent' | 'dropped'
}

/**
 * Sends what is kept until it is settled, or time is up. Whoever calls holds the lane. Before anything is sent again it is
 * looked up by its key, unless this process knows that it never left.
 */
export function settle(entry: Entry, parts: SettleParts, how: Settling): Promise<Outcome<unknown>> {
  return new Settlement(entry, parts, how).run()
}

type Next = 'send' | 'look'
/** It is over, or it goes on in another way, or what came is to be decided on. */
type Step = { over: Outcome<unknown> } | { next: Next } | { unsure: number } | { came: Came }

const LOOK_AGAIN = 1_000

/** One write on its way to being settled, and what is known of it so far. */
class Settlement {
  readonly #entry: Entry
  readonly #parts: SettleParts
  readonly #how: Settling
  readonly #portal: Portal
  readonly #exactlyOnce: Capabilities['exactlyOnce']
  readonly #began: number
  /** It may have happened. */
  #doubtful: boolean
  /** Of `ticks`: from when on a portal that is only looked at has it or never will. */
  #sureAt = 0
  #onDisk: State
  #found: object | null = null
  #problem: Problem | undefined
  #tries = 0

  constructor(entry: Entry, parts: SettleParts, how: Settling) {
    this.#entry = entry
    this.#parts = parts
    this.#how = how
    this.#portal = parts.portalFor(entry.district ?? undefined)
    this.#exactlyOnce = this.#portal.capabilities().exactlyOnce
    this.#began = parts.ticks()
    this.#doubtful = isDoubtful(entry) && how.fresh !== true
    this.#onDisk = entry.state
  }

  async run(): Promise<Outcome<unknown>> {
    const { clock, pause, ticks } = this.#parts
    const { notBefore } = this.#entry
    const early = notBefore === null || this.#how.fresh ? 0 : Date.parse(notBefore) - clock.now().getTime()
    let next: Next = this.#doubtful && this.#how.again !== true ? 'look' : 'send'
    if (next === 'look' && this.#exactlyOnce === 'lookup') {
      this.#sureAt = ticks() + Math.min(early, STILL_AT_WORK)
    } else if (early > 0) {
      if (early >= this.#left()) return this.#unsettled(notYet(this.#entry))
      await pause(early)
    }
    for (;;) {
      const step: Step = next === 'look' ? await this.#look() : await this.#send()
      if ('over' in step) return step.over
      if ('next' in step) next = step.next
      else if ('unsure' in step) {
        if (this.#left() <= LOOK_AGAIN) return this.#keep(step.unsure)
        await pause(Math.min(step.unsure, LOOK_AGAIN))
      } else {
        const decision = this.#decide(step.came)
        if (decision.next === 'keep') return this.#keep(decision.notBefore)
        await pause(decision.after)
        next = next === 'look' || decision.next === 'look' || this.#doubtful ? 'look' : 'send'
      }
    }
  }

  async #look(): Promise<Step> {
    if (this.#exactlyOnce === 'no') return { over: this.#keep(0) }
    const looked = await lookOnce(() => this.#portal.findByKey(this.#entry.key), this.#left())
    return 'found' in looked ? this.#seen(looked.found) : this.#notSeen(looked.problem)
  }

  async #seen(found: object | null): Promise<Step> {
    this.#found = found
    if (found !== null && this.#exactlyOnce === 'lookup') {
      const value = valueFound(this.#entry.method, found)
      return { over: this.#done({ outcome: 'done', value, replayed: true }) }
    }
    if (found === null && this.#how.gone) {
      const [isDropped, milliseconds] = [this.#how.gone === 'dropped', this.#left()]
      return { over: (await missed(this.#entry, this.#portal, { isDropped, milliseconds })) ?? this.#keep(0) }
    }
    const unsure = this.#unsure()
    return unsure > 0 ? { unsure } : { next: 'send' }
  }

  #notSeen(problem: Problem): Step {
    this.#problem = problem
    const came = cameOf({ outcome: 'refused', problem: beforehand(problem) as Problem })
    if (came.is !== 'settled' && came.is !== 'unanswered') {
      this.#tries += 1
      return { came }
    }
    // Whoever may not look sends all the same where that does no harm.
    const mustLook = this.#exactlyOnce === 'lookup' || problem.kind === 'sign-in'
    return mustLook ? { over: this.#keep(0) } : { next: 'send' }
  }

  async #send(): Promise<Step> {
    const full = this.#markSending()
    if (full !== null) return { over: unsettled(this.#entry, 'queued', full) }
    this.#tries += 1
    const outcome = await sendOnce(this.#portal, this.#entry, (file) => this.#parts.journal.file(file), {
      ...this.#how,
      newKey: this.#how.newKey === true && this.#tries === 1,
      milliseconds: this.#left() + (this.#mayTakeLonger() ? this.#parts.filesLonger : 0),
    })
    const came = cameOf(outcome)
    if (came.is === 'settled')
      return { over: outcome.outcome === 'refused' ? this.#refused(outcome.problem) : this.#done(outcome) }
    const problem = 'problem' in outcome ? outcome.problem : undefined
    this.#problem = problem
    // The portal has it, and what it answers now is no answer that will ever be another.
    const isFinal = this.#found !== null && problem && !(problem instanceof NetworkProblem)
    if (came.is === 'unanswered' && isFinal) return { over: this.#done({ outcome: 'refused', problem }) }
    if (came.is === 'unanswered') {
      this.#doubtful = true
      this.#sureAt = this.#parts.ticks() + STILL_AT_WORK
    }
    return { came }
  }

  /** On the disk before the first byte leaves; the problem of a disk that does not take it. */
  #markSending(): Problem | null {
    if (this.#how.fresh && this.#tries === 0) return null
    const sure = this.#exactlyOnce === 'lookup' ? this.#in(STILL_AT_WORK) : null
    if (isDoubtful({ state: this.#onDisk })) {
      if (sure !== null) this.#updateIfPossible(this.#onDisk, sure)
      return null
    }
    try {
      this.#update('sending', sure)
      return null
    } catch (error) {
      if (error instanceof Problem) return error
      throw error
    }
  }

  #decide(came: Came): Exclude<ReturnType<typeof decide>, { next: 'settle' }> {
    const { ticks, random } = this.#parts
    const decision = decide({
      ...{ came, exactlyOnce: this.#exactlyOnce, tries: this.#tries, random: random() },
      ...{ elapsed: ticks() - this.#began, budget: this.#how.deadline - this.#began },
    })
    if (decision.next === 'settle') throw new Error('what is settled was decided on')
    return decision
  }

  #keep(milliseconds: number): Outcome<unknown> {
    const wait = Math.max(milliseconds, this.#unsure())
    this.#updateIfPossible(this.#doubtful ? 'unknown' : 'waiting', wait > 0 ? this.#in(wait) : null)
    return this.#unsettled(this.#problem)
  }

  #refused(problem: Problem): Outcome<unknown> {
    this.#problem = problem
    if (problem.kind === 'sign-in' && (this.#doubtful || !this.#how.told)) {
      this.#updateIfPossible(this.#doubtful ? 'unknown' : 'waiting', this.#entry.notBefore)
      return {
        outcome: 'refused',
        problem: problem.withHint('What is kept goes afterwards: campus outbox list'),
      }
    }
    if (this.#how.told) removeIfPossible(this.#parts.journal, this.#entry.id)
    else this.#updateIfPossible('refused', null)
    return { outcome: 'refused', problem }
  }

  #done(outcome: Outcome<unknown>): Outcome<unknown> {
    removeIfPossible(this.#parts.journal, this.#entry.id)
    return outcome
  }

  #unsettled(problem: Problem | undefined): Outcome<unknown> {
    return unsettled(this.#entry, this.#doubtful ? 'unknown' : 'queued', problem)
  }

  #update(state: State, notBefore: string | null): void {
    if (this.#how.gone) return
    const entry = this.#entry
    const problem = this.#problem ? problemOf(this.#problem) : entry.problem
    const attempts = entry.attempts + this.#tries
    this.#parts.journal.update({ ...entry, state, attempts, problem, notBefore })
    this.#onDisk = state
  }

  /** What is on the disk already is right, too, only less exact: a disk that is full now changes nothing. */
  #updateIfPossible(state: State, notBefore: string | null): void {
    try {
      this.#update(state, notBefore)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }

  /** Milliseconds for which a look that finds nothing proves nothing: the portal may still be at work on what was sent. */
  #unsure(): number {
    return this.#exactlyOnce === 'lookup' && this.#doubtful ? this.#sureAt - this.#parts.ticks() : 0
  }

  #in(milliseconds: number): string {
    return after(this.#parts.clock, milliseconds)
  }

  #mayTakeLonger(): boolean {
    return this.#how.strict !== true && filesOf(this.#entry.args).length > 0
  }

  #left(): number {
    return this.#how.deadline - this.#parts.ticks()
  }
}
