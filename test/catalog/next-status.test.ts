import { expect, test } from 'vitest'
import { checkCatalog } from '../../src/catalog/check.ts'
import { shippedCatalog, shippedCatalogIds } from '../../src/catalog/shipped/index.ts'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import type { Status } from '../../src/support/catalog.ts'

function check(next: string[] | undefined) {
  const catalog = structuredClone(infiniteCampus)
  const status = catalog.statuses.items[1] as Status
  if (next === undefined) delete status.next
  else status.next = next
  return checkCatalog(catalog).findings
}

test('a status that leads to one that is not there is found', () =>
  expect(check(['closed', 'gone'])).toEqual([
    {
      rule: 'CAT-STATUS',
      level: 'block',
      pointer: '/statuses/items/1/next',
      line: null,
      message: '“gone”, which follows “assigned”, is not among the statuses.',
      fix: `Use one of: ${infiniteCampus.statuses.items.map(({ id }) => id).join(', ')}.`,
    },
  ]))

test('every one of several is found', () =>
  expect(check(['gone', 'lost', 'closed']).map(({ message }) => message)).toEqual([
    '“gone”, which follows “assigned”, is not among the statuses.',
    '“lost”, which follows “assigned”, is not among the statuses.',
  ]))

test.each([
  ['all, where nothing is said', undefined],
  ['none', []],
  ['itself', ['assigned']],
  ['one that comes earlier in the list', ['new']],
])('a status may lead to %s', (_, next) => expect(check(next)).toEqual([]))

test.each(shippedCatalogIds)('every status of %s is reached, and the end from every open one', async (id) => {
  const { statuses, lifecycle } = await shippedCatalog(id)
  const all = statuses.items.map((status) => status.id)
  const next = (from: string) => statuses.items.find((status) => status.id === from)?.next ?? all
  const reached = (from: string[]): string[] => {
    const more = [...new Set([...from, ...from.flatMap(next)])]
    return more.length === from.length ? more : reached(more)
  }
  expect(reached([lifecycle.initial]).sort()).toEqual([...all].sort())
  for (const { id: open } of statuses.items.filter(({ closed }) => !closed)) {
    expect(reached([open])).toContain(lifecycle.closed)
  }
})
