import { expect, test } from 'vitest'
import type { Finding } from '../../src/support/finding.ts'
import { checkOverride } from '../../src/catalog/override.ts'

interface Row {
  what: string
  /** Lines of YAML. */
  text: string[]
  finds: Partial<Finding>[]
}

const ROWS: Row[] = [
  { what: 'an empty file', text: [], finds: [] },
  { what: 'a file with comments only', text: ['# modules:', '#   items: []'], finds: [] },
  {
    what: 'a section with everything commented out',
    text: ['modules:', '  items:', '    # - id: bus'],
    finds: [],
  },
  {
    what: 'broken YAML',
    text: ['title: Ours', 'modules: [', ''],
    finds: [{ rule: 'CAT-YAML', line: 3, pointer: '' }],
  },
  {
    what: 'a tab for indentation',
    text: ['modules:', '\titems: []'],
    finds: [{ rule: 'CAT-YAML', line: 2 }],
  },
  { what: 'the same name twice', text: ['title: a', 'title: b'], finds: [{ rule: 'CAT-YAML', line: 2 }] },
  { what: 'an alias that leads nowhere', text: ['title: *x'], finds: [{ rule: 'CAT-YAML' }] },
  { what: 'a list', text: ['- modules'], finds: [{ rule: 'CAT-YAML', line: 1 }] },
  {
    what: 'a misspelt section',
    text: ['title: Ours', 'moduls:', '  items: []'],
    finds: [{ rule: 'CAT-FIELD', line: 2, pointer: '/moduls' }],
  },
  {
    what: 'a fault in a new item, by its place in the file',
    text: [
      'modules:',
      '  items:',
      '    - id: bus',
      '      label: Bus',
      '    - id: late',
      '    - label: No id',
    ],
    finds: [
      { rule: 'CAT-MISSING', line: 5, pointer: '/modules/items/1/label' },
      { rule: 'CAT-MISSING', line: 6, pointer: '/modules/items/2/id' },
    ],
  },
  {
    what: 'a fault in a changed item',
    text: ['statuses:', '  items:', '    - id: closed', '      label: Done', '      waitingOn: desk'],
    finds: [{ rule: 'CAT-TURN', line: 3, pointer: '/statuses/items/0' }],
  },
  {
    what: 'a fault behind an alias',
    text: ['types:', '  items: &all', '    - id: bus', '      about: x', 'modules:', '  items: *all'],
    finds: [
      { rule: 'CAT-MISSING', line: 3, pointer: '/types/items/0/label' },
      { rule: 'CAT-MISSING', line: 3, pointer: '/modules/items/0/label' },
      { rule: 'CAT-FIELD', line: 4, pointer: '/modules/items/0/about' },
    ],
  },
  {
    what: 'a fault that a change causes elsewhere',
    text: ['priorities:', '  items:', '    - id: medium', '      remove: true'],
    finds: [{ rule: 'CAT-PRIORITY', line: null, pointer: '/defaultPriority' }],
  },
  {
    what: 'an item written twice',
    text: ['modules:', '  items:', '    - { id: bus, label: Bus }', '    - { id: bus, label: Coach }'],
    finds: [{ rule: 'CAT-TWICE', level: 'block', line: 4, pointer: '/modules/items/1' }],
  },
  {
    what: 'an item taken out that is not there',
    text: ['modules:', '  items:', '    - id: fee', '      remove: true'],
    finds: [
      {
        rule: 'CAT-REMOVE',
        level: 'warn',
        line: 3,
        pointer: '/modules/items/0',
        fix: 'Did you mean “fees”?',
      },
    ],
  },
  {
    what: 'faults of both kinds, by line',
    text: ['modules:', '  items:', '    - { id: fee, remove: true }', 'moduls: x'],
    finds: [
      { rule: 'CAT-REMOVE', line: 3 },
      { rule: 'CAT-FIELD', line: 4 },
    ],
  },
  {
    what: 'a phone key without quotes',
    text: ['phone:', '  keys:', '    - key: 8', '      about: Outage'],
    finds: [{ rule: 'CAT-VALUE', line: 3, pointer: '/phone/keys/0/key', fix: 'Write it in quotes: "8".' }],
  },
]

test.each(ROWS)('$what', async ({ text, finds }) => {
  const { catalog, findings } = await checkOverride(text.join('\n'), 'infinite-campus')
  expect(findings).toEqual(finds.map((found) => expect.objectContaining(found)))
  expect(catalog === null).toBe(finds.some(({ rule }) => /YAML|FIELD|MISSING|VALUE/.test(rule ?? '')))
})

test('changes made before there were rules of signing in take those that come with the catalog', async () => {
  const { catalog } = await checkOverride('title: Ours\n', 'district-help-desk')
  expect(catalog?.signIn).toMatchObject({ devices: 3, tokenMinutes: 10 })
  const changed = await checkOverride('signIn:\n  devices: 1\n', 'infinite-campus')
  expect(changed.catalog?.signIn).toMatchObject({
    ...{ devices: 1, tokenMinutes: 10 },
    provenance: { grade: 'ours' },
  })
})

test('changes made before there were rules about outages take those that come with the catalog', async () => {
  const { catalog, findings } = await checkOverride('title: Ours\n', 'district-help-desk')
  expect(findings).toEqual([])
  expect(catalog?.outages).toMatchObject({ commentMinutes: 15, call: { priorities: ['emergency'] } })
  const changed = await checkOverride('outages:\n  commentMinutes: 5\n', 'infinite-campus')
  expect(changed.catalog?.outages).toMatchObject({
    ...{ commentMinutes: 5, call: { priorities: ['critical'] } },
    provenance: { grade: 'ours' },
  })
  const without = 'priorities:\n  items:\n    - id: critical\n      remove: true\n'
  expect((await checkOverride(without, 'infinite-campus')).findings).toEqual([])
})

test('aliases that multiply without end are refused', async () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let step = 1; step < 9; step += 1) {
    lines.push(`a${step}: &a${step} [${Array.from({ length: 9 }, () => `*a${step - 1}`).join(', ')}]`)
  }
  const { findings } = await checkOverride(lines.join('\n'), 'infinite-campus')
  expect(findings).toMatchObject([{ rule: 'CAT-YAML', level: 'block' }])
})
