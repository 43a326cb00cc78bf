import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { activate } from '../../../src/engine/roster/activate.ts'
import { inviteByDesk } from '../../../src/engine/roster/invite-again.ts'
import { loadDriver } from '../../../src/store/sqlite/driver.ts'
import { plainCode } from '../../../src/support/roster/activation-code.ts'
import { NEW_CASE } from '../../portals/new-case.ts'
import { openTestPortal } from '../../portals/open-portal.ts'
import { temporaryFolder } from '../../store/temporary.ts'
import { DAY } from '../test-clock.ts'
import { openTestDesk, type TestDesk } from '../test-desk.ts'
import { adding, approve, ask, JO } from './asking.ts'

const enter = async (desk: TestDesk, code: string, who = 'eve') =>
  (await desk.write('contact:activate', (work) => activate(work, code), { who })).value
const inviteEve = async (desk: TestDesk) => {
  const { contact, code } = await desk.atDesk(
    (work) => inviteByDesk(work, { contact: 'eve' }),
    'desk:contact',
  )
  return { contact, code: code ?? '' }
}

describe('a code', () => {
  it('has 16 letters and digits in four groups, none that looks like another', async () => {
    const desk = await openTestDesk()
    const { code } = await inviteEve(desk)
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$/)
  })

  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('works for exactly seven days: %i ms from their end %s', async (late, works) => {
    const desk = await openTestDesk()
    const { contact, code } = await inviteEve(desk)
    expect(contact.invitedUntil).toBe('2026-11-09T15:00:00.000Z')
    desk.clock.pass(7 * DAY + late)
    if (works) return expect(await enter(desk, code)).toMatchObject({ id: 'eve', state: 'active' })
    await expect(enter(desk, code)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'invitation-expired', message: 'The invitation has expired.' },
      hint: 'A contact has it sent again with: campus contacts invite eve@x.example',
    })
    expect(await desk.contact('eve')).toMatchObject({ state: 'invited' })
  })

  it('lasts seven times 24 hours also over a clock change of the desk', async () => {
    const desk = await openTestDesk(undefined, { start: '2026-10-30T15:00:00.000Z' })
    expect((await inviteEve(desk)).contact.invitedUntil).toBe('2026-11-06T15:00:00.000Z')
  })

  it.each([
    ['another', 'ABCD-EFGH-JKMN-PQRS'],
    ['none', ''],
    ['half of one', 'half'],
  ])('that is %s is wrong, even after the end', async (_, typed) => {
    const desk = await openTestDesk()
    const { code } = await inviteEve(desk)
    const wrong = {
      ...{ kind: 'not-allowed', code: 'wrong-code' },
      message: 'This is not the code of your last invitation.',
    }
    const given = typed === 'half' ? code.slice(0, 9) : typed
    await expect(enter(desk, given)).rejects.toMatchObject(wrong)
    desk.clock.pass(8 * DAY)
    await expect(enter(desk, given)).rejects.toMatchObject(wrong)
    expect(await desk.contact('eve')).toMatchObject({ state: 'invited' })
  })

  it('is worth nothing after a newer one, whose days begin anew', async () => {
    const desk = await openTestDesk()
    const first = await inviteEve(desk)
    desk.clock.pass(6 * DAY)
    const second = await inviteEve(desk)
    expect(second.code).not.toBe(first.code)
    await expect(enter(desk, first.code)).rejects.toMatchObject({ code: 'wrong-code' })
    desk.clock.pass(7 * DAY - 1)
    expect(await enter(desk, second.code)).toMatchObject({ state: 'active' })
  })

  it.each<[string, (code: string) => string]>([
    ['lower case with blanks', (code) => ` ${code.toLowerCase().replaceAll('-', ' ')}\n`],
    ['one word', (code) => code.replaceAll('-', '')],
    ['other groups', (code) => plainCode(code).replace(/(.{5})/g, '$1 - ')],
  ])('may be typed as %s', async (_, typed) => {
    const desk = await openTestDesk()
    expect(await enter(desk, typed((await inviteEve(desk)).code))).toMatchObject({ state: 'active' })
  })

  it('is of one person alone', async () => {
    const desk = await openTestDesk()
    await inviteEve(desk)
    const { contact, code } = await approve(desk, await ask(desk, adding()))
    await expect(enter(desk, code ?? '')).rejects.toMatchObject({ code: 'wrong-code' })
    expect(await enter(desk, code ?? '', contact.id)).toMatchObject({ name: 'Jo Park', state: 'active' })
  })
})

