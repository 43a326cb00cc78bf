import { failingText, howText, recoveredText } from '../../support/outage/probe-text.ts'
import { afterProbe, type Act, type Streak } from '../../support/outage/streak.ts'
import { Problem } from '../../support/problem.ts'
import type { Context } from '../context.ts'
import { close, fitForCase, report } from './report.ts'
import type { Watching } from './wishes.ts'

/** What one look found, and what was done about it. */
export interface Look {
  ok: boolean
  /** `exit code 7`. */
  how: string
  streak: Streak
  did: Did | null
}

/** What a write came to; a hand-off has a text for a person. */
export interface Did {
  act: Exclude<Act, 'none'>
  outcome: string
  number: number | null
  handOff: { id: string; text: string; url: string; next: string } | null
}

interface Around {
  watching: Watching
  context: Context
  signal: AbortSignal
  /** Called with what is known before anything is written: a look that is cut off must not be forgotten. */
  keep: (streak: Streak) => void
}

/** Looks once and files, comments or closes. Null when it was told to end meanwhile. */
export async function look(before: Streak, around: Around): Promise<Look | null> {
  const { watching, context, signal, keep } = around
  const { command, limit, failAfter } = watching
  const [program = '', ...args] = command
  const probed = await context.probe({ program, args, limit, signal })
  if (!probed.started) throw notStarted(program, probed.reason)
  const { ok, how, output } = probed
  if (how === 'stopped') return null
  const { act, streak } = afterProbe(before, ok, { now: context.clock.now(), failAfter })
  keep(streak)
  const told = { ok, how: howText(how, limit) }
  if (act === 'none') return { ...told, streak, did: null }
  if (act === 'close') {
    const did = await closed(before, around)
    const settled = { ...streak, reported: false }
    keep(settled)
    return { ...told, streak: settled, did }
  }
  const says = failingText(streak, { command, how, limit, output: fitForCase(output) })
  return { ...told, streak, did: await reported(streak, says, around) }
}

async function reported(streak: Streak, says: string, { watching, context }: Around): Promise<Did> {
  const { dedupe, given } = watching
  const own = given['description']
  const description = own === undefined ? says : `${String(own)}\n\n${says}`
  const when = streak.since === null ? {} : { 'first-seen': streak.since }
  const { data } = await report(dedupe, { ...when, ...given, description }, context)
  return { act: 'report', ...doneOf(data) }
}

async function closed(before: Streak, { watching, context }: Around): Promise<Did> {
  const { dedupe, comment } = watching
  const { data } = await close(dedupe, comment ?? recoveredText(before, context.clock.now()), context)
  return { act: 'close', ...doneOf(data) }
}

type Written = { outcome: string; number: number | null } & Partial<
  Record<'handOff' | 'text' | 'url' | 'next', string>
>

function doneOf(data: object): Omit<Did, 'act'> {
  const { outcome, number, handOff: id, text = '', url = '', next = '' } = data as Written
  return { outcome, number, handOff: id === undefined ? null : { id, text, url, next } }
}

/** A probe that cannot run says nothing of what it should look at. */
function notStarted(program: string, reason: string): Problem {
  return new Problem('usage', {
    code: 'probe-not-started',
    message: `The probe ${program} ${reason}, so nothing was looked at.`,
    hint: 'The program and its arguments come behind --, for example: -- curl -fsS https://campus.example.org',
  })
}
