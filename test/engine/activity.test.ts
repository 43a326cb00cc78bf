import { describe, expect, it } from 'vitest'
import { closeCase } from '../../src/engine/close-case.ts'
import { createCase } from '../../src/engine/create-case.ts'
import { reply } from '../../src/engine/reply.ts'
import { activate } from '../../src/engine/roster/activate.ts'
import { inviteByDesk } from '../../src/engine/roster/invite-again.ts'
import { seen } from '../../src/engine/roster/seen.ts'
import { setState } from '../../src/engine/roster/set-state.ts'
import { recordActivity } from '../../src/store/contacts.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { JO } from './roster/asking.ts'
import { TEST_CATALOG } from './test-catalog.ts'
import { DAY } from './test-clock.ts'
import { openTestDesk, type TestDesk } from './test-desk.ts'

const CHICAGO = { ...TEST_CATALOG, zone: 'America/Chicago' }
/** An evening of the 1st in Chicago, already the 2nd in UTC; the clocks there go forward before the flag. */
const LAST = '2026-10-02T03:00:00.000Z'
/** 180 days later, and an hour earlier than in the winter. */
const FLAG = '2027-03-30T05:00:00.000Z'
const BEFORE = '2027-03-30T04:59:59.999Z'

const silent = async (...ids: string[]): Promise<TestDesk> => {
  const desk = await openTestDesk(CHICAGO, { start: LAST })
  await desk.engine.store.write(async (tx) => {
    for (const id of ids) await recordActivity(tx, 'd1', id, { at: LAST, source: 'portal' })
  })
  return desk
}
const stored = async (desk: TestDesk, id: string) =>
  (await desk.rows<object>(`SELECT state, last_activity_at AS last FROM contacts WHERE id = '${id}'`)).map(
    (row) => ({ ...row }),
  )[0]
const file = (desk: TestDesk, who: string) =>
  desk.write('case:create', (work) => createCase(work, NEW_CASE), { who })
const state = (desk: TestDesk, id: string, to: 'active' | 'deactivated') =>
  desk.atDesk((work) => setState(work, id, to), 'desk:contact')

describe('what a contact does', () => {
  it('is written down once in 24 hours, whatever is done', async () => {
    const desk = await openTestDesk()
    await file(desk, 'ann')
    const first = await stored(desk, 'ann')
    expect(first).toEqual({ state: 'active', last: '2026-11-02T15:00:00.000Z' })
    desk.clock.pass(DAY - 1)
    await desk.write('case:reply', (work) => reply(work, 1001, { body: 'Hello?' }))
    await desk.write('case:close', (work) => closeCase(work, 1001, { comment: null }))
    expect(await stored(desk, 'ann')).toEqual(first)
    desk.clock.pass(1)
    await desk.write('case:reply', (work) => reply(work, 1001, { body: 'Thanks' }))
    expect(await stored(desk, 'ann')).toEqual({ state: 'active', last: '2026-11-03T15:00:00.000Z' })
  })

  it('is nothing when it was refused, tried only, or done by the desk', async () => {
    const desk = await openTestDesk()
    await expect(file(desk, 'cal')).rejects.toThrow()
    await desk.write('case:create', (work) => createCase(work, NEW_CASE), { dryRun: true })
    await desk.atDesk((work) => createCase(work, NEW_CASE, undefined, { contactId: 'ben', caller: null }))
    await desk.view(1001)
    expect(await desk.rows('SELECT id FROM contacts WHERE last_activity_at IS NOT NULL')).toEqual([])
  })
})

