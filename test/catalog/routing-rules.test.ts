import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkCatalog } from '../../src/catalog/check.ts'
import { checkOverride } from '../../src/catalog/override.ts'
import { districtHelpDesk } from '../../src/catalog/shipped/district-help-desk.ts'
import type { Catalog } from '../../src/support/catalog.ts'
import type { RouteProtocol, Routing } from '../../src/support/routing/protocols.ts'
import type { Finding } from '../../src/support/finding.ts'

const { routing: SHIPPED } = districtHelpDesk
const ROUTING = SHIPPED as Routing
const last = ROUTING.protocols.length

const changed = (changes: Partial<Routing>): Catalog => ({
  ...districtHelpDesk,
  routing: { ...ROUTING, ...changes },
})
const withProtocol = (protocol: Partial<RouteProtocol>): Catalog =>
  changed({
    protocols: [
      ...ROUTING.protocols,
      {
        id: 'mine',
        label: 'Mine',
        schools: ['North High'],
        then: { way: 'ticket', about: 'So.' },
        ...protocol,
      },
    ],
  })
const answer = { ...ROUTING.answer }

test.each<[what: string, catalog: Catalog, found: Partial<Finding>]>([
  [
    'an unknown role',
    withProtocol({ roles: ['techer'] }),
    { pointer: `/routing/protocols/${last}/roles`, fix: 'Did you mean “teacher”?' },
  ],
  [
    'an unknown topic',
    withProtocol({ topics: ['gradebok'] }),
    { pointer: `/routing/protocols/${last}/topics`, fix: 'Did you mean “gradebook”?' },
  ],
  [
    'somebody unknown to ask',
    withProtocol({ ask: { roles: ['janitor'], about: 'So.' } }),
    { pointer: `/routing/protocols/${last}/ask/roles`, message: '“janitor” is no role here.' },
  ],
  [
    'an unknown way',
    withProtocol({ then: { way: 'pigeon', about: 'So.' } }),
    { pointer: `/routing/protocols/${last}/then/way` },
  ],
  [
    'somebody unknown who may',
    withProtocol({ urgent: { way: 'mail', about: 'So.', by: ['nobody'] } }),
    { pointer: `/routing/protocols/${last}/urgent/by` },
  ],
  [
    'a protocol that leads to nobody',
    withProtocol({ then: undefined as never }),
    { pointer: `/routing/protocols/${last}`, fix: 'Say whom to ask, or the way then.' },
  ],
  [
    'a protocol that another one hides',
    withProtocol({ schools: undefined as never, topics: ['gradebook'], roles: ['ap'] }),
    {
      pointer: `/routing/protocols/${last}`,
      message: 'Nobody ever gets “mine”: “gradebook-school” is taken in its place.',
    },
  ],
  [
    'nobody for some who ask',
    changed({
      protocols: ROUTING.protocols
        .filter(({ id }) => id !== 'anything')
        .concat({
          id: 'rest',
          label: 'Rest',
          roles: ['teacher', 'ap', 'sic', 'secretary', 'registrar'],
          then: { way: 'ticket', about: 'So.' },
        }),
    }),
    {
      pointer: '/routing/protocols',
      message: 'There is no protocol for “counselor” who asks about “state-reporting”.',
    },
  ],
  ['no protocol at all', changed({ protocols: [] }), { pointer: '/routing/protocols' }],
  ['no topic', changed({ topics: [] }), { pointer: '/routing/topics' }],
  [
    'a topic twice',
    changed({ topics: [...ROUTING.topics, ...ROUTING.topics.slice(0, 1)] }),
    { pointer: `/routing/topics/${ROUTING.topics.length}`, message: '“parent-portal” is there twice.' },
  ],
  [
    'an unknown case type',
    changed({ topics: ROUTING.topics.map((topic) => ({ ...topic, type: 'questoin' })) }),
    { pointer: '/routing/topics/0/type', fix: 'Did you mean “question”?' },
  ],
  [
    'an unknown page',
    changed({ ways: ROUTING.ways.map((way) => ({ ...way, resource: 'nowhere' })) }),
    { pointer: '/routing/ways/0/resource' },
  ],
  [
    'an unknown priority',
    changed({ emergency: { label: 'Line', when: ['So.'], words: [], priority: 'red' } }),
    { pointer: '/routing/emergency/priority' },
  ],
  [
    'an emergency line that is not there',
    { ...districtHelpDesk, routing: without(ROUTING, 'emergency') },
    { pointer: '/routing/protocols/0/emergency' },
  ],
  [
    'a day that no year has',
    changed({
      answer: {
        ...answer,
        peak: { hours: 48, unit: 'hours', spans: [{ id: 'x', label: 'x', from: '02-30', to: '03-01' }] },
      },
    }),
    { pointer: '/routing/answer/peak/spans/0/from', fix: 'Write month and day like 08-01.' },
  ],
])('%s is found', (_, catalog, found) => {
  const { findings } = checkCatalog(catalog)
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'CAT-ROUTE', level: 'block', ...found }))
})

