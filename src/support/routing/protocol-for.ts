import type { RouteProtocol } from './protocols.ts'
import { plainName } from './schools.ts'

export interface RouteCase {
  /** Ids. */
  role: string
  topic: string
  /** What the school is called and its level; empty where no school is known. */
  school: readonly string[]
}

/** How much a condition narrows: one school before some roles, those before a topic. */
const WEIGHT = { schools: 4, roles: 2, topics: 1 } as const

/** The narrowest protocol that fits, of two as narrow the first; null where none does. */
export function protocolFor(
  protocols: readonly RouteProtocol[],
  { role, topic, school }: RouteCase,
): RouteProtocol | null {
  const fitting = protocols.filter(
    ({ roles, topics, schools }) =>
      (roles?.includes(role) ?? true) &&
      (topics?.includes(topic) ?? true) &&
      (schools?.some((one) => school.some((name) => plainName(name) === plainName(one))) ?? true),
  )
  return fitting.reduce<RouteProtocol | null>(
    (best, next) => (best === null || narrowness(next) > narrowness(best) ? next : best),
    null,
  )
}

/** Whether another answer would be given at some school. */
export function dependsOnSchool(
  protocols: readonly RouteProtocol[],
  { role, topic }: Pick<RouteCase, 'role' | 'topic'>,
): boolean {
  return protocols.some(
    ({ schools, ...rest }) =>
      schools !== undefined && protocolFor([rest], { role, topic, school: [] }) !== null,
  )
}

function narrowness(protocol: RouteProtocol): number {
  return (Object.keys(WEIGHT) as (keyof typeof WEIGHT)[]).reduce(
    (sum, part) => sum + (protocol[part] === undefined ? 0 : WEIGHT[part]),
    0,
  )
}
