import type { Catalog, Named } from '../catalog.ts'
import { wordsIn } from '../scope/match.ts'
import { dateText } from '../time/calendar.ts'
import { localDay } from '../time/zone.ts'
import { answerBy, type AnswerBy } from './answer-by.ts'
import { protocolFor } from './protocol-for.ts'
import type { RouteProtocol, RouteStep, RouteTopic, RouteWay, Routing } from './protocols.ts'
import { specialistOn, type Assignments, type School, type SpecialistNow } from './schools.ts'

/** One way on, for whoever asks. */
export interface AdvisedStep extends Pick<RouteWay, 'id' | 'label' | 'kind'> {
  about: string
  /** The roles that may take it; empty where whoever asks may. */
  by: Named[]
  /** Whoever asks is one of them. */
  may: boolean
  /** The page where it is, by its id and address; null where the catalog has none. */
  page: { id: string; url: string } | null
}

export interface RouteAdvice {
  topic: Named
  role: Named
  school: Pick<School, 'name' | 'level'> | null
  protocol: Named
  tryBefore: string[]
  /** Who is asked first. `roles`: people of the school. */
  ask: { roles: Named[]; specialist: boolean; about: string } | null
  then: AdvisedStep | null
  urgent: AdvisedStep | null
  /** `told`: words of the text that may mean one. */
  emergency: { label: string; when: string[]; told: string[]; priority: string | null } | null
  /** Of the school, where the protocol leads to them; null also where nobody is assigned. */
  specialist: SpecialistNow | null
  /** Null where another desk answers. */
  answer: AnswerBy | null
}

export interface RouteQuestion {
  topic: RouteTopic
  /** Id of a role. */
  role: string
  school: School | null
  /** What was said, to find an emergency in it. */
  text: string
  /** Null where a portal keeps none. */
  assignments: Assignments | null
}

/** What a desk's protocols say to somebody who asks now; null where none is for them. */
export function routeAdvice(
  { topic, role, school, text, assignments }: RouteQuestion,
  catalog: Catalog,
  now: Date,
): RouteAdvice | null {
  const { routing, roles } = catalog
  const names = school ? [school.name, ...(school.level === null ? [] : [school.level])] : []
  const protocol = routing && protocolFor(routing.protocols, { role, topic: topic.id, school: names })
  if (!routing || !protocol) return null
  const steps = {
    then: protocol.then ? advised(protocol.then, role, catalog) : null,
    urgent: protocol.urgent ? advised(protocol.urgent, role, catalog) : null,
  }
  const leads = leadsToSpecialist(protocol, routing)
  const today = dateText(localDay(now, catalog.zone))
  const own = leads ? assignments?.specialists.find(({ id }) => id === school?.specialist) : undefined
  return {
    topic: named(topic),
    role: labelled(role, roles.items),
    school: school && { name: school.name, level: school.level },
    protocol: named(protocol),
    tryBefore: protocol.tryBefore ?? [],
    ask: protocol.ask
      ? {
          roles: (protocol.ask.roles ?? []).map((id) => labelled(id, roles.items)),
          ...{ specialist: protocol.ask.specialist === true, about: protocol.ask.about },
        }
      : null,
    ...steps,
    emergency: protocol.emergency ? emergency(routing, text) : null,
    specialist: own && assignments ? specialistOn(own, assignments, today) : null,
    answer: steps.then?.kind === 'desk' ? null : answerBy(routing.answer, catalog, now),
  }
}

/** Whether it matters whose the school is. */
export function leadsToSpecialist(
  { ask, then, urgent, emergency: line }: RouteProtocol,
  { ways }: Pick<Routing, 'ways'>,
): boolean {
  const own = ways.filter(({ kind }) => kind === 'mail' || kind === 'appointment').map(({ id }) => id)
  // Before the emergency line the specialist is tried.
  if (ask?.specialist || line) return true
  return [then, urgent].some((step) => step && own.includes(step.way))
}

function advised(
  { way, about, by = [] }: RouteStep,
  role: string,
  { routing, roles, resources }: Catalog,
): AdvisedStep {
  const found = routing?.ways.find(({ id }) => id === way)
  const page = resources.items.find(({ id }) => id === found?.resource)
  return {
    ...{ id: way, label: found?.label ?? way, kind: found?.kind ?? 'desk' },
    about: found ? `${about} ${found.about}` : about,
    by: by.map((id) => labelled(id, roles.items)),
    may: by.length === 0 || by.includes(role),
    page: page ? { id: page.id, url: page.url } : null,
  }
}

function emergency({ emergency: line }: Routing, text: string): RouteAdvice['emergency'] {
  if (!line) return null
  const { label, when, words, priority } = line
  return { label, when, told: wordsIn(text, words), priority: priority ?? null }
}

function labelled(id: string, items: readonly Named[]): Named {
  return { id, label: items.find((item) => item.id === id)?.label ?? id }
}

function named({ id, label }: Named): Named {
  return { id, label }
}
