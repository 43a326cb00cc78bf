import { expect, test } from 'vitest'
import { checkCatalog } from '../../src/catalog/check.ts'
import { shippedCatalog, shippedCatalogIds } from '../../src/catalog/shipped/index.ts'
import { Problem } from '../../src/support/problem.ts'
import { isoWeekday, readDay } from '../../src/support/time/calendar.ts'

test.each(shippedCatalogIds)('%s checks clean', async (id) => {
  const catalog = await shippedCatalog(id)
  expect(checkCatalog(catalog)).toEqual({ catalog, findings: [] })
  expect(catalog.id).toBe(id)
})

test.each(shippedCatalogIds)(
  '%s names no telephone number and no e-mail address but that of its mails',
  async (id) => {
    const { mail, ...rest } = await shippedCatalog(id)
    expect(mail.senders.every((sender) => sender.startsWith('noreply'))).toBe(true)
    expect(JSON.stringify(rest)).not.toMatch(/\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|@/)
  },
)

test.each(shippedCatalogIds)('%s has every holiday on a weekday, in order', async (id) => {
  const days = (await shippedCatalog(id)).holidays.items.map(({ date }) => readDay(date) ?? Number.NaN)
  expect(days.filter((day) => !(isoWeekday(day) < 6))).toEqual([])
  expect(days).toEqual([...days].sort((one, other) => one - other))
})

test('what the sources do not tell is not said to come from the vendor', async () => {
  const { types, modules, statuses, priorities, roles, holidays, limits, signIn } =
    await shippedCatalog('infinite-campus')
  const grades = { types, modules, statuses, priorities, roles, holidays, limits, signIn }
  expect(Object.entries(grades).map(([name, { provenance }]) => `${name} ${provenance.grade}`)).toEqual([
    'types partial',
    'modules ours',
    'statuses partial',
    'priorities ours',
    'roles partial',
    'holidays ours',
    'limits ours',
    'signIn ours',
  ])
})

test.each(['nowhere', 'constructor'])(
  'an unknown catalog (%s) is a usage problem that names the known ones',
  async (id) => {
    const problem = await shippedCatalog(id).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ kind: 'usage', hint: 'Catalogs: infinite-campus, district-help-desk' })
  },
)
