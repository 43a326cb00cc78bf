import type { Portal } from '../../portal/port.ts'
import { Problem } from '../../support/problem.ts'
import { isEnded, STATUS_WORDS, type RequestDetail } from '../../support/request.ts'
import { readDuration } from '../../support/time/duration.ts'
import { lengthText } from '../../support/time/words.ts'
import type { Waiting } from '../../terminal/pause.ts'
import type { Context } from '../context.ts'

const USUAL_TIMEOUT = '6h'
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 15_000
const GROWTH = 1.5
const NOT_DONE = 7
const STILL_RUNNING = 8

/** Milliseconds to wait at most; null when nobody wants to wait. */
export function readTimeout({
  wait,
  timeout,
}: {
  wait: boolean
  timeout: string | undefined
}): number | null {
  if (!wait && timeout !== undefined) {
    throw new Problem('usage', {
      code: 'timeout-without-wait',
      message: '--timeout says how long to --wait.',
      hint: 'Add --wait, or leave --timeout out.',
    })
  }
  if (!wait) return null
  const read = readDuration(timeout ?? USUAL_TIMEOUT)
  if (read.ok) return read.ms
  throw new Problem('usage', {
    code: 'not-a-duration',
    message: `--timeout: ${read.message}`,
    hint: read.hint,
  })
}

/** Nothing is seen of a page that only people use. */
export function refuseToWait({ handOffs, name }: Portal): void {
  if (handOffs === null) return
  throw new Problem('usage', {
    code: 'cannot-wait',
    message: `--wait would wait for ever: what happens on ${name} is only known when a person tells it.`,
    hint: 'Leave --wait out; then: campus request update ID --status …',
  })
}

export interface Followed {
  request: RequestDetail
  exitCode: number
}

/**
 * Looks at a request until it has ended or the time is up; a portal that does not answer for a while is waited for. The
 * exit code is 0 when it is done, 7 when it failed or was cancelled, 8 when it has not ended.
 */
export async function followed(id: string, timeout: number, where: Where): Promise<Followed> {
  const waiting = await where.context.startWaiting()
  try {
    return await followedTo(id, timeout, waiting, where)
  } catch (error) {
    throw error instanceof Problem && error.kind === 'interrupted' ? stopped(id, error) : error
  } finally {
    waiting.end()
    // Whatever is said next stands on a line of its own.
    where.context.terminal.progress(null)
  }
}

interface Where {
  portal: Portal
  context: Context
}

async function followedTo(
  id: string,
  timeout: number,
  { pause }: Waiting,
  { portal, context }: Where,
): Promise<Followed> {
  const { clock } = context
  const began = clock.now().getTime()
  let wait = FIRST_PAUSE
  let seen: RequestDetail | null = null
  for (;;) {
    seen = await lookAt(id, seen, portal)
    const passed = clock.now().getTime() - began
    if (seen !== null && isEnded(seen)) return ended(seen, context)
    if (passed >= timeout) return late(id, seen, timeout, { portal, context })
    tell(id, seen, passed, context)
    await pause(Math.min(wait, timeout - passed))
    wait = Math.min(wait * GROWTH, LONGEST_PAUSE)
  }
}

/** What was seen before stands while the portal does not answer. */
async function lookAt(
  id: string,
  before: RequestDetail | null,
  portal: Portal,
): Promise<RequestDetail | null> {
  try {
    return await portal.updates.view(id)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'unsettled') return before
    throw error
  }
}

function tell(id: string, seen: RequestDetail | null, passed: number, { terminal, globals }: Context): void {
  if (globals.json !== undefined || globals.quiet) return
  const status = seen?.status ?? 'unknown'
  const text = `Request ${id} ${seen === null ? 'is not known: the portal does not answer' : STATUS_WORDS[seen.status]} (waiting for ${lengthText(passed)}; Ctrl-C leaves it running)`
  terminal.progress({ key: status, text })
}

function stopped(id: string, cause: Problem): Problem {
  return new Problem('interrupted', {
    code: 'interrupted',
    message: `Stopped waiting; request ${id} goes on.`,
    hint: `Take it up again: campus request view ${id} --wait`,
    cause,
  })
}

function ended(request: RequestDetail, { warn }: Context): Followed {
  if (request.status === 'done') return { request, exitCode: 0 }
  const reason = request.reason === null ? '' : `: ${request.reason}`
  warn({
    code: `request-${request.status}`,
    message: `Request ${request.id} ${STATUS_WORDS[request.status]}${reason}`,
  })
  return { request, exitCode: NOT_DONE }
}

async function late(
  id: string,
  seen: RequestDetail | null,
  timeout: number,
  { portal, context }: Where,
): Promise<Followed> {
  const request = seen ?? (await portal.updates.view(id))
  const message = `Request ${id} ${STATUS_WORDS[request.status]} still, after ${lengthText(timeout)}. Take it up again: campus request view ${id} --wait`
  context.warn({ code: 'still-running', message })
  return { request, exitCode: STILL_RUNNING }
}
