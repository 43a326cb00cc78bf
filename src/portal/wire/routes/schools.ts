import * as z from 'zod/mini'
import type { Assignments, SpecialistNow } from '../../../support/routing/schools.ts'
import type { AbsenceTold, Assigned } from '../../schools.ts'
import { MOST_SCHOOLS, MOST_SPECIALISTS } from '../../../support/routing/new-assignments.ts'
import { later } from '../later.ts'
import { reads, writes } from '../route.ts'
import { day, orNull, text, type Shape } from '../shapes.ts'

const reached = () => ({ name: text, email: orNull, extension: orNull, appointments: orNull })
const dayOrNull = later(() => z.nullable(day))
const tally = later(() =>
  z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), removed: z.int(), kept: z.int() }),
)

const assignments = later(
  () =>
    z.object({
      schools: z.array(z.object({ id: text, name: text, level: orNull, specialist: orNull })),
      specialists: z.array(
        z.object({
          ...{ id: text, ...reached(), awayFrom: dayOrNull(), awayUntil: dayOrNull(), cover: orNull },
        }),
      ),
    }) satisfies Shape<Assignments>,
)
const assigned = later(() => z.object({ schools: tally(), specialists: tally() }) satisfies Shape<Assigned>)
const specialistNow = () => ({
  ...reached(),
  away: z.nullable(z.object({ from: dayOrNull(), until: day })),
  cover: z.nullable(z.object(reached())),
})
const absenceTold = later(
  () =>
    z.object({
      specialist: z.object({ id: text, ...specialistNow() }) satisfies Shape<SpecialistNow & { id: string }>,
      changed: z.boolean(),
    }) satisfies Shape<AbsenceTold>,
)

const told = () => z.optional(orNull)

/** The schools of a district, and who answers for them. */
export const SCHOOL_ROUTES = {
  listSchools: reads('/v1/schools', {
    ...{ about: 'List the schools of the district, and who answers for them', needs: 'sign-in' },
    answer: assignments,
  }),
  assignSchools: writes('POST /v1/schools', {
    ...{ about: 'Tell which school is whose; also for the desk', needs: 'school:change', answer: assigned },
    body: () =>
      z.strictObject({
        schools: z
          .array(z.strictObject({ name: text, level: told(), specialist: told() }))
          .check(z.maxLength(MOST_SCHOOLS)),
        specialists: z
          .array(z.strictObject({ name: text, email: told(), extension: told(), appointments: told() }))
          .check(z.maxLength(MOST_SPECIALISTS)),
        replace: z.boolean(),
      }),
  }),
  tellAbsence: writes('POST /v1/absences', {
    about: 'Tell that a specialist is away, with who covers, or back; also for the desk',
    ...{ needs: 'school:change', answer: absenceTold },
    body: () => z.strictObject({ specialist: text, from: dayOrNull(), until: dayOrNull(), cover: orNull }),
  }),
}
