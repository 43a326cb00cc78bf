import { expect, test } from 'vitest'
import { checkCatalog } from '../../src/catalog/check.ts'
import type { Finding } from '../../src/support/finding.ts'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import type { Catalog } from '../../src/support/catalog.ts'

type Draft = Record<string, unknown> & Catalog

interface Row {
  what: string
  /** Spoils a good catalog. */
  spoil: (catalog: Draft) => void
  finds: Partial<Finding>
}

const first = <Item>(items: Item[]): Item => items[0] as Item

const ROWS: Row[] = [
  {
    what: 'a missing field',
    spoil: (catalog) => delete (catalog as Partial<Catalog>).zone,
    finds: { rule: 'CAT-MISSING', pointer: '/zone', fix: 'Add a line “zone: …”.' },
  },
  {
    what: 'a field nobody knows',
    spoil: (catalog) => void (catalog['hollidays'] = {}),
    finds: { rule: 'CAT-FIELD', pointer: '/hollidays', fix: 'Did you mean “holidays”?' },
  },
  {
    what: 'a field with a name that is hard to point at',
    spoil: (catalog) => void (catalog['a/b~c'] = 1),
    finds: { rule: 'CAT-FIELD', pointer: '/a~1b~0c', fix: 'Take it out.' },
  },
  {
    what: 'a list where a section belongs',
    spoil: (catalog) => void Object.assign(catalog, { modules: [] }),
    finds: {
      rule: 'CAT-VALUE',
      pointer: '/modules',
      message: '“modules” must be a group of “name: value” lines.',
    },
  },
  {
    what: 'a number where a text belongs',
    spoil: ({ types }) => void Object.assign(first(types.items), { label: 5 }),
    finds: { rule: 'CAT-VALUE', pointer: '/types/items/0/label', fix: 'Write it in quotes: "5".' },
  },
  {
    what: 'a verb nobody knows',
    spoil: ({ roles }) => void (first(roles.items).may = ['case:create', 'case:closee']),
    finds: { rule: 'CAT-VALUE', pointer: '/roles/items/0/may/1', fix: 'Did you mean “case:close”?' },
  },
  {
    what: 'an id with a blank',
    spoil: ({ types }) => void (first(types.items).id = 'My Type'),
    finds: {
      rule: 'CAT-VALUE',
      pointer: '/types/items/0/id',
      message: '“id” “My Type” must be lower case words joined by hyphens.',
    },
  },
  {
    what: 'an empty label',
    spoil: ({ types }) => void (first(types.items).label = ' '),
    finds: { rule: 'CAT-VALUE', pointer: '/types/items/0/label', message: '“label” “ ” must not be empty.' },
  },
  {
    what: 'a clock of half a day',
    spoil: ({ clocks }) => void (clocks.reopenDays = 0.5),
    finds: {
      rule: 'CAT-VALUE',
      pointer: '/clocks/reopenDays',
      message: '“reopenDays” “0.5” must be a whole number.',
    },
  },
  {
    what: 'a token that works for weeks',
    spoil: ({ signIn }) => void (signIn.tokenMinutes = 50_000),
    finds: {
      rule: 'CAT-VALUE',
      pointer: '/signIn/tokenMinutes',
      message: '“tokenMinutes” “50000” must be at most 1440.',
    },
  },
  {
    what: 'a time without minutes',
    spoil: ({ hours }) => void (first(hours.weekly).from = '6'),
    finds: {
      rule: 'CAT-VALUE',
      pointer: '/hours/weekly/0/from',
      message: '“from” “6” must be a time like 06:00.',
    },
  },
  {
    what: 'an address that is no web page',
    spoil: ({ resources }) => void (first(resources.items).url = 'javascript:alert(1)'),
    finds: { rule: 'CAT-VALUE', pointer: '/resources/items/0/url' },
  },
  {
    what: 'a telephone number for a key',
    spoil: ({ phone }) => void (first(phone.keys).key = '555'),
    finds: { rule: 'CAT-VALUE', pointer: '/phone/keys/0/key' },
  },
  {
    what: 'the same id twice',
    spoil: ({ modules }) => void modules.items.push(first(modules.items)),
    finds: { rule: 'CAT-TWICE', pointer: '/modules/items/27', message: '“ad-hoc-reporting” is there twice.' },
  },
  {
    what: 'the same phone key twice',
    spoil: ({ phone }) => void phone.keys.push(first(phone.keys)),
    finds: { rule: 'CAT-TWICE', pointer: '/phone/keys/4' },
  },
  {
    what: 'a list without entries',
    spoil: ({ types }) => void (types.items = []),
    finds: { rule: 'CAT-EMPTY', pointer: '/types/items' },
  },
  {
    what: 'a life cycle with an unknown status',
    spoil: ({ lifecycle }) => void (lifecycle.reopened = 'reopened'),
    finds: { rule: 'CAT-STATUS', pointer: '/lifecycle/reopened' },
  },
  {
    what: 'an unknown status in a list of the life cycle',
    spoil: ({ lifecycle }) => void lifecycle.selfClosing.push('gone'),
    finds: { rule: 'CAT-STATUS', pointer: '/lifecycle/selfClosing' },
  },
  {
    what: 'a life cycle that closes into an open status',
    spoil: ({ lifecycle }) => void (lifecycle.closed = 'new'),
    finds: { rule: 'CAT-LIFE', pointer: '/lifecycle/closed', fix: 'Use one of: closed.' },
  },
  {
    what: 'a life cycle that begins closed',
    spoil: ({ lifecycle }) => void (lifecycle.initial = 'closed'),
    finds: { rule: 'CAT-LIFE', pointer: '/lifecycle/initial' },
  },
  {
    what: 'an answer after which the requester waits for themselves',
    spoil: ({ lifecycle }) => void (lifecycle.answered = 'pending-customer-input'),
    finds: { rule: 'CAT-LIFE', pointer: '/lifecycle/answered' },
  },
  {
    what: 'a case that closes itself while the desk has it',
    spoil: ({ lifecycle }) => void (lifecycle.selfClosing = ['assigned']),
    finds: { rule: 'CAT-LIFE', pointer: '/lifecycle/selfClosing' },
  },
  {
    what: 'a closed status that waits on somebody',
    spoil: ({ statuses }) =>
      void statuses.items.push({ id: 'void', label: 'Void', waitingOn: 'desk', closed: true }),
    finds: { rule: 'CAT-TURN', pointer: '/statuses/items/8' },
  },
  {
    what: 'an open status that waits on nobody',
    spoil: ({ statuses }) =>
      void statuses.items.push({ id: 'limbo', label: 'Limbo', waitingOn: 'nobody', closed: false }),
    finds: { rule: 'CAT-TURN', pointer: '/statuses/items/8' },
  },
  {
    what: 'a default priority that is not there',
    spoil: (catalog) => void (catalog.defaultPriority = 'urgent'),
    finds: {
      rule: 'CAT-PRIORITY',
      pointer: '/defaultPriority',
      fix: 'Use one of: critical, high, medium, low.',
    },
  },
  {
    what: 'roles that may open nothing',
    spoil: ({ roles }) => roles.items.forEach((role) => (role.may = ['case:list'])),
    finds: { rule: 'CAT-ROLE', level: 'warn', pointer: '/roles/items' },
  },
  {
    what: 'a zone that does not exist',
    spoil: (catalog) => void (catalog.zone = 'Central'),
    finds: { rule: 'CAT-ZONE', pointer: '/zone' },
  },
  {
    what: 'hours that end before they begin',
    spoil: ({ hours }) => void (first(hours.weekly).to = '06:00'),
    finds: { rule: 'CAT-HOURS', pointer: '/hours/weekly/0' },
  },
  {
    what: 'a maintenance window over midnight',
    spoil: ({ maintenance }) => void (first(maintenance.weekly).from = '23:30'),
    finds: { rule: 'CAT-HOURS', pointer: '/maintenance/weekly/0' },
  },
  {
    what: 'a holiday that is no date',
    spoil: ({ holidays }) => void (first(holidays.items).date = '2026-02-30'),
    finds: { rule: 'CAT-DATE', pointer: '/holidays/items/0' },
  },
  {
    what: 'a holiday on a Saturday',
    spoil: ({ holidays }) => void (first(holidays.items).date = '2026-07-04'),
    finds: { rule: 'CAT-HOLIDAY', level: 'hint', pointer: '/holidays/items/0' },
  },
  {
    what: 'a warning that comes with the flag',
    spoil: ({ clocks }) => void (clocks.inactivityWarningDays = 180),
    finds: { rule: 'CAT-CLOCK', pointer: '/clocks/inactivityWarningDays', fix: 'Use less than 180.' },
  },
]

test.each(ROWS)('finds $what', ({ spoil, finds }) => {
  const catalog = structuredClone(infiniteCampus) as Draft
  spoil(catalog)
  const { findings } = checkCatalog(catalog)
  expect(findings).toEqual([expect.objectContaining({ level: 'block', line: null, ...finds })])
  expect(findings[0]?.message).toMatch(/\.$/)
  expect(findings[0]?.fix).toMatch(/[.?]$/)
})

test('something that is no catalog at all', () => {
  expect(checkCatalog([]).findings).toMatchObject([{ rule: 'CAT-VALUE', pointer: '' }])
})
