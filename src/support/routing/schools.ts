import { Problem } from '../problem.ts'
import { nearest } from '../text/nearest.ts'

/** Whoever answers for schools. */
export interface Specialist {
  id: string
  name: string
  email: string | null
  extension: string | null
  /** Address of the page on which one makes an appointment. */
  appointments: string | null
  /** First and last day away, `YYYY-MM-DD` in the desk's zone; without a first one they are away now. */
  awayFrom: string | null
  awayUntil: string | null
  /** Id of the specialist who covers meanwhile. */
  cover: string | null
}

export interface School {
  id: string
  name: string
  /** As the district calls it: elementary, high, charter. */
  level: string | null
  /** Id of its specialist. */
  specialist: string | null
}

/** Which school is whose, in one district; both by name. */
export interface Assignments {
  schools: School[]
  specialists: Specialist[]
}

/** How somebody is reached. */
export type Reached = Pick<Specialist, 'name' | 'email' | 'extension' | 'appointments'>

/** A specialist as whoever asks meets them on a day. */
export interface SpecialistNow extends Reached {
  away: { from: string | null; until: string } | null
  /** Who covers while they are away; null where nobody does who is there. */
  cover: Reached | null
}

/** Names are compared without case and spaces at the ends. */
export function plainName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}

export function isAway({ awayFrom, awayUntil }: Specialist, today: string): boolean {
  return awayUntil !== null && today <= awayUntil && (awayFrom === null || awayFrom <= today)
}

/** A specialist on a `YYYY-MM-DD`; who covers may be away too, then it is who covers for them. */
export function specialistOn(
  specialist: Specialist,
  { specialists }: Pick<Assignments, 'specialists'>,
  today: string,
): SpecialistNow {
  const away = isAway(specialist, today)
  const { awayFrom: from, awayUntil: until } = specialist
  return {
    ...reached(specialist),
    away: away && until !== null ? { from, until } : null,
    cover: away ? coverOf(specialist, specialists, today) : null,
  }
}

function coverOf(of: Specialist, specialists: readonly Specialist[], today: string): Reached | null {
  const seen = new Set([of.id])
  let next = specialists.find(({ id }) => id === of.cover)
  while (next && isAway(next, today) && !seen.has(next.id)) {
    const { id, cover } = next
    seen.add(id)
    next = specialists.find((one) => one.id === cover)
  }
  return next && !seen.has(next.id) ? reached(next) : null
}

function reached({ name, email, extension, appointments }: Specialist): Reached {
  return { name, email, extension, appointments }
}

/** The school of that name, or the only one whose name has the text in it. A `Problem` names the nearest, or all it may be. */
export function findSchool(schools: readonly School[], given: string): School {
  const wanted = plainName(given)
  const same = schools.find(({ id, name }) => plainName(name) === wanted || id === given)
  if (same) return same
  const like = wanted === '' ? [] : schools.filter(({ name }) => plainName(name).includes(wanted))
  const [only, another] = like
  if (only && !another) return only
  throw only ? severalLike(given, like) : noSchool(given, schools)
}

export function findSpecialist(specialists: readonly Specialist[], given: string): Specialist {
  const wanted = plainName(given)
  const found = specialists.find(
    ({ id, name, email }) => plainName(name) === wanted || email?.toLowerCase() === wanted || id === given,
  )
  if (found) return found
  const names = specialists.map(({ name }) => name)
  throw new Problem('not-found', {
    code: 'specialist-not-found',
    message: `There is no specialist “${given}” here.`,
    hint: guessed(given, names) ?? told(names, 'None is known yet: campus route import FILE'),
  })
}

const NAMED_AT_MOST = 10

function severalLike(given: string, like: readonly School[]): Problem {
  return new Problem('usage', {
    code: 'school-not-clear',
    message: `“${given}” may be several schools: ${few(like.map(({ name }) => name))}.`,
    hint: 'Give the whole name.',
    errors: like.map(({ name }) => ({ pointer: '/school', code: 'choice', message: name })),
  })
}

function noSchool(given: string, schools: readonly School[]): Problem {
  const names = schools.map(({ name }) => name)
  return new Problem('not-found', {
    code: 'school-not-found',
    message: `There is no school “${given}” here.`,
    hint:
      guessed(given, names) ??
      (names.length > 0
        ? '`campus route schools` lists them all.'
        : 'No schools are known yet: campus route import FILE'),
  })
}

/** Also by the beginning of any word, where no whole name is near. */
function guessed(given: string, names: readonly string[]): string | null {
  const words = names.flatMap((name) => name.split(/\s+/))
  const word = nearest(given, names) === null ? nearest(given, words) : null
  const guess = nearest(given, names) ?? names.find((name) => word !== null && name.includes(word))
  return guess ? `Did you mean “${guess}”?` : null
}

function told(names: readonly string[], none: string): string {
  return names.length > 0 ? `There is ${few(names)}.` : none
}

function few(names: readonly string[]): string {
  const more = names.length - NAMED_AT_MOST
  return `${names.slice(0, NAMED_AT_MOST).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
