import { describe, expect, test } from 'vitest'
import { districtHelpDesk } from '../../../src/catalog/shipped/district-help-desk.ts'
import { routeAdvice, type RouteAdvice } from '../../../src/support/routing/advice.ts'
import { protocolFor } from '../../../src/support/routing/protocol-for.ts'
import type { RouteProtocol, Routing } from '../../../src/support/routing/protocols.ts'
import type { School, Specialist } from '../../../src/support/routing/schools.ts'

const ROUTING = districtHelpDesk.routing as Routing
const NOW = new Date('2026-11-03T15:00:00Z')
const NORTH: School = { id: 'n', name: 'North High', level: 'high', specialist: 'd' }
const DANA: Specialist = {
  ...{ id: 'd', name: 'Dana', email: 'd@x.example', extension: '1', appointments: null },
  ...{ awayFrom: null, awayUntil: null, cover: null },
}

function advice(role: string, topicId: string, text = topicId): RouteAdvice {
  const topic = ROUTING.topics.find(({ id }) => id === topicId)
  if (!topic) throw new Error(`no topic ${topicId}`)
  const assignments = { schools: [NORTH], specialists: [DANA] }
  const found = routeAdvice({ topic, role, school: NORTH, text, assignments }, districtHelpDesk, NOW)
  if (!found) throw new Error('no protocol')
  return found
}

interface Row {
  role: string
  topic: string
  protocol: string
  /** `DANA` is the specialist of the school. */
  ask: string
  then: string
  /** Who asks may take the way then. */
  may: boolean
  tries: number
  emergency: boolean
}

const row = (
  role: string,
  topic: string,
  [protocol, ask, then]: [string, string, string],
  rest: { may?: boolean; tries?: number; emergency?: boolean } = {},
): Row => ({ role, topic, protocol, ask, then, may: true, tries: 0, emergency: false, ...rest })

/** What one large district publishes, by who asks about what. */
const ROWS: Row[] = [
  row('teacher', 'gradebook', ['gradebook-class', 'ap sic', 'ticket'], { may: false, emergency: true }),
  row('counselor', 'gradebook', ['gradebook-class', 'ap sic', 'ticket'], { may: false, emergency: true }),
  row('secretary', 'gradebook', ['gradebook-office', 'ap sic', 'ticket'], { may: false, emergency: true }),
  row('registrar', 'gradebook', ['gradebook-office', 'ap sic', 'ticket'], { may: false, emergency: true }),
  row('ap', 'gradebook', ['gradebook-school', 'DANA', 'ticket'], { tries: 2, emergency: true }),
  row('sic', 'gradebook', ['gradebook-school', 'DANA', 'ticket'], { tries: 2, emergency: true }),
  row('specialist', 'gradebook', ['team', '', 'vendor']),
  row('specialist', 'parent-portal', ['team', '', 'vendor']),
  ...['teacher', 'secretary', 'registrar', 'counselor', 'ap', 'sic'].flatMap((role) => [
    row(role, 'access', ['access', '', 'access-form'], { tries: 1 }),
    row(role, 'parent-portal', ['parent-portal', '', 'parent-desk'], { tries: 3 }),
    row(role, 'training', ['training', 'DANA', 'appointment']),
    row(role, 'scheduling', ['anything', 'DANA', 'ticket'], { emergency: true }),
    row(role, 'state-reporting', ['anything', 'DANA', 'ticket'], { emergency: true }),
    row(role, 'other', ['anything', 'DANA', 'ticket'], { emergency: true }),
  ]),
]

test.each(ROWS)('$role × $topic: $protocol', ({ role, topic, ...expected }) => {
  const found = advice(role, topic)
  expect({
    protocol: found.protocol.id,
    ask: found.ask?.specialist ? 'DANA' : (found.ask?.roles.map(({ id }) => id).join(' ') ?? ''),
    then: found.then?.id,
    may: found.then?.may,
    tries: found.tryBefore.length,
    emergency: found.emergency !== null,
  }).toEqual(expected)
})

describe('beside the protocol', () => {
  test('the specialist is told where they are asked, and never to parents', () => {
    expect(advice('ap', 'gradebook').specialist?.name).toBe('Dana')
    expect(advice('ap', 'parent-portal').specialist).toBeNull()
  })

  test('another desk answers in its own time', () => {
    expect(advice('ap', 'parent-portal').answer).toBeNull()
    // Tuesday at 10:00; the desk is open from 8:00 to 16:30: 6.5 hours, then 8.5 on two days, then 0.5.
    expect(advice('ap', 'gradebook').answer).toMatchObject({ hours: 24, by: '2026-11-06T13:30:00.000Z' })
  })

  test('words that mean an emergency are told', () => {
    expect(advice('ap', 'gradebook', 'Emergency: no grades').emergency?.told).toEqual(['emergency'])
    expect(advice('ap', 'gradebook', 'Some grades are missing').emergency?.told).toEqual([])
  })
})

describe('the narrowest protocol', () => {
  const one = (id: string, rest: Partial<RouteProtocol>): RouteProtocol => ({ id, label: id, ...rest })
  const all = one('all', {})
  const topic = one('topic', { topics: ['t'] })
  const role = one('role', { roles: ['r'] })
  const both = one('both', { roles: ['r'], topics: ['t'] })
  const school = one('school', { schools: ['HIGH'] })
  const asked = { role: 'r', topic: 't', school: ['North', 'high'] }

  test.each<[string, RouteProtocol[], string | undefined]>([
    ['one for all', [all], 'all'],
    ['a topic before all', [all, topic], 'topic'],
    ['a role before a topic', [role, topic], 'role'],
    ['both before one', [role, both, topic], 'both'],
    ['a school before everything', [both, school], 'school'],
    ['of two as narrow the first', [one('first', {}), all], 'first'],
    ['none', [one('other', { roles: ['x'] })], undefined],
  ])('%s', (_, protocols, expected) => {
    expect(protocolFor(protocols, asked)?.id).toBe(expected)
    if (protocols.length > 1 && expected !== 'first')
      expect(protocolFor([...protocols].reverse(), asked)?.id).toBe(expected)
  })

  test('one for a school is for no other', () => {
    expect(protocolFor([school, all], { ...asked, school: ['South', 'middle'] })?.id).toBe('all')
    expect(protocolFor([school, all], { ...asked, school: [] })?.id).toBe('all')
  })
})
