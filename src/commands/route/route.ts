import { lacking } from '../../portal/lacking.ts'
import type { Portal } from '../../portal/port.ts'
import type { Catalog } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import { leadsToSpecialist, routeAdvice, type RouteAdvice } from '../../support/routing/advice.ts'
import { findTopic } from '../../support/routing/find-topic.ts'
import { dependsOnSchool, protocolFor } from '../../support/routing/protocol-for.ts'
import type { Routing, RouteTopic } from '../../support/routing/protocols.ts'
import type { Assignments, School } from '../../support/routing/schools.ts'
import type { Context, Result } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import { orNone } from '../or-none.ts'
import type { Input } from '../spec.ts'
import { askSchool, askTopic, readRole } from './asking.ts'
import { nextCommand } from './next.ts'
import type { route } from './spec.ts'

export interface RouteResult extends RouteAdvice {
  /** The words that told the topic; empty where it was named. */
  matched: string[]
  otherTopics: { id: string; label: string }[]
  /** The command that goes on; null where somebody else does, or a person elsewhere. */
  next: string | null
}

export async function run(
  { args: [given], flags }: Input<typeof route>,
  context: Context,
): Promise<Result<RouteResult>> {
  const portal = await context.portal()
  const catalog = await portal.catalog()
  const { routing } = catalog
  if (routing === undefined) throw noRouting(catalog)
  const told = given === '-' ? await readGivenText(given, context) : given
  const text = told?.trim() ? told : await askTopic(routing, context)
  const { topic, matched, others, assumed } = findTopic(text, routing.topics, routing.emergency?.words)
  const role = await readRole(flags.as, portal, catalog, context)
  const { assignments, school } = await schoolOf(
    { given: flags.school, topic, role, routing },
    portal,
    context,
  )
  const advice = routeAdvice({ topic, role, school, text, assignments }, catalog, context.clock.now())
  if (advice === null) throw noProtocol(topic, role)
  if (assumed)
    context.warn({
      code: 'topic-assumed',
      message: `Nothing tells what it is about; this is for “${topic.label}”.`,
    })
  const data = { ...advice, matched, otherTopics: others.map(({ id, label }) => ({ id, label })) }
  return { data: { ...data, next: nextCommand(advice, topic, portal.name) } }
}

interface Wanted {
  given: string | undefined
  topic: RouteTopic
  role: string
  routing: Routing
}

/** The school that was named, else the only one, else one that is asked for where it makes a difference. */
async function schoolOf(
  { given, topic, role, routing }: Wanted,
  portal: Portal,
  context: Context,
): Promise<{ assignments: Assignments | null; school: School | null }> {
  const capabilities = portal.capabilities()
  if (capabilities.verbs['school:change'].can === 'no') {
    if (given !== undefined) throw lacking(capabilities, 'school:change')
    return { assignments: null, school: null }
  }
  const assignments =
    given === undefined ? await orNone(portal.schools.list(), null) : await portal.schools.list()
  const protocol = protocolFor(routing.protocols, { role, topic: topic.id, school: [] })
  const leads = protocol !== null && leadsToSpecialist(protocol, routing)
  const matters = leads || dependsOnSchool(routing.protocols, { role, topic: topic.id })
  const schools = assignments?.schools ?? []
  const school = await askSchool(given, schools, matters, context)
  if (matters) warnOf({ assignments, school, leads }, context)
  return { assignments, school }
}

function warnOf(
  { assignments, school, leads }: { assignments: Assignments | null; school: School | null; leads: boolean },
  { warn }: Context,
): void {
  if (assignments === null)
    warn({ code: 'schools-not-read', message: 'The portal could not be asked whose the school is.' })
  else if (assignments.schools.length === 0)
    warn({
      code: 'no-schools',
      message: 'It is not known here whose the schools are: campus route import FILE',
    })
  else if (school === null)
    warn({ code: 'school-not-told', message: 'To see who answers for the school: --school NAME' })
  else if (leads && school.specialist === null)
    warn({ code: 'nobody-assigned', message: `Nobody is told to answer for ${school.name}.` })
}

function noRouting({ title }: Catalog): Problem {
  return new Problem('conflict', {
    code: 'no-routing',
    message: `${title} has no protocols for whom to ask first: the desk is asked at once.`,
    hint: 'Whether it is for the desk at all: campus scope TEXT. A portal for a district’s own desk: campus portal add NAME --catalog district-help-desk',
  })
}

/** The check of a catalog finds these; one that was changed by hand may have some. */
function noProtocol({ label }: RouteTopic, role: string): Problem {
  return new Problem('conflict', {
    code: 'no-protocol',
    message: `The catalog says nothing for ${role} who asks about ${label}.`,
    hint: '`campus catalog check` tells what is missing.',
  })
}
