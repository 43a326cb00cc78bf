import type { Catalog, Named } from '../support/catalog.ts'
import { block, type Finding } from '../support/finding.ts'
import { protocolFor } from '../support/routing/protocol-for.ts'
import type { RouteProtocol, RouteStep, Routing } from '../support/routing/protocols.ts'
import { nearest } from '../support/text/nearest.ts'
import { readDay } from '../support/time/calendar.ts'
import { indexOfSame } from './merge.ts'

/** The rule of everything that is wrong with a desk's protocols. */
export const ROUTING_RULE = 'CAT-ROUTE'

/** Whether the protocols name what is there, each can be reached, and everybody who asks gets one. */
export function routingRules(catalog: Catalog): Finding[] {
  const { routing } = catalog
  if (routing === undefined) return []
  return [
    ...twice(routing),
    ...topics(routing, catalog),
    ...ways(routing, catalog),
    ...routing.protocols.flatMap((protocol, index) =>
      named(protocol, `/routing/protocols/${index}`, catalog),
    ),
    ...emergency(routing, catalog),
    ...peaks(routing),
    ...unreached(routing, catalog),
    ...unanswered(routing, catalog),
  ]
}

function twice(routing: Routing): Finding[] {
  const lists = {
    topics: routing.topics,
    ways: routing.ways,
    protocols: routing.protocols,
    'answer/peak/spans': routing.answer.peak?.spans ?? [],
  }
  return Object.entries(lists).flatMap(([name, items]) =>
    items.flatMap((item, index) =>
      indexOfSame(items, item) === index
        ? []
        : [wrong(`/routing/${name}/${index}`, `“${item.id}” is there twice.`, 'Take one of the two out.')],
    ),
  )
}

function topics({ topics: items }: Routing, { types, modules }: Catalog): Finding[] {
  if (items.length === 0)
    return [wrong('/routing/topics', 'There is no topic to ask about.', 'Keep one entry at least.')]
  return items.flatMap(({ type, module }, index) => [
    ...unknown('case type', `/routing/topics/${index}/type`, types.items, type),
    ...unknown('module', `/routing/topics/${index}/module`, modules.items, module),
  ])
}

function ways({ ways: items }: Routing, { resources }: Catalog): Finding[] {
  return items.flatMap(({ resource }, index) =>
    unknown('page', `/routing/ways/${index}/resource`, resources.items, resource),
  )
}

function named(protocol: RouteProtocol, pointer: string, { routing, roles }: Catalog): Finding[] {
  const { topics: about = [], ask, roles: asking = [] } = protocol
  const step = (name: 'then' | 'urgent', { way, by = [] }: RouteStep): Finding[] => [
    ...unknown('way', `${pointer}/${name}/way`, routing?.ways ?? [], way),
    ...unknown('role', `${pointer}/${name}/by`, roles.items, ...by),
  ]
  return [
    ...unknown('role', `${pointer}/roles`, roles.items, ...asking),
    ...unknown('topic', `${pointer}/topics`, routing?.topics ?? [], ...about),
    ...unknown('role', `${pointer}/ask/roles`, roles.items, ...(ask?.roles ?? [])),
    ...(protocol.then ? step('then', protocol.then) : []),
    ...(protocol.urgent ? step('urgent', protocol.urgent) : []),
    ...unhelpful(protocol, pointer, routing),
  ]
}

/** A protocol leads to somebody, and to an emergency line only where there is one. */
function unhelpful({ id, ask, then, emergency: line }: RouteProtocol, pointer: string, routing?: Routing) {
  const leads = then !== undefined || ask?.specialist === true || (ask?.roles ?? []).length > 0
  return [
    ...(leads ? [] : [wrong(pointer, `“${id}” leads to nobody.`, 'Say whom to ask, or the way then.')]),
    ...(line && routing?.emergency === undefined
      ? [
          wrong(
            `${pointer}/emergency`,
            `“${id}” names the emergency line, and there is none.`,
            'Describe it under routing: emergency, or take this out.',
          ),
        ]
      : []),
  ]
}

function emergency({ emergency: line }: Routing, { priorities }: Catalog): Finding[] {
  return unknown('priority', '/routing/emergency/priority', priorities.items, line?.priority)
}

function peaks({ answer }: Routing): Finding[] {
  return (answer.peak?.spans ?? []).flatMap((span, index) =>
    (['from', 'to'] as const).flatMap((end) =>
      // A leap year has every day that a year can have.
      readDay(`2028-${span[end]}`) !== null
        ? []
        : [
            wrong(
              `/routing/answer/peak/spans/${index}/${end}`,
              `“${span[end]}” is no day of a year.`,
              'Write month and day like 08-01.',
            ),
          ],
    ),
  )
}

/** Every place for a protocol is taken by another one. */
function unreached({ protocols, topics: about }: Routing, { roles }: Catalog): Finding[] {
  return protocols.flatMap((protocol, index) => {
    const cases = roles.items.flatMap(({ id: role }) =>
      about.flatMap(({ id: topic }) =>
        (protocol.schools ?? [null]).map((school) => ({
          ...{ role, topic, school: school === null ? [] : [school] },
        })),
      ),
    )
    const own = cases.filter((one) => protocolFor([protocol], one) !== null)
    if (own.length === 0 || own.some((one) => protocolFor(protocols, one) === protocol)) return []
    const others = own.map((one) => protocolFor(protocols, one)?.id ?? '')
    const message = `Nobody ever gets “${protocol.id}”: ${list([...new Set(others)])} is taken in its place.`
    const fix = 'Narrow it by roles, topics or schools, or take it out.'
    return [wrong(`/routing/protocols/${index}`, message, fix)]
  })
}

/** Somebody who asks about something gets no protocol. */
function unanswered({ protocols, topics: about }: Routing, { roles }: Catalog): Finding[] {
  return about.flatMap(({ id: topic }) => {
    const without = roles.items.filter(({ id: role }) => !protocolFor(protocols, { role, topic, school: [] }))
    if (without.length === 0) return []
    const who = without.length === roles.items.length ? 'anybody' : list(without.map(({ id }) => id))
    const message = `There is no protocol for ${who} who asks about “${topic}”.`
    const fix = 'Add one; one without roles and topics is for everybody and everything that no other is for.'
    return [wrong('/routing/protocols', message, fix)]
  })
}

function unknown(
  what: string,
  pointer: string,
  items: readonly Named[],
  ...wanted: readonly (string | undefined)[]
): Finding[] {
  const ids = items.map(({ id }) => id)
  return wanted.flatMap((id) => {
    if (id === undefined || ids.includes(id)) return []
    const guess = nearest(id, ids)
    const fix = guess ? `Did you mean “${guess}”?` : `Use one of: ${ids.join(', ')}.`
    return [wrong(pointer, `“${id}” is no ${what} here.`, fix)]
  })
}

function list(ids: readonly string[]): string {
  return ids.map((id) => `“${id}”`).join(', ')
}

function wrong(pointer: string, message: string, fix: string): Finding {
  return block(ROUTING_RULE, pointer, message, fix)
}
