import type { Transition } from '../../portal/port.ts'
import { refuseIfAny, text } from '../../support/checks.ts'
import { requireCase } from '../find-case.ts'
import { changedLine, commentLine, momentFor, record, statusChange } from '../record.ts'
import { transitionOf } from '../transition.ts'
import type { Work } from '../work.ts'
import { requireWay } from './move.ts'

/** Gives a resolution: the contact is to confirm it, and the days of silence are counted from now. */
export async function resolveCase(
  work: Work,
  number: number,
  { body }: { body: string },
): Promise<Transition> {
  return handOver(work, number, {
    body,
    what: 'The resolution',
    status: work.catalog.lifecycle.resolved,
    state: {},
  })
}

/** Asks for written verification: the case waits on the contact until a file with it comes. */
export async function askVerification(
  work: Work,
  number: number,
  { body }: { body: string },
): Promise<Transition> {
  const { asked } = work.catalog.lifecycle
  return handOver(work, number, {
    body,
    what: 'The question',
    status: asked,
    state: { verification: 'asked' },
  })
}

interface HandingOver {
  body: string
  what: string
  status: string
  state: { verification?: 'asked' }
}

async function handOver(
  work: Work,
  number: number,
  { body, what, status, state }: HandingOver,
): Promise<Transition> {
  const { catalog, now } = work
  refuseIfAny(text(what, catalog.limits.bodyCharacters)('/body', body))
  const before = await requireCase(work, number)
  if (before.status !== status) requireWay(catalog, before, status)
  const move = statusChange(catalog, before, status, momentFor(now, before))
  const asks = state.verification !== undefined && before.verification !== state.verification
  const lines = [
    commentLine(body),
    ...(asks ? [changedLine('verification', before.verification, 'asked')] : []),
    ...(before.status === status ? [] : move.lines),
  ]
  const after = await record(work, before, { lines, state: { ...move.state, ...state } })
  return transitionOf(before, after, before.status !== status)
}