test.each<[what: string, routing: object, pointer: string]>([
  ['hours below one', { ...ROUTING, answer: { ...answer, hours: 0 } }, '/routing/answer/hours'],
  ['a unit of its own', { ...ROUTING, answer: { ...answer, unit: 'days' } }, '/routing/answer/unit'],
  ['a field nobody knows', { ...ROUTING, phone: '1' }, '/routing/phone'],
])('%s has not the shape', (_, routing, pointer) => {
  const { catalog, findings } = checkCatalog({ ...districtHelpDesk, routing })
  expect(catalog).toBeNull()
  expect(findings).toMatchObject([{ pointer }])
})

test('a catalog without protocols is one, as before there were any', () => {
  const { routing: _, ...older } = districtHelpDesk
  expect(checkCatalog(older).findings).toEqual([])
})

test('what a district wrote before there were protocols still loads, and is told what does not fit', async () => {
  const older = 'roles:\n  items:\n    - id: sic\n      remove: true\n'
  const { catalog, findings } = await checkOverride(older, 'district-help-desk')
  expect(catalog?.roles.items.map(({ id }) => id)).not.toContain('sic')
  expect(findings.length).toBeGreaterThan(0)
  expect(findings.every(({ rule, level }) => rule === 'CAT-ROUTE' && level === 'warn')).toBe(true)
  expect(findings[0]?.fix).toContain('Mend it under “routing:” in your own.')
})

test('who writes protocols is held to them, by the line', async () => {
  const text = 'routing:\n  protocols:\n    - id: anything\n      ask: { roles: [janitor] }\n'
  const { findings } = await checkOverride(text, 'district-help-desk')
  expect(findings).toMatchObject([
    { rule: 'CAT-ROUTE', level: 'block', line: 4, pointer: '/routing/protocols/0/ask/roles' },
  ])
})

test('the order in which a district adds its own makes no difference', async () => {
  const text = `routing:
  protocols:
    - id: north
      label: North High
      schools: [North High]
      then: { way: ticket, about: So. }
`
  expect((await checkOverride(text, 'district-help-desk')).findings).toEqual([])
})

test('the sample of a large district checks clean, and tells no telephone number and nobody by name', async () => {
  const text = readFileSync(new URL('../../examples/catalogs/atlanta.yaml', import.meta.url), 'utf8')
  const { catalog, findings } = await checkOverride(text, 'district-help-desk')
  expect(findings).toEqual([])
  expect(catalog?.routing?.ways.map(({ label }) => label)).toContain('Nimbus ticket')
  expect(text).not.toMatch(/\d{3}[-. ]\d{4}|@/)
})

function without<Name extends keyof Routing>(routing: Routing, name: Name): Omit<Routing, Name> {
  const { [name]: _, ...rest } = routing
  return rest
}
