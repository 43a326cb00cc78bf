import type { Outcome } from '../portal/port.ts'
import { Problem } from '../support/problem.ts'
import type { Entry } from './entry.ts'

/** With which a portal refused a write while nobody was there to be told. */
export function refusalOf({ problem }: Entry): Problem {
  if (problem === null) throw new Error('a write was refused without a reason')
  const { kind, hint, ...rest } = problem
  return new Problem(kind, { ...rest, ...(hint !== null && { hint }) })
}

export function behind({ key, args }: Entry, outcome: Outcome<unknown>): Problem {
  const about = typeof args[0] === 'number' ? ` about case ${args[0]}` : ''
  const why = 'problem' in outcome && outcome.problem ? ` (${outcome.problem.message})` : ''
  return new Problem('unsettled', {
    code: 'behind-another',
    message: `An earlier write${about}, ${key}, is not settled yet${why}; this one waits behind it.`,
    retryable: true,
  })
}

export function laneTaken(): Problem {
  return new Problem('unsettled', {
    code: 'behind-another',
    message: 'Another campus is sending something about the same, and this waits behind it.',
    retryable: true,
  })
}

export function keyWaits(key: string): Problem {
  return new Problem('conflict', {
    code: 'key-reused',
    message: `The key “${key}” is that of another write, which waits in the outbox.`,
    hint: 'Use a new --key for a new request.',
  })
}

export function notYet({ notBefore }: Entry): Problem {
  return new Problem('unsettled', {
    code: 'not-yet',
    message: `The portal asked not to be troubled again before ${notBefore ?? 'some time'}.`,
    retryable: true,
  })
}

export function gone({ key }: Entry): Problem {
  return new Problem('conflict', {
    code: 'dropped',
    message: `What was kept under the key “${key}” was dropped meanwhile and not sent.`,
  })
}
