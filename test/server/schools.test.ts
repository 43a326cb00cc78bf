import { join } from 'node:path'
import { expect, it } from 'vitest'
import { districtHelpDesk } from '../../src/catalog/shipped/district-help-desk.ts'
import type { Portal } from '../../src/portal/port.ts'
import { insertContact } from '../../src/store/contacts.ts'
import { openTestPortal } from '../portals/open-portal.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { exported, imported, openTeam } from './moving.ts'
import { listAssignments } from '../../src/store/assignments.ts'
import { listDistricts } from '../../src/store/districts.ts'
import { idOf, startTeam, type Team } from './team.ts'

const TOLD = {
  schools: [{ name: 'North High', level: 'high', specialist: 'Dana' }],
  specialists: [{ name: 'Dana', email: 'dana@x.example' }],
  replace: false,
}

/** Somebody with a role in a district, signed in. */
async function contact(team: Team, role: string, district = 'Lakeside'): Promise<Portal> {
  const email = `${role}@${district.toLowerCase()}.example`
  await team.store.write((tx) =>
    insertContact(tx, idOf(district), {
      ...{ id: email, name: role, email, phone: null, role, state: 'active', organization: null },
      ...{ agreement: false, invitedUntil: null, lastActivityAt: null, activitySource: 'portal' },
    }),
  )
  return (await team.person(email)).portal()
}

it('takes it of a role that may, of the desk, and of nobody else; everybody reads it', async () => {
  const team = await startTeam({ catalog: districtHelpDesk })
  const [teacher, specialist] = [await contact(team, 'teacher'), await contact(team, 'specialist')]
  const refused = { outcome: 'refused', problem: { kind: 'not-allowed', code: 'role-may-not' } }
  expect(await teacher.schools.assign(TOLD, { key: 'a' })).toMatchObject(refused)
  const absence = { specialist: 'Dana', from: null, until: '2030-01-01', cover: null }
  expect(await specialist.schools.assign(TOLD, { key: 'b' })).toMatchObject({ outcome: 'done' })
  expect(await teacher.schools.away(absence, { key: 'c' })).toMatchObject(refused)
  expect(await (await team.desk()).portal().schools.away(absence, { key: 'd' })).toMatchObject({
    outcome: 'done',
  })
  expect(await teacher.schools.list()).toMatchObject({
    schools: [{ name: 'North High' }],
    specialists: [{ name: 'Dana', awayUntil: '2030-01-01' }],
  })
})

it('keeps the schools of a district from the people of another, and a desk names which', async () => {
  const team = await startTeam({ catalog: districtHelpDesk, districts: ['Lakeside', 'Harbor'] })
  const there = await contact(team, 'specialist', 'Harbor')
  const desk = await team.desk()
  expect(await desk.portal('Lakeside').schools.assign(TOLD, { key: 'a' })).toMatchObject({ outcome: 'done' })
  expect(await desk.portal().schools.assign(TOLD, { key: 'b' })).toMatchObject({
    ...{ outcome: 'refused', problem: { code: 'district-not-chosen' } },
  })
  expect(await there.schools.list()).toEqual({ schools: [], specialists: [] })
  const away = { specialist: 'Dana', from: null, until: '2030-01-01', cover: null }
  expect(await there.schools.away(away, { key: 'c' })).toMatchObject({
    problem: { code: 'specialist-not-found' },
  })
  expect(
    await there.schools.assign({ schools: [], specialists: [], replace: true }, { key: 'd' }),
  ).toMatchObject({
    outcome: 'done',
  })
  expect((await desk.portal('Lakeside').schools.list()).schools).toHaveLength(1)
})

it('takes no more of a body than the district can have', async () => {
  const team = await startTeam({ catalog: districtHelpDesk })
  const schools = Array.from({ length: 2000 }, (_, index) => ({
    name: `School number ${index}`,
    level: 'high',
    specialist: 'Dana',
  }))
  const others = Array.from({ length: 299 }, (_, index) => ({
    name: `Person ${index}`,
    email: 'p@x.example',
    extension: '4071',
    appointments: null,
  }))
  const specialists = [...TOLD.specialists, ...others]
  const desk = (await team.desk()).portal()
  expect(await desk.schools.assign({ ...TOLD, schools, specialists }, { key: 'a' })).toMatchObject({
    outcome: 'done',
  })
  expect((await desk.schools.list()).schools).toHaveLength(2000)
  const more = { ...TOLD, schools: [...schools, { name: 'One more' }] }
  expect(await desk.schools.assign(more, { key: 'b' })).toMatchObject({ problem: { kind: 'usage' } })
})

it('comes over to a server with its district, once, and leaves there what is known there', async () => {
  const file = join(temporaryFolder(), 'local.db')
  const portal = openTestPortal({ file })
  const told = { ...TOLD, specialists: [...TOLD.specialists, { name: 'Bo' }] }
  await portal.schools.assign(told, { key: 'a' })
  await portal.schools.away(
    { specialist: 'Dana', from: null, until: '2030-01-01', cover: 'Bo' },
    { key: 'b' },
  )
  await portal.dispose()
  const [copy, team] = [await exported(file), await openTeam()]
  expect(await imported(copy, team)).toMatchObject({
    ...{ schools: { added: 1, known: 0 }, specialists: { added: 2, known: 0 }, outcome: 'updated' },
  })
  const known = () => team.read(async (tx) => listAssignments(tx, (await listDistricts(tx))[0]?.id ?? ''))
  const there = await known()
  const [bo, dana] = there.specialists
  expect(there.schools).toMatchObject([{ name: 'North High', level: 'high', specialist: dana?.id }])
  expect(dana).toMatchObject({ name: 'Dana', awayUntil: '2030-01-01', cover: bo?.id })
  expect(await imported(copy, team)).toMatchObject({
    ...{ schools: { added: 0, known: 1 }, specialists: { added: 0, known: 2 }, outcome: 'unchanged' },
  })
  expect(await known()).toEqual(there)
})