describe('180 days of silence', () => {
  it.each([
    [BEFORE, 'active'],
    [FLAG, 'flagged'],
  ])('at %s: %s on every look, and nothing is written', async (now, expected) => {
    const desk = await silent('ann')
    desk.clock.set(now)
    expect(await desk.contact('ann')).toMatchObject({ state: expected, lastActivityAt: LAST })
    expect(await stored(desk, 'ann')).toEqual({ state: 'active', last: LAST })
    expect(await desk.events('ann')).toEqual([])
  })

  it.each([BEFORE, FLAG, '2027-09-01T12:00:00.000Z'])(
    'at %s: written by a tick as of its moment',
    async (now) => {
      const desk = await silent('ann')
      desk.clock.set(now)
      await desk.tick()
      await desk.tick()
      const flagged = {
        ...{ at: FLAG, by: 'Test Support', as: 'desk', event: 'flagged' },
        ...{ from: 'active', to: 'flagged', body: null },
      }
      expect(await desk.events('ann')).toEqual(now === BEFORE ? [] : [flagged])
      expect(await stored(desk, 'ann')).toEqual({ state: now === BEFORE ? 'active' : 'flagged', last: LAST })
    },
  )

  it('flag nobody of whom no activity is known, and nobody who is not active', async () => {
    const desk = await silent('dot', 'eve')
    desk.clock.set('2028-01-01T00:00:00.000Z')
    await desk.tick()
    const rows = await desk.rows<{ id: string; state: string }>('SELECT id, state FROM contacts ORDER BY id')
    expect(rows.map(({ id, state: is }) => `${id} ${is}`)).toEqual([
      'ann active',
      'ben flagged',
      'cal active',
      'dot deactivated',
      'eve invited',
    ])
  })

  it('are counted anew by what somebody else tells', async () => {
    const desk = await silent('ann')
    desk.clock.set('2027-03-29T12:00:00.000Z')
    await desk.write('contact:seen', (work) => seen(work, 'ann', '2027-03-01T12:00:00.000Z'), { who: 'ben' })
    desk.clock.set(FLAG)
    expect(await desk.contact('ann')).toMatchObject({ state: 'active', activitySource: 'reported' })
  })
})

describe('a flagged contact', () => {
  it.each(['seen by a read only', 'written down by a tick'])(
    '(%s) acts as before, and the first act on a case clears the flag',
    async (how) => {
      const desk = await silent('ann')
      desk.clock.set(FLAG)
      if (how === 'written down by a tick') await desk.tick()
      expect((await file(desk, 'ann')).value).toMatchObject({ contact: { name: 'ann' }, status: 'new' })
      expect(await stored(desk, 'ann')).toEqual({ state: 'active', last: FLAG })
      expect((await desk.events('ann')).map(({ event }) => event)).toEqual(['flagged', 'cleared'])
    },
  )

  it('is cleared on the same day as well', async () => {
    const desk = await openTestDesk()
    await file(desk, 'ben')
    expect(await stored(desk, 'ben')).toEqual({ state: 'active', last: '2026-11-02T15:00:00.000Z' })
  })

  it('is not cleared by what was refused', async () => {
    const desk = await silent('ann')
    desk.clock.set(FLAG)
    await expect(desk.write('case:reply', (work) => reply(work, 7, { body: 'x' }))).rejects.toThrow()
    expect(await desk.contact('ann')).toMatchObject({ state: 'flagged', lastActivityAt: LAST })
  })

  it('may be cleared by the desk, which counts the days anew', async () => {
    const desk = await silent('ann')
    desk.clock.set(FLAG)
    expect(await state(desk, 'ann', 'active')).toMatchObject({ state: 'active', lastActivityAt: FLAG })
    expect((await desk.events('ann')).map(({ event }) => event)).toEqual(['flagged', 'cleared'])
  })
})

