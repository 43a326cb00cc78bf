import type { Answers, CaseChanges } from './case.ts'
import type { Catalog } from './catalog.ts'
import type { FieldError } from './problem.ts'
import { calendarDate, known, line, optionally, text } from './checks.ts'

const RELEASE_CHARACTERS = 60
const ZONE_CHARACTERS = 60

/** What is wrong with those fields of a case that are given. */
export function fieldErrors(catalog: Catalog, fields: CaseChanges): FieldError[] {
  const subject = line('The subject', catalog.limits.subjectCharacters)
  return [
    ...optionally(subject, '/subject', fields.subject),
    ...optionally(known('case type', catalog.types.items), '/type', fields.type),
    ...optionally(known('module', catalog.modules.items), '/module', fields.module),
    ...optionally(known('priority', catalog.priorities.items), '/priority', fields.priority),
    ...optionally(known('status', catalog.statuses.items), '/status', fields.status),
    ...optionally(known('site', catalog.sites.items), '/site', fields.site),
    ...optionally(line('The release', RELEASE_CHARACTERS), '/release', fields.release),
    ...optionally(calendarDate, '/dueDate', fields.dueDate),
  ]
}

/** What is wrong with a whole new case; `zone` is that of the person who files. */
export function newCaseErrors(
  catalog: Catalog,
  input: CaseChanges & { zone: string; answers: Answers },
): FieldError[] {
  return [
    ...fieldErrors(catalog, input),
    ...line('The time zone', ZONE_CHARACTERS)('/zone', input.zone),
    ...answerErrors(input.answers, catalog.limits.bodyCharacters),
  ]
}

function answerErrors(answers: Answers, most: number): FieldError[] {
  return Object.entries(answers).flatMap(([question, answer]) => {
    const check = text(`The answer to “${question}”`, most)
    const pointer = `/answers/${question.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (typeof answer === 'string') return check(pointer, answer)
    return answer.flatMap((item, index) => check(`${pointer}/${index}`, item))
  })
}
