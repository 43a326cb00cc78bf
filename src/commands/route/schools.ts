import { requireVerb } from '../../portal/lacking.ts'
import {
  findSpecialist,
  specialistOn,
  type School,
  type SpecialistNow,
} from '../../support/routing/schools.ts'
import { dateText } from '../../support/time/calendar.ts'
import { localDay } from '../../support/time/zone.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { routeSchools } from './spec.ts'

export interface ListedSchool extends Omit<School, 'specialist'> {
  specialist: SpecialistNow | null
}

export interface SchoolsResult {
  items: ListedSchool[]
  nextCursor: null
  truncated: false
}

export async function run(
  { flags }: Input<typeof routeSchools>,
  context: Context,
): Promise<Result<SchoolsResult>> {
  const portal = await context.portal()
  requireVerb(portal, 'school:change')
  const [known, { zone }] = [await portal.schools.list(), await portal.catalog()]
  const only = flags.specialist === undefined ? null : findSpecialist(known.specialists, flags.specialist)
  const today = dateText(localDay(context.clock.now(), zone))
  const byId = new Map(known.specialists.map((one) => [one.id, specialistOn(one, known, today)]))
  const items = known.schools
    .filter(({ specialist }) => only === null || specialist === only.id)
    .filter(({ specialist }) => !flags.unassigned || specialist === null)
    .map(({ specialist, ...school }) => ({
      ...school,
      specialist: specialist === null ? null : (byId.get(specialist) ?? null),
    }))
  return { data: { items, nextCursor: null, truncated: false } }
}
