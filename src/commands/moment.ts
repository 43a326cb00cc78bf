import type { Catalog } from '../support/catalog.ts'
import { Problem } from '../support/problem.ts'
import { businessRules } from '../support/time/business.ts'
import { readWhen } from '../support/time/when.ts'
import { localText } from '../support/time/words.ts'
import type { Context } from './context.ts'

const NEXT_WINDOW = 'next-window'

/**
 * A point in time as a person names it: an instant, a local time with its zone, a date (in the desk's zone, and that is
 * said), `now`, or `next-window` for the beginning of the next maintenance window. ISO 8601 in UTC; a time that cannot
 * be read is a usage `Problem`.
 */
export async function readMoment(
  flag: string,
  text: string,
  catalog: Catalog,
  context: Context,
): Promise<string> {
  const now = context.clock.now()
  if (text.trim().toLowerCase() === NEXT_WINDOW) return nextMaintenance(flag, catalog, context)
  const when = readWhen(text, { portalZone: catalog.zone, computerZone: context.clock.zone(), now })
  if (!when.ok) {
    const hint = `${when.hint}${flag === '--at' ? ` Or: ${NEXT_WINDOW}.` : ''}`
    throw new Problem('usage', { code: 'not-a-time', message: `${flag}: ${when.message}`, hint })
  }
  if (when.assumedZone !== null) {
    context.warn({ code: 'assumed-zone', message: `${flag} ${text} was read in ${when.assumedZone}.` })
  }
  return when.instant.toISOString()
}

/** What is wrong with a point in time as it was typed, for a person who can type it again. */
export function momentFault(text: string, catalog: Catalog, { clock }: Context): string | null {
  if (text.trim().toLowerCase() === NEXT_WINDOW) return null
  const when = readWhen(text, { portalZone: catalog.zone, computerZone: clock.zone(), now: clock.now() })
  return when.ok ? null : `${when.message} ${when.hint}`
}

/** The same for something that is still to come. */
export async function readFuture(
  flag: string,
  text: string,
  catalog: Catalog,
  context: Context,
): Promise<string> {
  const moment = await readMoment(flag, text, catalog, context)
  if (Date.parse(moment) >= context.clock.now().getTime()) return moment
  throw new Problem('usage', {
    code: 'past-time',
    message: `${flag}: ${localText(new Date(moment), catalog.zone)} is past.`,
    hint: `A date alone means its first minute. Name a time that is still to come, or leave ${flag} out.`,
  })
}

async function nextMaintenance(flag: string, catalog: Catalog, context: Context): Promise<string> {
  const { nextWindow } = await import('../support/time/window.ts')
  const { weekly, provenance } = catalog.maintenance
  const window = nextWindow(weekly, context.clock.now(), businessRules(catalog))
  if (window === null) {
    throw new Problem('usage', {
      code: 'no-window',
      message: `${flag}: the catalog of this desk has no maintenance window.`,
      hint: 'Name a time, or add the window: campus catalog edit',
    })
  }
  const trust = provenance.grade === 'documented' ? 'as the vendor publishes it' : 'as the catalog has it'
  const message = `The next maintenance window (${trust}) is ${localText(window.from, catalog.zone)} to ${localText(window.to, catalog.zone)}.`
  context.warn({ code: 'next-window', message })
  return window.from.toISOString()
}
