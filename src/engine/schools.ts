import type { Absence, AbsenceTold, Assigned } from '../portal/schools.ts'
import {
  deleteSchool,
  deleteSpecialist,
  insertSchool,
  insertSpecialist,
  listAssignments,
  saveSchool,
  saveSpecialist,
} from '../store/assignments.ts'
import { calendarDate, optionally, refuseIfAny } from '../support/checks.ts'
import { Problem, type FieldError } from '../support/problem.ts'
import { newAssignmentErrors, type NewAssignments } from '../support/routing/new-assignments.ts'
import { planAssignments } from '../support/routing/plan-assignments.ts'
import { findSpecialist, specialistOn, type Specialist } from '../support/routing/schools.ts'
import { dateText } from '../support/time/calendar.ts'
import { localDay } from '../support/time/zone.ts'
import type { Work } from './work.ts'

/** Tells which school is whose in the actor's district; nothing is written where anything told is wrong. */
export async function assignSchools(work: Work, input: NewAssignments): Promise<Assigned> {
  const { tx, actor, newId } = work
  refuseIfAny(newAssignmentErrors(input))
  const { district } = actor
  const { schools, specialists } = planAssignments(input, await listAssignments(tx, district), newId)
  for (const one of specialists.insert) await insertSpecialist(tx, district, one)
  for (const one of specialists.update) await saveSpecialist(tx, district, one)
  for (const one of schools.insert) await insertSchool(tx, district, one)
  for (const one of schools.update) await saveSchool(tx, district, one)
  for (const { id } of schools.remove) await deleteSchool(tx, district, id)
  for (const { id } of specialists.remove) await deleteSpecialist(tx, district, id)
  return { schools: schools.tally, specialists: specialists.tally }
}

/** Tells that somebody is away, with who covers, or that they are back. */
export async function tellAbsence(work: Work, absence: Absence): Promise<AbsenceTold> {
  const { tx, actor } = work
  const today = dateText(localDay(work.now, work.catalog.zone))
  refuseIfAny(absenceErrors(absence, today))
  const { specialists } = await listAssignments(tx, actor.district)
  const before = findSpecialist(specialists, absence.specialist)
  const cover = absence.cover === null ? null : findSpecialist(specialists, absence.cover)
  if (cover?.id === before.id) throw ownCover(before)
  const after: Specialist = {
    ...before,
    awayFrom: absence.from,
    awayUntil: absence.until,
    cover: cover?.id ?? null,
  }
  const changed = (['awayFrom', 'awayUntil', 'cover'] as const).some((name) => before[name] !== after[name])
  if (changed) await saveSpecialist(tx, actor.district, after)
  const all = specialists.map((one) => (one.id === after.id ? after : one))
  return { specialist: { id: after.id, ...specialistOn(after, { specialists: all }, today) }, changed }
}

function absenceErrors({ from, until, cover }: Absence, today: string): FieldError[] {
  const dates = [...optionally(calendarDate, '/from', from), ...optionally(calendarDate, '/until', until)]
  if (dates.length > 0) return dates
  if (until === null)
    return from === null && cover === null ? [] : [fault('/until', 'required', 'Until when is not told.')]
  if (until < today)
    return [fault('/until', 'past', `${until} is past; --until is the last day away, from today on.`)]
  return from !== null && from > until
    ? [
        fault(
          '/from',
          'backwards',
          `${from} is after ${until}; --from is the first day away, --until the last.`,
        ),
      ]
    : []
}

function fault(pointer: string, code: string, message: string): FieldError {
  return { pointer, code, message }
}

function ownCover({ name }: Specialist): Problem {
  return new Problem('usage', {
    code: 'own-cover',
    message: `${name} cannot cover for themselves.`,
    hint: 'Name somebody else with --cover, or leave it out.',
  })
}
