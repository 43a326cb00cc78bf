import type { Call, Outcome, Portal } from '../portal/port.ts'

/** The names of methods that change something: those that take a `Call` and answer an `Outcome`. */
type Writes<Of> = {
  [Name in keyof Of]: Of[Name] extends (...values: infer Values) => Promise<Outcome<unknown>>
    ? Values extends [...unknown[], Call]
      ? Name
      : never
    : never
}[keyof Of] &
  string

const all = <Name extends string>(names: Record<Name, 1>): readonly Name[] => Object.keys(names) as Name[]

/** Every write of the port, by the part it belongs to. The types see to it that none is missing. */
export const CASE_WRITES = all<Writes<Portal>>({
  ...{ createCase: 1, reply: 1, closeCase: 1, reopenCase: 1, updateCase: 1, escalate: 1, take: 1 },
  ...{ closeByDedupe: 1, importMail: 1, readNotice: 1 },
})
export const ROSTER_WRITES = all<Writes<Portal['roster']>>({ change: 1, activate: 1, seen: 1 })
export const UPDATES_WRITES = all<Writes<Portal['updates']>>({ create: 1, cancel: 1, record: 1 })
export const DESK_WRITES = all<Writes<Portal['desk']>>({
  ...{ openCase: 1, take: 1, reply: 1, note: 1, move: 1, resolve: 1, verify: 1, approve: 1, refuse: 1 },
  ...{ invite: 1, setState: 1, moveRequest: 1, postNotice: 1, updateNotice: 1, addDistrict: 1 },
  ...{ updateDistrict: 1, link: 1 },
})
export const SCHOOLS_WRITES = all<Writes<Portal['schools']>>({ assign: 1, away: 1 })

export type Method =
  | (typeof CASE_WRITES)[number]
  | `roster.${(typeof ROSTER_WRITES)[number]}`
  | `updates.${(typeof UPDATES_WRITES)[number]}`
  | `desk.${(typeof DESK_WRITES)[number]}`
  | `schools.${(typeof SCHOOLS_WRITES)[number]}`

const named = <Part extends string, Name extends string>(part: Part, names: readonly Name[]) =>
  names.map((name) => `${part}.${name}` as const)

export const METHODS: readonly Method[] = [
  ...CASE_WRITES,
  ...named('roster', ROSTER_WRITES),
  ...named('updates', UPDATES_WRITES),
  ...named('desk', DESK_WRITES),
  ...named('schools', SCHOOLS_WRITES),
]

type AnyWrite = (...values: unknown[]) => Promise<Outcome<unknown>>

/** A write of a portal by its name. */
export function methodOf(portal: Portal, method: Method): AnyWrite {
  const [part, name] = method.split('.') as [string, string | undefined]
  const of = (
    name === undefined ? portal : portal[part as 'roster' | 'updates' | 'desk' | 'schools']
  ) as unknown
  const write = (of as Record<string, AnyWrite>)[name ?? part]
  if (write === undefined) throw new Error(`a portal has no ${method}`)
  return write.bind(of)
}

/** The case that a write is about: writes about one name it first. */
export function caseOf(args: readonly unknown[]): number | null {
  return typeof args[0] === 'number' ? args[0] : null
}
