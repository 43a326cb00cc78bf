import { expect } from 'vitest'
import type { NewAssignments } from '../../src/support/routing/new-assignments.ts'
import type { Desk, Needs } from './desk.ts'

const TOLD: NewAssignments = {
  schools: [
    { name: 'North High', level: 'high', specialist: 'Dana Reyes' },
    { name: 'South Middle', level: null, specialist: null },
  ],
  specialists: [
    {
      name: 'Dana Reyes',
      email: 'dana@x.example',
      extension: '4071',
      appointments: 'https://x.example/dana',
    },
    { name: 'Bo Lind', email: 'bo@x.example', extension: null, appointments: null },
  ],
  replace: false,
}
const NONE = { created: 0, updated: 0, unchanged: 0, removed: 0, kept: 0 }

/** Whose each school is, by name. */
async function assigned({ portal }: Pick<Desk, 'portal'>): Promise<Record<string, string | null>> {
  const { schools, specialists } = await portal.schools.list()
  const nameOf = (id: string | null) => specialists.find((one) => one.id === id)?.name ?? null
  return Object.fromEntries(schools.map(({ name, specialist }) => [name, nameOf(specialist)]))
}

export function schools(needs: Needs): void {
  const needing = needs('school:change')

  needing.run('has none until they are told, then lists them by name', async (desk) => {
    const { portal, done } = desk
    expect(await portal.schools.list()).toEqual({ schools: [], specialists: [] })
    expect(await done(portal.schools.assign(TOLD, { key: 'a' }))).toEqual({
      schools: { ...NONE, created: 2 },
      specialists: { ...NONE, created: 2 },
    })
    const { specialists } = await portal.schools.list()
    expect(specialists.map(({ id: _, ...rest }) => rest)).toEqual(
      [...TOLD.specialists]
        .reverse()
        .map((one) => ({ ...one, awayFrom: null, awayUntil: null, cover: null })),
    )
    expect(await assigned(desk)).toEqual({ 'North High': 'Dana Reyes', 'South Middle': null })
  })

  needing.run('changes nothing the second time, and what differs later', async (desk) => {
    const { portal, done } = desk
    await done(portal.schools.assign(TOLD, { key: 'a' }))
    const before = await portal.schools.list()
    expect(await done(portal.schools.assign(TOLD, { key: 'b' }))).toEqual({
      schools: { ...NONE, unchanged: 2 },
      specialists: { ...NONE, unchanged: 2 },
    })
    expect(await portal.schools.list()).toEqual(before)
    const other = {
      schools: [{ name: 'south middle', specialist: 'Bo Lind' }],
      specialists: [{ name: 'Bo Lind' }],
    }
    expect(await done(portal.schools.assign({ ...other, replace: false }, { key: 'c' }))).toEqual({
      schools: { ...NONE, updated: 1, kept: 1 },
      specialists: { ...NONE, unchanged: 1, kept: 1 },
    })
    expect(await assigned(desk)).toEqual({ 'North High': 'Dana Reyes', 'south middle': 'Bo Lind' })
    const { specialists } = await portal.schools.list()
    expect(specialists[0]).toMatchObject({ name: 'Bo Lind', email: 'bo@x.example' })
  })

  needing.run('takes out what is not told where all is replaced, also who covers', async (desk) => {
    const { portal, done } = desk
    await done(portal.schools.assign(TOLD, { key: 'a' }))
    const until = '2030-01-01'
    await done(
      portal.schools.away({ specialist: 'Dana Reyes', from: null, until, cover: 'Bo Lind' }, { key: 'b' }),
    )
    const rest = {
      schools: [{ name: 'North High', specialist: 'Dana Reyes' }],
      specialists: [{ name: 'Dana Reyes' }],
    }
    expect(await done(portal.schools.assign({ ...rest, replace: true }, { key: 'c' }))).toMatchObject({
      schools: { unchanged: 1, removed: 1 },
      specialists: { removed: 1 },
    })
    expect(await portal.schools.list()).toMatchObject({
      schools: [{ name: 'North High', level: 'high' }],
      specialists: [{ name: 'Dana Reyes', awayUntil: until, cover: null }],
    })
  })

  needing.run('keeps nothing of what is wrong, nor of a dry run', async ({ portal }) => {
    const bad = { ...TOLD, schools: [...TOLD.schools, { name: 'North HIGH' }] }
    expect(await portal.schools.assign(bad, { key: 'a' })).toMatchObject({
      outcome: 'refused',
      problem: { kind: 'usage', errors: [{ pointer: '/schools/2/name', code: 'twice' }] },
    })
    await portal.schools.assign(TOLD, { key: 'b', dryRun: true })
    expect(await portal.schools.list()).toEqual({ schools: [], specialists: [] })
  })

  needing.run('answers the same call the same, and other input not at all', async ({ portal, done }) => {
    const first = await done(portal.schools.assign(TOLD, { key: 'k' }))
    expect(await portal.schools.assign(TOLD, { key: 'k' })).toEqual({
      ...{ outcome: 'done', replayed: true, value: first },
    })
    expect(await portal.schools.assign({ ...TOLD, replace: true }, { key: 'k' })).toMatchObject({
      problem: { code: 'key-reused' },
    })
  })

  needing.run('knows who is away, who covers, and who is back', async ({ portal, done, pass }) => {
    await done(portal.schools.assign(TOLD, { key: 'a' }))
    const told = (await portal.schools.list()).specialists
    const absence = { specialist: 'dana reyes', from: null, until: '2030-01-01', cover: 'bo@x.example' }
    const gone = await done(portal.schools.away(absence, { key: 'b' }))
    expect(gone).toMatchObject({
      changed: true,
      specialist: { name: 'Dana Reyes', away: { until: '2030-01-01' }, cover: { name: 'Bo Lind' } },
    })
    expect(await done(portal.schools.away(absence, { key: 'c' }))).toMatchObject({ changed: false })
    pass(60_000)
    const back = { specialist: 'Dana Reyes', from: null, until: null, cover: null }
    expect(await done(portal.schools.away(back, { key: 'd' }))).toMatchObject({
      changed: true,
      specialist: { away: null, cover: null },
    })
    expect((await portal.schools.list()).specialists).toEqual(told)
  })

  needing.run('refuses an absence that cannot be', async ({ portal, done }) => {
    await done(portal.schools.assign(TOLD, { key: 'a' }))
    const tried = async (absence: { until: string | null; from?: string; cover?: string; who?: string }) => {
      const { who = 'Dana Reyes', from = null, cover = null, until } = absence
      return portal.schools.away({ specialist: who, from, until, cover }, { key: crypto.randomUUID() })
    }
    const refused = (problem: object) =>
      expect.objectContaining({ problem: expect.objectContaining(problem) as unknown })
    expect(await tried({ until: '2001-01-01' })).toEqual(refused({ code: 'invalid-input' }))
    expect(await tried({ until: '2030-02-30' })).toEqual(refused({ code: 'invalid-input' }))
    expect(await tried({ until: '2030-01-01', from: '2030-01-02' })).toEqual(
      refused({ code: 'invalid-input' }),
    )
    expect(await tried({ until: null, cover: 'Bo Lind' })).toEqual(refused({ code: 'invalid-input' }))
    expect(await tried({ until: '2030-01-01', cover: 'dana reyes' })).toEqual(refused({ code: 'own-cover' }))
    expect(await tried({ until: '2030-01-01', who: 'Dana Reye' })).toEqual(
      refused({ kind: 'not-found', hint: 'Did you mean “Dana Reyes”?' }),
    )
  })
}