describe('activation', () => {
  it('is activity, and an event; then there is nothing to activate', async () => {
    const desk = await openTestDesk()
    const { code } = await inviteEve(desk)
    desk.clock.pass(DAY)
    const at = desk.clock.now().toISOString()
    const active = { state: 'active', invitedUntil: null, lastActivityAt: at, activitySource: 'portal' }
    expect(await enter(desk, code)).toMatchObject(active)
    expect(await desk.contact('eve')).toMatchObject(active)
    expect((await desk.events('eve')).at(-1)).toMatchObject({
      ...{ at, by: 'eve', as: 'requester', event: 'activated', from: 'invited', to: 'active' },
    })
    await expect(enter(desk, code)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'not-invited' },
      message: 'eve has no invitation that waits for a code.',
    })
  })

  it('is nothing that somebody who was removed can do', async () => {
    const desk = await openTestDesk()
    await expect(enter(desk, 'ABCD', 'dot')).rejects.toMatchObject({ code: 'contact-not-active' })
  })
})

describe('a portal', () => {
  const SQL = `SELECT code_hash AS hash FROM contacts WHERE email = 'jo@x.example'`

  it('tells a code once and keeps only its hash', async () => {
    const file = join(temporaryFolder(), 'local.db')
    const portal = openTestPortal({ file })
    await portal.createCase(NEW_CASE, { key: 'ann' })
    const rehearsed = await portal.desk.invite(JO, { key: 'k', dryRun: true })
    expect(rehearsed).toMatchObject({ outcome: 'done', value: { code: null } })
    const first = await portal.desk.invite(JO, { key: 'k' })
    if (first.outcome !== 'done') throw new Error(first.outcome)
    const code = first.value.code ?? ''
    expect(code).toHaveLength(19)
    const again = await portal.desk.invite(JO, { key: 'k' })
    expect(again).toMatchObject({ outcome: 'done', replayed: true, value: { ...first.value, code: null } })

    const asked = await portal.roster.change(
      { change: adding({ email: 'kim@x.example' }), zone: 'UTC' },
      { key: 'c' },
    )
    if (asked.outcome !== 'done') throw new Error(asked.outcome)
    const approve = () => portal.desk.approve(asked.value.number ?? 0, { agreement: false }, { key: 'a' })
    const approved = await approve()
    if (approved.outcome !== 'done') throw new Error(approved.outcome)
    const other = approved.value.code ?? ''
    expect(other).toHaveLength(19)
    expect(await approve()).toMatchObject({ replayed: true, value: { changed: true, code: null } })
    await portal.dispose()

    const bytes = readFileSync(file).toString('latin1').toUpperCase()
    for (const secret of [code, other])
      for (const shape of [secret, plainCode(secret)]) expect(bytes.includes(shape)).toBe(false)
    const database = new (loadDriver())(file)
    const { hash } = database.prepare(SQL).get() as { hash: string }
    database.close()
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('forgets the hash once the code is used, and remembers neither with the key', async () => {
    const file = join(temporaryFolder(), 'local.db')
    const portal = openTestPortal({ file })
    const invited = await portal.desk.invite(JO, { key: 'k' })
    if (invited.outcome !== 'done') throw new Error(invited.outcome)
    await portal.dispose()
    const jo = openTestPortal({ file, person: { name: JO.name, email: JO.email, role: 'support' } })
    const code = invited.value.code ?? ''
    expect(await jo.roster.activate(code, { key: 'a' })).toMatchObject({ outcome: 'done', replayed: false })
    expect(await jo.roster.activate(code, { key: 'a' })).toMatchObject({ outcome: 'done', replayed: true })
    await jo.dispose()
    const database = new (loadDriver())(file)
    const row = database.prepare(SQL).get()
    database.close()
    expect({ ...(row as object) }).toEqual({ hash: null })
  })
})
