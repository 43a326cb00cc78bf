import type { Portal } from '../../portal/port.ts'
import type { Notice } from '../../support/notice.ts'
import { Problem } from '../../support/problem.ts'
import { printableDeep } from '../../support/text/printable.ts'
import { readDuration } from '../../support/time/duration.ts'
import { loadStyle } from '../../terminal/colour.ts'
import type { Context } from '../context.ts'
import { toPortal } from '../onward.ts'
import { noticesData } from './notices.ts'
import { noticeText, view } from './notices.view.ts'

const USUAL = '1m'
const SHORTEST = 5_000

/** Prints what is open, then every notice that came or changed, until somebody ends it, which is how a watch ends. */
export async function watchNotices(
  portal: Portal,
  every: string | undefined,
  context: Context,
): Promise<void> {
  const pause = readEvery(every)
  const waiting = await context.startWaiting()
  try {
    let seen = await show(portal, null, context)
    for (;;) {
      await waiting.pause(pause)
      seen = await show(portal, seen, context)
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'interrupted') throw error
  } finally {
    waiting.end()
  }
}

type Seen = ReadonlyMap<string, string>

/** What was seen before stands while the portal does not answer. */
async function show(portal: Portal, seen: Seen | null, context: Context): Promise<Seen> {
  // Made safe before it is dressed: colour is ours.
  const found = printableDeep(await notices(portal, seen !== null))
  if (found === null) return seen ?? new Map()
  const screen = {
    ...context.terminal.screen,
    style: await loadStyle(context.terminal.screen),
    catalog: await portal.catalog(),
    now: context.clock.now(),
    dryRun: false,
    portalFlag: toPortal(portal.name, context),
  }
  if (seen === null)
    context.terminal.result(view(noticesData(found, { all: false, unread: false }, screen.now), screen))
  else for (const notice of changed(found, seen)) context.terminal.result(`\n${noticeText(notice, screen)}\n`)
  return new Map(found.map((notice) => [notice.id, saidBy(notice)]))
}

async function notices(portal: Portal, later: boolean): Promise<Notice[] | null> {
  try {
    return await portal.listNotices()
  } catch (error) {
    if (later && error instanceof Problem && error.kind === 'unsettled') return null
    throw error
  }
}

/** Those that came, changed or were closed since. */
export function changed(found: readonly Notice[], seen: Seen): Notice[] {
  return found.filter((notice) => seen.get(notice.id) !== saidBy(notice))
}

/** What the desk says; that somebody has read it is no news. */
function saidBy({ readAt: _readAt, readers: _readers, ...said }: Notice): string {
  return JSON.stringify(said)
}

function readEvery(text: string | undefined): number {
  const read = readDuration(text ?? USUAL)
  if (read.ok && read.ms >= SHORTEST) return read.ms
  throw new Problem('usage', {
    code: 'not-a-duration',
    message: read.ok ? '--every: no oftener than every 5 seconds.' : `--every: ${read.message}`,
    hint: read.ok ? 'For example --every 30s' : read.hint,
  })
}
