import { describe, expect, it } from 'vitest'
import { makeDeviceKey } from '../../../src/secrets/device-key.ts'
import { codeAtDesk, enrol, mailCode } from '../../../src/server/sign-in/codes.ts'
import { readEvents } from '../../../src/store/events.ts'
import type { Tx } from '../../../src/store/store.ts'
import { DAY } from '../../engine/test-clock.ts'
import { idOf, startTeam, type Team } from '../team.ts'
import { addContact, deskOf } from './people.ts'

/** The desk invites somebody into a district; the code that the desk is told. */
async function invite(team: Team, email: string, district: string): Promise<string> {
  const who = { name: 'Bo Lind', email, role: 'support', phone: null, organization: null, agreement: false }
  const { desk } = (await team.desk()).portal(district)
  const invited = await desk.invite(who, { key: crypto.randomUUID() })
  if (invited.outcome !== 'done' || invited.value.code === null) throw new Error('not invited')
  return invited.value.code
}

const contactIn = async (team: Team, district: string, email: string) =>
  team.store.read((tx) =>
    tx.get<{ id: string; state: string }>(
      'SELECT id, state FROM contacts WHERE district = ? AND lower(email) = ?',
      ...[idOf(district), email],
    ),
  )
const rows = (team: Team, table: string) =>
  team.store.read((tx) => tx.all(`SELECT * FROM ${table} ORDER BY id`))

describe('enrolling', () => {
  it.each(['nonsense', 'a@b@x.example', 'Dana <dana@x.example>', 'dana@x.example\0'])(
    'takes an address alone, not %j',
    async (email) => {
      const team = await startTeam()
      const made = enrol(team.parts, { name: 'Dana', email }, { another: true })
      await expect(made).rejects.toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/email' }] })
    },
  )
})

describe('the code of an invitation', () => {
  it('activates the contact as the portal of one person does, and says so at the end of the write', async () => {
    const team = await startTeam()
    const code = await invite(team, 'bo@x.example', 'Lakeside')
    const ended: string[] = []
    team.parts.engine.after = async ({ actor }) => void ended.push(`${actor.district} ${actor.contact.name}`)
    expect(await team.signIn(code)).toMatchObject({ status: 200 })
    const { id = '', state } = (await contactIn(team, 'Lakeside', 'bo@x.example')) ?? {}
    expect(state).toBe('active')
    const lines = await team.store.read((tx) => readEvents(tx, idOf('Lakeside'), ['contact', id]))
    expect(lines.at(-1)).toMatchObject({ event: 'activated', from: 'invited', to: 'active', by: 'Bo Lind' })
    expect(ended).toEqual(['d-lakeside Bo Lind'])
  })

  it.each<[string, (team: Team) => Promise<unknown> | void]>([
    ['has ended', (team) => team.clock.pass(7 * DAY)],
    ['was used', (team) => team.store.write((tx) => tx.run('UPDATE contacts SET code_hash = NULL'))],
    ['is of somebody who was removed', removed],
    ['was followed by a newer one', again],
  ])('that %s is refused as a mistyped one is', async (_, spoil) => {
    const team = await startTeam()
    const code = await invite(team, 'bo@x.example', 'Lakeside')
    await spoil(team)
    const [refused, mistyped] = [await team.signIn(code), await team.signIn('ABCD-EFGH-JKMN-PQRS')]
    expect([refused.status, refused.body]).toEqual([mistyped.status, mistyped.body])
    expect(refused).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
  })

  it('gets nobody at what the same person was given elsewhere', async () => {
    const team = await startTeam({ districts: ['Lakeside', 'Hillside'] })
    await addContact(team, 'Hillside', 'bo', { email: 'Bo@x.example' })
    const code = await invite(team, 'bo@x.example', 'Lakeside')
    expect(await team.signIn(code)).toMatchObject({ status: 409, body: { code: 'account-exists' } })
    expect(await rows(team, 'devices')).toHaveLength(1)
    const bo = (await team.person('bo@x.example')).portal('Lakeside')
    expect(await bo.roster.activate(code, { key: 'a' })).toMatchObject({ value: { state: 'active' } })
  })

  it.each([['Lakeside'], ['Hillside']])('gets nobody at the desk of %s', async (served) => {
    const team = await startTeam({ districts: ['Lakeside', 'Hillside'] })
    await deskOf(team, 'bo@x.example', served)
    const code = await invite(team, 'bo@x.example', 'Lakeside')
    expect(await team.signIn(code)).toMatchObject({ status: 409, body: { code: 'account-exists' } })
  })

  it('signs in who comes back, and who was removed elsewhere', async () => {
    const team = await startTeam({ districts: ['Lakeside', 'Hillside'] })
    await addContact(team, 'Lakeside', 'bo', { state: 'deactivated' })
    await addContact(team, 'Hillside', 'bo', { state: 'deactivated', id: 'other' })
    expect(await team.signIn(await invite(team, 'bo@x.example', 'Lakeside'))).toMatchObject({ status: 200 })
  })
})

async function removed(team: Team): Promise<void> {
  const desk = (await team.desk()).portal().desk
  const { id = '' } = (await contactIn(team, 'Lakeside', 'bo@x.example')) ?? {}
  await desk.setState(id, 'deactivated', { key: 'gone' })
}

