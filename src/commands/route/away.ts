import { requireVerb } from '../../portal/lacking.ts'
import type { AbsenceTold } from '../../portal/schools.ts'
import type { Catalog } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import { readDate } from '../../support/time/date.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { callOf, documentOf, type Written } from '../write.ts'
import type { routeAway } from './spec.ts'

export type AwayResult = Pick<AbsenceTold, 'specialist'> & Written

export async function run(
  { args: [specialist = ''], flags }: Input<typeof routeAway>,
  context: Context,
): Promise<Result<AwayResult>> {
  const { until, from, cover = null, back } = flags
  if (back === (until !== undefined) || (back && (from !== undefined || cover !== null))) throw oneOf()
  const portal = await context.portal({ forWriting: true })
  requireVerb(portal, 'school:change')
  const call = callOf(flags.key, context)
  const catalog = await portal.catalog()
  const dated = (flag: string, text: string | undefined): string | null =>
    text === undefined ? null : readDay(flag, text, catalog, context)
  const absence = { specialist, from: dated('--from', from), until: dated('--until', until), cover }
  const outcome = await portal.schools.away(absence, call)
  if (outcome.outcome !== 'done') return documentOf(outcome, 'updated', { portal, call, context })
  const { specialist: told, changed } = outcome.value
  if (told.away && told.cover === null)
    context.warn({
      code: 'not-covered',
      message:
        cover === null
          ? `Nobody covers for ${told.name}: --cover NAME.`
          : `${cover} is away, too, and nobody who is there covers: --cover NAME of somebody else.`,
    })
  const value = { ...outcome, value: { specialist: told } }
  return documentOf(value, changed ? 'updated' : 'unchanged', { portal, call, context })
}

function readDay(flag: string, text: string, { zone }: Catalog, { clock }: Context): string {
  const read = readDate(text, { now: clock.now(), zone })
  if (read.ok) return read.date
  throw new Problem('usage', { code: 'not-a-date', message: `${flag}: ${read.message}`, hint: read.hint })
}

function oneOf(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'Until when are they away? Or are they back?',
    hint: 'Give --until DATE, with --from and --cover as it fits, or --back alone.',
    errors: [{ pointer: '/until', code: 'missing', message: 'until is missing' }],
  })
}