describe('a deactivated contact', () => {
  it('does nothing, and is not seen', async () => {
    const desk = await openTestDesk()
    await state(desk, 'ann', 'deactivated')
    await expect(file(desk, 'ann')).rejects.toMatchObject({
      ...{ kind: 'not-allowed', code: 'contact-not-active', message: 'ann is deactivated here.' },
    })
    const told = desk.write('contact:seen', (work) => seen(work, 'ann', LAST), { who: 'ben' })
    await expect(told).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'contact-deactivated' },
      message: 'ann is deactivated; only the desk changes that.',
    })
    expect(await desk.contact('ann')).toMatchObject({ state: 'deactivated' })
  })

  it('is given back by the desk alone', async () => {
    const desk = await silent('dot')
    const attempt = desk.write('desk:contact', (work) => setState(work, 'dot', 'active'), { who: 'ann' })
    await expect(attempt).rejects.toMatchObject({ message: 'Only the desk may do this (desk:contact).' })
    expect(await state(desk, 'dot', 'active')).toMatchObject({ state: 'active' })
    expect((await file(desk, 'dot')).value).toMatchObject({ contact: { name: 'dot' } })
    expect((await desk.events('dot')).map(({ event, to }) => `${event} ${to}`)).toEqual(['cleared active'])
  })

  it('that was never activated is not given back without a new invitation', async () => {
    const desk = await openTestDesk()
    await expect(state(desk, 'dot', 'active')).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'never-activated' },
      hint: expect.stringContaining('campus desk contact invite dot@x.example') as string,
    })
    expect(await stored(desk, 'dot')).toEqual({ state: 'deactivated', last: null })
  })

  it('stays so when it is so already, without an event', async () => {
    const desk = await openTestDesk()
    await state(desk, 'dot', 'deactivated')
    expect(await desk.events('dot')).toEqual([])
  })

  it('has no use for a code that was given before', async () => {
    const desk = await openTestDesk()
    const { code } = await desk.atDesk((work) => inviteByDesk(work, { contact: 'eve' }), 'desk:contact')
    await state(desk, 'eve', 'deactivated')
    const attempt = desk.write('contact:activate', (work) => activate(work, code ?? ''), { who: 'eve' })
    await expect(attempt).rejects.toMatchObject({ code: 'contact-not-active' })
  })
})

describe('a clock that jumps back', () => {
  it('flags and reactivates nobody', async () => {
    const desk = await silent('ann', 'dot')
    desk.clock.set('2020-01-01T00:00:00.000Z')
    await desk.tick()
    expect(await stored(desk, 'ann')).toEqual({ state: 'active', last: LAST })
    expect(await stored(desk, 'dot')).toEqual({ state: 'deactivated', last: LAST })
    expect(await desk.contact('ann')).toMatchObject({ state: 'active' })
  })

  it('takes no flag away by itself', async () => {
    const desk = await silent('ann')
    desk.clock.set(FLAG)
    await desk.tick()
    desk.clock.set(LAST)
    await desk.tick()
    expect(await desk.contact('ann')).toMatchObject({ state: 'flagged' })
    expect(await desk.events('ann')).toHaveLength(1)
  })

  it.each<[string, (desk: TestDesk) => Promise<unknown>]>([
    ['an act on a case', (desk) => file(desk, 'ann')],
    ['the desk that clears the flag', (desk) => state(desk, 'ann', 'active')],
    ['the desk that gives the account back', gaveBack],
    ['an activation after a removal', cameBack],
  ])('does not move the last activity back: %s', async (_, act) => {
    const desk = await silent('ann')
    desk.clock.set(FLAG)
    await desk.tick()
    desk.clock.set('2026-09-01T00:00:00.000Z')
    await act(desk)
    expect(await stored(desk, 'ann')).toEqual({ state: 'active', last: LAST })
    desk.clock.set(BEFORE)
    expect(await desk.contact('ann')).toMatchObject({ state: 'active' })
  })

  it('leaves the flag where somebody tells of an earlier day', async () => {
    const desk = await silent('ann')
    desk.clock.set(FLAG)
    const told = (at: string) => desk.write('contact:seen', (work) => seen(work, 'ann', at), { who: 'ben' })
    expect((await told('2020-01-01T00:00:00.000Z')).value).toMatchObject({
      state: 'flagged',
      lastActivityAt: LAST,
    })
  })

  async function gaveBack(desk: TestDesk): Promise<void> {
    await state(desk, 'ann', 'deactivated')
    await state(desk, 'ann', 'active')
  }

  async function cameBack(desk: TestDesk): Promise<void> {
    await state(desk, 'ann', 'deactivated')
    const again = { ...JO, email: 'ann@x.example' }
    const { code } = await desk.atDesk((work) => inviteByDesk(work, again), 'desk:contact')
    await desk.write('contact:activate', (work) => activate(work, code ?? ''))
  }
})