async function again(team: Team): Promise<void> {
  const desk = (await team.desk()).portal().desk
  const { id = '' } = (await contactIn(team, 'Lakeside', 'bo@x.example')) ?? {}
  const invited = await desk.invite({ contact: id }, { key: 'again' })
  if (invited.outcome !== 'done') throw new Error('not invited again')
}

describe('a code that the desk makes', () => {
  const LAKESIDE = [idOf('Lakeside')]
  async function twoDistricts(): Promise<Team> {
    const team = await startTeam({ districts: ['Lakeside', 'Hillside'] })
    await addContact(team, 'Lakeside', 'lou')
    await addContact(team, 'Hillside', 'hal')
    await addContact(team, 'Lakeside', 'old', { state: 'deactivated' })
    await deskOf(team, 'desk-of-lakeside@x.example', 'Lakeside')
    await deskOf(team, 'desk-of-both@x.example', 'Lakeside', 'Hillside')
    await addContact(team, 'Lakeside', 'boss')
    await enrol(team.parts, { name: 'Boss', email: 'boss@x.example' }, { another: true })
    return team
  }

  it('is for whoever never signed in, such as one who was brought over', async () => {
    const team = await twoDistricts()
    const { code } = await codeAtDesk(team.parts, 'LOU@x.example', LAKESIDE)
    expect(await team.signIn(code)).toMatchObject({
      status: 200,
      body: { name: 'lou', email: 'lou@x.example' },
    })
  })

  it.each([
    ['boss@x.example', 'not-every-district', 'who answers for every district'],
    ['desk-of-both@x.example', 'not-every-district', 'who answers for more'],
    ['hal@x.example', 'account-not-found', 'who is of another district'],
    ['old@x.example', 'account-not-found', 'who was removed'],
    ['nobody@x.example', 'account-not-found', 'whom nobody knows'],
  ])('is refused for %s (%s), %s', async (email, code) => {
    const team = await twoDistricts()
    const before = await rows(team, 'sign_in_codes')
    await expect(codeAtDesk(team.parts, email, LAKESIDE)).rejects.toMatchObject({ code })
    expect(await rows(team, 'sign_in_codes')).toEqual(before)
  })

  it('is refused for a contact of a district that is served and of one that is not', async () => {
    const team = await twoDistricts()
    await addContact(team, 'Hillside', 'lou')
    await expect(codeAtDesk(team.parts, 'lou@x.example', LAKESIDE)).rejects.toMatchObject({
      code: 'not-every-district',
    })
    const both = [...LAKESIDE, idOf('Hillside')]
    expect(await codeAtDesk(team.parts, 'lou@x.example', both)).toMatchObject({ code: expect.any(String) })
    expect(await codeAtDesk(team.parts, 'desk-of-both@x.example', both)).toBeTruthy()
    expect(await codeAtDesk(team.parts, 'desk-of-both@x.example', 'all')).toBeTruthy()
  })
})

describe('a code by mail', () => {
  it('goes to active contacts who never signed in, and to nobody who was removed', async () => {
    const mailed: string[] = []
    const team = await startTeam({
      mailCode: async (_: Tx, { email, name }) => void mailed.push(`${name} <${email}>`),
    })
    await addContact(team, 'Lakeside', 'lou')
    await addContact(team, 'Lakeside', 'old', { state: 'deactivated' })
    await addContact(team, 'Lakeside', 'new', { state: 'invited' })
    for (const name of ['lou', 'old', 'new', 'nobody']) await mailCode(team.parts, `${name}@x.example`)
    expect(mailed).toEqual(['lou <lou@x.example>'])
    expect(await rows(team, 'accounts')).toHaveLength(1)
  })

  it('is not kept where it could not be put into the mail', async () => {
    const team = await startTeam({ mailCode: () => Promise.reject(new Error('full')) })
    await addContact(team, 'Lakeside', 'lou')
    await expect(mailCode(team.parts, 'lou@x.example')).rejects.toThrow('full')
    expect(await rows(team, 'sign_in_codes')).toEqual([])
  })
})

describe('at once', () => {
  it('two codes of one person make one account and two devices', async () => {
    const team = await startTeam()
    await addContact(team, 'Lakeside', 'lou')
    const codes = [
      await codeAtDesk(team.parts, 'lou@x.example', 'all'),
      await codeAtDesk(team.parts, 'lou@x.example', 'all'),
    ]
    const both = await Promise.all(codes.map(({ code }) => team.signIn(code)))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect([await rows(team, 'accounts'), await rows(team, 'devices')]).toMatchObject([[{}], [{}, {}]])
  })

  it('two codes with one key make one device', async () => {
    const team = await startTeam()
    await addContact(team, 'Lakeside', 'lou')
    const codes = [
      await codeAtDesk(team.parts, 'lou@x.example', 'all'),
      await codeAtDesk(team.parts, 'lou@x.example', 'all'),
    ]
    const key = makeDeviceKey()
    const both = await Promise.all(codes.map(({ code }) => team.signIn(code, key)))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await rows(team, 'devices')).toHaveLength(1)
  })

  it('the third and the fourth device: one of them is one too many', async () => {
    const team = await startTeam()
    for (const _ of [1, 2]) await team.person('ann@x.example')
    const codes = [
      await codeAtDesk(team.parts, 'ann@x.example', 'all'),
      await codeAtDesk(team.parts, 'ann@x.example', 'all'),
    ]
    const both = await Promise.all(codes.map(({ code }) => team.signIn(code)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await rows(team, 'devices')).toHaveLength(3)
  })
})
