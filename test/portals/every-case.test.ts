import { expect, it } from 'vitest'
import { everyCase } from '../../src/commands/case/every-case.ts'
import type { Portal } from '../../src/portal/port.ts'
import { NEW_CASE } from './new-case.ts'
import { openTestPortal } from './open-portal.ts'

async function numbersOf(portal: Pick<Portal, 'listCases'>, limit: number): Promise<(number | null)[]> {
  const numbers: (number | null)[] = []
  for await (const cases of everyCase(portal, {}, limit)) numbers.push(...cases.map(({ number }) => number))
  return numbers
}

async function portalWith(count: number): Promise<Portal> {
  const portal = openTestPortal()
  for (let index = 0; index < count; index += 1) await portal.createCase(NEW_CASE, { key: `k${index}` })
  return portal
}

it.each([1, 2, 5, 6])('every case comes once, in the order of lists, by pages of %i', async (limit) => {
  const portal = await portalWith(5)
  expect(await numbersOf(portal, limit)).toEqual([1005, 1004, 1003, 1002, 1001])
})

it('an empty portal has none', async () => {
  expect(await numbersOf(openTestPortal(), 10)).toEqual([])
})

it('goes on from a cursor', async () => {
  const portal = await portalWith(5)
  const { nextCursor } = await portal.listCases({ limit: 3 })
  const rest: (number | null)[] = []
  for await (const cases of everyCase(portal, { cursor: nextCursor ?? '' }, 1))
    rest.push(...cases.map(({ number }) => number))
  expect(rest).toEqual([1002, 1001])
})

it('a case that changes between two pages is neither lost nor there twice', async () => {
  const portal = await portalWith(6)
  let page = 0
  const busy: Pick<Portal, 'listCases'> = {
    listCases: async (query) => {
      page += 1
      // The last one moves past the place that was reached; the first one is listed a second time.
      if (page === 2) await portal.reply(1001, { body: 'Me too.' }, { key: 'late' })
      if (page === 3) await portal.reply(1006, { body: 'Me too.' }, { key: 'again' })
      return portal.listCases(query)
    },
  }
  expect(await numbersOf(busy, 2)).toEqual([1006, 1005, 1004, 1003, 1002, 1001])
})
