import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadDriver } from '../../src/store/sqlite/driver.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { NEW_CASE } from './new-case.ts'
import { openTestPortal } from './open-portal.ts'

const ANN = { name: 'Ann Lee', email: 'ann@x.example', role: 'technical' }

it('is empty and makes nothing until the first write', async () => {
  const file = join(temporaryFolder(), 'data', 'local.db')
  const portal = openTestPortal({ file })
  expect(await portal.district()).toMatchObject({ id: 'local', name: 'Lakeside', sites: [] })
  expect([await portal.listContacts(), await portal.listNotices()]).toEqual([[], []])
  expect(await portal.listCases({ limit: 10, mine: true })).toEqual({ items: [], nextCursor: null })
  expect(await portal.findByKey('k')).toBeNull()
  expect(existsSync(join(file, '..'))).toBe(false)
})

it.each([
  ['no file', () => undefined],
  ['an empty file', (file: string) => writeFileSync(file, '')],
])('a dry run leaves %s as it is', async (_, prepare) => {
  const folder = temporaryFolder()
  const file = join(folder, 'local.db')
  prepare(file)
  const before = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size])
  const portal = openTestPortal({ file })
  const outcome = await portal.createCase(NEW_CASE, { key: 'k', dryRun: true })
  expect(outcome).toMatchObject({ outcome: 'done', value: { number: null, status: 'new' } })
  const reply = await portal.reply(1001, { body: 'x' }, { key: 'r', dryRun: true })
  expect(reply).toMatchObject({ outcome: 'refused', problem: { code: 'case-not-found' } })
  await portal.dispose()
  expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size])).toEqual(before)
})

it('goes on from no cursor of another portal', async () => {
  const [one, other] = [openTestPortal({ name: 'one' }), openTestPortal({ name: 'other' })]
  for (const portal of [one, other]) for (const key of ['a', 'b']) await portal.createCase(NEW_CASE, { key })
  const cursor = (await one.listCases({ limit: 1 })).nextCursor ?? ''
  expect((await one.listCases({ limit: 1, cursor })).items).toHaveLength(1)
  await expect(other.listCases({ limit: 1, cursor })).rejects.toMatchObject({ code: 'bad-cursor' })
})

it.each([
  ['is no JSON', `UPDATE cases SET answers = '{"a'`],
  ['is null', `UPDATE cases SET answers = 'null'`],
  ['holds numbers', `UPDATE cases SET answers = '{"a": [1]}'`],
])('a case whose stored answers are damaged (%s) is said to be so', async (_, sql) => {
  const file = join(temporaryFolder(), 'local.db')
  const first = openTestPortal({ file })
  await first.createCase(NEW_CASE, { key: 'k' })
  await first.dispose()
  const database = new (loadDriver())(file)
  database.exec(sql)
  database.close()
  const portal = openTestPortal({ file })
  await expect(portal.viewCase(1001)).rejects.toMatchObject({ kind: 'conflict', code: 'store-corrupt' })
  const outcome = await portal.reply(1001, { body: 'x' }, { key: 'r' })
  expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'store-corrupt' } })
})

it('says once that a write put the person on the roster', async () => {
  const file = join(temporaryFolder(), 'local.db')
  const portal = openTestPortal({ file })
  expect(portal.introduced).toBeNull()
  await portal.createCase({ ...NEW_CASE, type: 'nope' }, { key: 'refused' })
  expect(portal.introduced).toBeNull()
  await portal.createCase(NEW_CASE, { key: 'k' })
  expect(portal.introduced).toEqual({ name: 'Ann Lee', email: 'ann@x.example' })
  expect(await portal.listContacts()).toMatchObject([{ ...ANN, state: 'active', activitySource: 'portal' }])
  const later = openTestPortal({ file })
  await later.createCase(NEW_CASE, { key: 'l' })
  expect(later.introduced).toBeNull()
})

