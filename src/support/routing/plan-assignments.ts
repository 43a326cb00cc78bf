import type { NewAssignments, NewSchool, NewSpecialist } from './new-assignments.ts'
import { plainName, type Assignments, type School, type Specialist } from './schools.ts'

/** How many there were of each. `kept`: there, and not told. */
export interface Tally {
  created: number
  updated: number
  unchanged: number
  removed: number
  kept: number
}

/** What is to be written of one kind. */
export interface Plan<Item> {
  insert: Item[]
  update: Item[]
  remove: Item[]
  tally: Tally
}

/** What becomes of a district's schools and specialists when others are told: found by their names, changed where they differ. */
export function planAssignments(
  { schools, specialists, replace }: NewAssignments,
  before: Assignments,
  newId: () => string,
): { schools: Plan<School>; specialists: Plan<Specialist> } {
  const people = plan(specialists, before.specialists, {
    replace,
    make: (told, was) => specialist(told, was, newId),
  })
  const idOf = idsByName([...before.specialists, ...people.insert])
  const gone = new Set(people.remove.map(({ id }) => id))
  const places = plan(schools, before.schools, {
    replace,
    make: (told, was) => school(told, was, newId, idOf),
  })
  return { specialists: { ...people, update: uncovered(people.update, gone) }, schools: places }
}

function plan<Told extends { name: string }, Item extends { id: string; name: string }>(
  told: readonly Told[],
  before: readonly Item[],
  { replace, make }: { replace: boolean; make: (told: Told, was: Item | undefined) => Item },
): Plan<Item> {
  const known = new Map(before.map((item) => [plainName(item.name), item]))
  const found: Plan<Item> = { insert: [], update: [], remove: [], tally: { ...NONE } }
  const seen = new Set<string>()
  for (const one of told) {
    const was = known.get(plainName(one.name))
    const item = make(one, was)
    if (!was) found.insert.push(item)
    else if (!same(was, item)) found.update.push(item)
    if (was) seen.add(was.id)
  }
  const rest = before.filter(({ id }) => !seen.has(id))
  if (replace) found.remove.push(...rest)
  found.tally = {
    created: found.insert.length,
    updated: found.update.length,
    unchanged: seen.size - found.update.length,
    removed: found.remove.length,
    kept: replace ? 0 : rest.length,
  }
  return found
}

const NONE: Tally = { created: 0, updated: 0, unchanged: 0, removed: 0, kept: 0 }

/** When somebody is away is told elsewhere. */
function specialist(told: NewSpecialist, was: Specialist | undefined, newId: () => string): Specialist {
  const { name, email, extension, appointments } = told
  const base = was ?? { ...NOBODY, id: newId() }
  return {
    ...base,
    name,
    email: email === undefined ? base.email : email,
    extension: extension === undefined ? base.extension : extension,
    appointments: appointments === undefined ? base.appointments : appointments,
  }
}

const NOBODY = {
  ...{ email: null, extension: null, appointments: null },
  ...{ awayFrom: null, awayUntil: null, cover: null },
}

function school(
  { name, level, specialist }: NewSchool,
  was: School | undefined,
  newId: () => string,
  idOf: ReadonlyMap<string, string>,
): School {
  const base = was ?? { id: newId(), level: null, specialist: null }
  return {
    id: base.id,
    name,
    level: level === undefined ? base.level : level,
    specialist:
      specialist === undefined
        ? base.specialist
        : specialist === null
          ? null
          : (idOf.get(plainName(specialist)) ?? null),
  }
}

function idsByName(specialists: readonly Specialist[]): Map<string, string> {
  return new Map(specialists.map(({ id, name }) => [plainName(name), id]))
}

/** Those who are removed cover for nobody. */
function uncovered(specialists: readonly Specialist[], gone: ReadonlySet<string>): Specialist[] {
  return specialists.map((one) => (one.cover !== null && gone.has(one.cover) ? { ...one, cover: null } : one))
}

function same<Item extends object>(one: Item, other: Item): boolean {
  return (Object.keys(one) as (keyof Item)[]).every((name) => one[name] === other[name])
}
