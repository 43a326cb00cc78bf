import { line, optionally } from '../checks.ts'
import type { FieldError } from '../problem.ts'
import { plainName } from './schools.ts'

/** A specialist as told; what is left out stays as it is. */
export interface NewSpecialist {
  name: string
  email?: string | null
  extension?: string | null
  appointments?: string | null
}

/** A school as told, with the name of its specialist. */
export interface NewSchool {
  name: string
  level?: string | null
  specialist?: string | null
}

export interface NewAssignments {
  schools: NewSchool[]
  specialists: NewSpecialist[]
  /** What is not told goes. */
  replace: boolean
}

/** More than the largest districts have, and no more than the values that a server takes in one call. */
export const MOST_SCHOOLS = 2000
export const MOST_SPECIALISTS = 300
const MOST = { name: 200, level: 60, email: 254, extension: 30, appointments: 2000 } as const

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+$/
/** With a word before it, as people write them: `ext. 4071`. */
const EXTENSION = /^[a-z. ]{0,12}[+()#*\d][+()#*\d .x-]*$/i

/** Everything that is wrong with what was told. Pointers into it. */
export function newAssignmentErrors({ schools, specialists }: NewAssignments): FieldError[] {
  if (schools.length > MOST_SCHOOLS || specialists.length > MOST_SPECIALISTS)
    return [
      fault(
        '/schools',
        'too-many',
        `These are ${schools.length} schools and ${specialists.length} specialists; ${MOST_SCHOOLS} and ${MOST_SPECIALISTS} are the most that one district may have here.`,
      ),
    ]
  const known = new Set(specialists.map(({ name }) => plainName(name)))
  return [
    ...twice(schools, '/schools'),
    ...twice(specialists, '/specialists'),
    ...specialists.flatMap((one, index) => specialistErrors(one, `/specialists/${index}`)),
    ...schools.flatMap((school, index) => [
      ...schoolErrors(school, `/schools/${index}`),
      ...(typeof school.specialist === 'string' && !known.has(plainName(school.specialist))
        ? [
            fault(
              `/schools/${index}/specialist`,
              'unknown',
              `“${school.specialist}” is not among the specialists.`,
            ),
          ]
        : []),
    ]),
  ]
}

export function schoolErrors({ name, level }: Pick<NewSchool, 'name' | 'level'>, at: string): FieldError[] {
  return [
    ...line('The name of the school', MOST.name)(`${at}/name`, name),
    ...optionally(line('The level', MOST.level), `${at}/level`, level),
  ]
}

export function specialistErrors(
  { name, email, extension, appointments }: NewSpecialist,
  at: string,
): FieldError[] {
  return [
    ...line('The name of the specialist', MOST.name)(`${at}/name`, name),
    ...optionally(formed('e-mail address', EMAIL, MOST.email), `${at}/email`, email),
    ...optionally(formed('extension', EXTENSION, MOST.extension), `${at}/extension`, extension),
    ...optionally(webAddress, `${at}/appointments`, appointments),
  ]
}

const formed =
  (what: string, form: RegExp, most: number) =>
  (pointer: string, value: string): FieldError[] =>
    form.test(value) && value.length <= most && line(what, most)(pointer, value).length === 0
      ? []
      : [fault(pointer, 'malformed', `“${value}” is no ${what}.`)]

/** With a sign-in in it, it would be told to everybody. */
function webAddress(pointer: string, value: string): FieldError[] {
  const url = URL.canParse(value) ? new URL(value) : null
  const isPage = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  return isPage && value.length <= MOST.appointments && !/\s/.test(value)
    ? []
    : [
        fault(
          pointer,
          'malformed',
          `“${value}” is no address of a web page, such as https://example.org/book.`,
        ),
      ]
}

function twice(items: readonly { name: string }[], at: string): FieldError[] {
  const seen = new Set<string>()
  return items.flatMap(({ name }, index) => {
    const plain = plainName(name)
    if (!seen.has(plain)) {
      seen.add(plain)
      return []
    }
    return [fault(`${at}/${index}/name`, 'twice', `“${name}” is there twice.`)]
  })
}

function fault(pointer: string, code: string, message: string): FieldError {
  return { pointer, code, message }
}