it('has a district with three sites of unknown release after the first write', async () => {
  const portal = openTestPortal()
  await portal.createCase(NEW_CASE, { key: 'k' })
  const { sites, ...district } = await portal.district()
  expect(district).toEqual({ id: 'local', name: 'Lakeside', hosting: null, cloudChoice: null, group: null })
  expect(sites).toEqual([
    { site: 'production', release: null },
    { site: 'sandbox', release: null },
    { site: 'staging', release: null },
  ])
})

it('takes name, role and district from the settings as they are', async () => {
  const file = join(temporaryFolder(), 'local.db')
  await openTestPortal({ file }).createCase(NEW_CASE, { key: 'k' })
  const person = { name: 'Ann Lee-Park', email: 'ANN@x.example', role: 'support' }
  const portal = openTestPortal({ file, person, districtName: 'Lakeside Unified' })
  expect((await portal.district()).name).toBe('Lakeside Unified')
  await portal.reply(1001, { body: 'Hello' }, { key: 'r' })
  expect(await portal.listContacts()).toMatchObject([{ name: 'Ann Lee-Park', role: 'support' }])
  expect(await portal.listCases({ limit: 10, mine: true })).toMatchObject({ items: [{ number: 1001 }] })
})

it('knows a person without an address by name, and takes what they say of themselves later', async () => {
  const file = join(temporaryFolder(), 'local.db')
  const person = { name: 'annlee', email: null, role: 'technical' }
  for (const key of ['a', 'b']) await openTestPortal({ file, person }).createCase(NEW_CASE, { key })
  expect((await openTestPortal({ file, person }).listContacts()).map(({ name }) => name)).toEqual(['annlee'])
  const portal = openTestPortal({ file })
  await portal.createCase(NEW_CASE, { key: 'c' })
  expect(await portal.listContacts()).toMatchObject([{ name: 'Ann Lee', email: 'ann@x.example' }])
  expect((await portal.listCases({ limit: 10, mine: true })).items).toHaveLength(3)
})

it('refuses somebody who is not on a list that has others, and names them', async () => {
  const file = join(temporaryFolder(), 'local.db')
  await openTestPortal({ file }).createCase(NEW_CASE, { key: 'k' })
  const stranger = openTestPortal({ file, person: { ...ANN, name: 'Bo', email: 'bo@x.example' } })
  const outcome = await stranger.createCase(NEW_CASE, { key: 'l' })
  expect(outcome).toMatchObject({
    outcome: 'refused',
    problem: {
      ...{ kind: 'not-allowed', code: 'not-a-contact', message: 'Bo is no contact of this district.' },
      hint: expect.stringContaining('Ask Ann Lee.') as string,
    },
  })
  expect((await stranger.listContacts()).map(({ name }) => name)).toEqual(['Ann Lee'])
})

it('takes a role of another catalog for the one that may most here', async () => {
  const portal = openTestPortal({ person: { ...ANN, role: 'registrar' } })
  expect(await portal.createCase(NEW_CASE, { key: 'k' })).toMatchObject({ outcome: 'done' })
  expect(await portal.listContacts()).toMatchObject([{ name: 'Ann Lee', role: 'technical' }])
})

it('refuses what the role of the person may not do', async () => {
  const portal = openTestPortal({ person: { ...ANN, role: 'observer' } })
  const outcome = await portal.createCase(NEW_CASE, { key: 'k' })
  expect(outcome).toMatchObject({
    outcome: 'refused',
    problem: { kind: 'not-allowed', code: 'role-may-not' },
  })
})

it('answers a damaged file as a refusal when writing, as a problem when reading', async () => {
  const file = join(temporaryFolder(), 'local.db')
  writeFileSync(file, 'no database at all'.repeat(100))
  const portal = openTestPortal({ file })
  const outcome = await portal.createCase(NEW_CASE, { key: 'k' })
  expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'store-corrupt' } })
  await expect(portal.listCases({ limit: 1 })).rejects.toMatchObject({ code: 'store-corrupt' })
})

it('does not hide a defect in an outcome', async () => {
  const portal = openTestPortal({
    newId: () => {
      throw new TypeError('broken')
    },
  })
  await expect(portal.createCase(NEW_CASE, { key: 'k' })).rejects.toThrow(TypeError)
})
