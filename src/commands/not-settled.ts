import type { Outcome, Portal, Unsettled } from '../portal/port.ts'
import { NetworkProblem } from '../portal/network-problem.ts'
import { Problem } from '../support/problem.ts'
import type { Warning } from './context.ts'

export type Pending = Extract<Outcome<unknown>, Unsettled & { outcome: 'queued' | 'unknown' }>

/** A write that is kept and not settled. The command ends with 8, and its document says so. */
export class NotSettled extends Problem {
  readonly pending: Pending

  constructor(pending: Pending) {
    super('unsettled', {
      code: pending.outcome,
      message: pending.problem?.message ?? 'The portal did not answer.',
      hint: `The key of this call: ${pending.key}`,
      retryable: true,
    })
    this.pending = pending
  }
}

/** What a person or a script does about it, whole commands included. */
export function pendingWarning(
  { outcome, key, problem, about }: Pending,
  portal: Pick<Portal, 'name' | 'capabilities'>,
): Warning {
  const message = problem?.message ?? 'The portal did not answer.'
  const there = `--portal ${portal.name}`
  if (outcome === 'queued') {
    const why = [message, ...(problem instanceof NetworkProblem && problem.hint ? [problem.hint] : [])]
    const next = `It is kept and goes with the next command that reaches ${portal.name}; now: campus outbox send ${there}`
    return { code: 'queued', message: [...why, next].join(' ') }
  }
  if (portal.capabilities().exactlyOnce !== 'no') {
    const next = `It is looked up before anything is sent again; now: campus outbox send ${there}`
    return { code: 'unknown', message: `${message} Whether it happened is not known. ${next}` }
  }
  const look = about ? `campus case view ${about} ${there}` : `campus case list --mine ${there}`
  const send = `campus outbox send ${key} --again ${there}`
  return {
    code: 'unknown',
    message: `${message} Whether it happened is not known, and it is not sent again by itself. Look: ${look} If it is not there: ${send} If it is: campus outbox drop ${key}`,
  }
}
