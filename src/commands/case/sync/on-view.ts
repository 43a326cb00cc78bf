import { setTimeout } from 'node:timers/promises'
import type { Portal } from '../../../portal/port.ts'
import { linkedPortal } from '../../../settings/portal-choice.ts'
import type { CaseDetail } from '../../../support/case.ts'
import { linksOf } from '../../../support/link.ts'
import { Problem } from '../../../support/problem.ts'
import type { Context } from '../../context.ts'
import { toPortal } from '../../onward.ts'
import { copyBack } from './copy-back.ts'
import { lookAt } from './look.ts'
import { lookedLately, markLooked } from './mark.ts'

/** Whoever looks at a ticket waits no longer for the sake of other portals. */
const MOMENT_MS = 1_500

/**
 * Brings back what is new before a linked ticket is shown, at most every five minutes. True where the ticket changed by
 * it. It never fails a view: what stands in the way is a warning.
 */
export async function syncForView(ticket: CaseDetail, portal: Portal, context: Context): Promise<boolean> {
  const number = Number(ticket.number)
  if (!worthLooking(ticket, portal, context) || lookedLately(portal.name, number, context)) return false
  try {
    const patience = new AbortController()
    const looking = lookAt(ticket, linksOf(ticket.history), context)
    // Whoever stopped waiting does not hear of its failure either.
    looking.catch(() => undefined)
    const late = setTimeout(MOMENT_MS, null, { signal: patience.signal }).catch(() => null)
    const looked = await Promise.race([looking, late])
    patience.abort()
    markLooked(portal.name, number, context)
    if (looked === null)
      return later(
        `No answer within a moment. Later: campus case sync ${number}${toPortal(portal.name, context)}`,
        context,
      )
    const { items, changed } = await copyBack({ ticket, looked, portal, override: undefined, context })
    for (const { outcome, reason } of items) if (TOLD.includes(outcome)) later(reason ?? outcome, context)
    return changed
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return later(error.message, context)
  }
}

/** What may be new to whoever looks; that a case is nowhere here is not. */
const TOLD: readonly string[] = ['unreached', 'withheld', 'refused', 'queued', 'unknown']

/** Only for those who answer, on a computer that knows one of the other portals. */
function worthLooking({ history, closedAt }: CaseDetail, portal: Portal, context: Context): boolean {
  if (closedAt !== null || context.globals.dryRun) return false
  if (portal.capabilities().verbs['desk:link'].can === 'no') return false
  return linksOf(history).some((link) => linkedPortal(link, context.settings) !== null)
}

function later(message: string, context: Context): false {
  context.warn({ code: 'not-synced', message })
  return false
}
