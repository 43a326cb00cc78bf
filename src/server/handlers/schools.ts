import type { SCHOOL_ROUTES } from '../../portal/wire/routes/schools.ts'
import { given, settled, type Handlers } from './handler.ts'

export const SCHOOL_HANDLERS: Handlers<keyof typeof SCHOOL_ROUTES> = {
  listSchools: async ({ schools }) => ({ value: await schools.list() }),
  assignSchools: ({ schools }, { body }, call) =>
    settled(
      schools.assign(
        { ...body, schools: body.schools.map(given), specialists: body.specialists.map(given) },
        call,
      ),
    ),
  tellAbsence: ({ schools }, { body }, call) => settled(schools.away(body, call)),
}
