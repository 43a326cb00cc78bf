import fc from 'fast-check'
import { closeCase } from '../../src/engine/close-case.ts'
import { createCase } from '../../src/engine/create-case.ts'
import { moveByDesk } from '../../src/engine/desk/move.ts'
import { noteCase } from '../../src/engine/desk/note.ts'
import { openByDesk } from '../../src/engine/desk/open-case.ts'
import { replyByDesk } from '../../src/engine/desk/reply.ts'
import { askVerification, resolveCase } from '../../src/engine/desk/resolve.ts'
import { takeCase } from '../../src/engine/desk/take.ts'
import { escalate } from '../../src/engine/escalate.ts'
import { reopenCase } from '../../src/engine/reopen-case.ts'
import { reply } from '../../src/engine/reply.ts'
import { setState } from '../../src/engine/roster/set-state.ts'
import { takeOver } from '../../src/engine/take-over.ts'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { recordActivity } from '../../src/store/contacts.ts'
import { Problem } from '../../src/support/problem.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { DAY } from './test-clock.ts'
import { openTestDesk, type TestDesk } from './test-desk.ts'

const INPUT = { ...NEW_CASE, priority: 'medium' }
const LETTER = {
  ...{ name: 'letter.pdf', type: 'application/pdf', size: 1, sha256: '', bytes: Uint8Array.of(1) },
}

/** What may happen to a case, by a name that a failure shows. */
const ACTS = {
  file: (desk, { who }) => desk.write('case:create', (work) => createCase(work, INPUT), { who }),
  answer: (desk, { number, who }) =>
    desk.write('case:reply', (work) => reply(work, number, { body: 'Not yet' }), { who }),
  answerWithFile: (desk, { number, who }) =>
    desk.write('case:reply', (work) => reply(work, number, { body: 'Here', attachments: [LETTER] }), { who }),
  close: (desk, { number, who }) =>
    desk.write('case:close', (work) => closeCase(work, number, { comment: null }), { who }),
  reopen: (desk, { number, who }) =>
    desk.write('case:reopen', (work) => reopenCase(work, number, { reason: 'Again' }), { who }),
  escalate: (desk, { number, who }) =>
    desk.write('case:escalate', (work) => escalate(work, number, { reason: 'deadline', why: 'Soon' }), {
      who,
    }),
  takeOver: (desk, { number, who }) => desk.write('case:take', (work) => takeOver(work, number), { who }),
  callIn: (desk) => desk.atDesk((work) => openByDesk(work, { input: INPUT, caller: 'Pat', contact: null })),
  take: (desk, { number }) => desk.atDesk((work) => takeCase(work, number)),
  note: (desk, { number }) => desk.atDesk((work) => noteCase(work, number, { body: 'Hm' })),
  resolve: (desk, { number }) => desk.atDesk((work) => resolveCase(work, number, { body: 'Solved' })),
  verify: (desk, { number }) => desk.atDesk((work) => askVerification(work, number, { body: 'Who?' })),
  move: (desk, { number, status }) =>
    desk.atDesk((work) => moveByDesk(work, number, { status, comment: null })),
  say: (desk, { number, status }) =>
    desk.atDesk((work) => replyByDesk(work, number, { body: 'So', status, participants: [], present: null })),
  clear: (desk, { who }) => desk.atDesk((work) => setState(work, who, 'active'), 'desk:contact'),
} satisfies Record<string, (desk: TestDesk, about: About) => Promise<unknown>>

interface About {
  number: number
  who: string
  status: string
}

export type ActName = keyof typeof ACTS

export interface Step {
  act: ActName
  who: 'ann' | 'ben'
  status: string
  /** Counts the cases there are, round and round. */
  which: number
  /** Milliseconds since the step before. */
  pass: number
  /** Shares of that time at which somebody looks. */
  looks: number[]
}

const STATUSES = infiniteCampus.statuses.items.map(({ id }) => id)
// What lets time bring something about comes more often.
const NAMES = [...Object.keys(ACTS), 'resolve', 'resolve', 'reopen', 'file'] as ActName[]

const forward = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 * DAY }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: 40 * DAY, max: 80 * DAY }) },
)
const backward = fc.integer({ min: -40 * DAY, max: -1 })

export function histories({ jumps }: { jumps: boolean }): fc.Arbitrary<Step[]> {
  const step = fc.record<Step>({
    act: fc.constantFrom(...NAMES),
    who: fc.constantFrom('ann', 'ben'),
    status: fc.constantFrom(...STATUSES),
    which: fc.nat({ max: 5 }),
    pass: jumps ? fc.oneof({ weight: 3, arbitrary: forward }, { weight: 1, arbitrary: backward }) : forward,
    looks: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
  })
  return fc.array(step, { minLength: 5, maxLength: 24 })
}

/** A desk in Chicago in October, before the clocks go back, with a case and three contacts who were active just now. */
export async function openInOctober(options: { ownFile?: true } = {}): Promise<TestDesk> {
  const start = '2026-10-05T14:00:00.000Z'
  const desk = await openTestDesk(infiniteCampus, { start, ...options })
  await desk.engine.store.write(async (tx) => {
    for (const id of ['ann', 'ben', 'cal'])
      await recordActivity(tx, 'd1', id, { at: start, source: 'portal' })
  })
  await desk.file({ priority: 'medium' })
  return desk
}

/** The number that a step is about. */
export async function numberOf(desk: TestDesk, { which }: Step): Promise<number> {
  const numbers = await desk.rows<{ number: number }>('SELECT number FROM cases ORDER BY number')
  return numbers[which % numbers.length]?.number ?? 0
}

/** Does what a step says, at the time that is now; answers the code of the refusal, if there is one. */
export async function perform(desk: TestDesk, step: Step): Promise<string> {
  const about = { number: await numberOf(desk, step), who: step.who, status: step.status }
  try {
    await ACTS[step.act](desk, about)
    return 'done'
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}
