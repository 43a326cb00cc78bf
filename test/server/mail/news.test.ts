import { describe, expect, it } from 'vitest'
import type { Portal } from '../../../src/portal/port.ts'
import type { Outcome } from '../../../src/portal/outcome.ts'
import { tickAll } from '../../../src/server/ticking.ts'
import { DAY } from '../../engine/test-clock.ts'
import { NEW_CASE } from '../../portals/new-case.ts'
import { addContact } from '../sign-in/people.ts'
import { idOf, startTeam, type Team } from '../team.ts'
import { startReceiver, type Receiver } from './receiver.ts'

const LOU = 'lou@x.example'

interface Post {
  team: Team
  receiver: Receiver
  lou: Portal
  desk: Portal
  /** Lou's mails that nobody looked at yet. */
  news(): Promise<{ subject: string; text: string }[]>
  number: number
}

let keys = 0
const call = () => ({ key: `k-${(keys += 1)}`, dryRun: false })

async function done<Value>(outcome: Promise<Outcome<Value>>): Promise<Value> {
  const settled = await outcome
  if (settled.outcome !== 'done') throw new Error(JSON.stringify(settled))
  return settled.value
}

/** Lou, whose case it is, and the desk; what mails there were are read. */
async function post(): Promise<Post> {
  const receiver = await startReceiver()
  const team = await startTeam({ deliver: receiver.deliver })
  await addContact(team, 'Lakeside', 'lou')
  const [lou, desk] = [(await team.person(LOU)).portal(), (await team.desk()).portal()]
  const news = async () => {
    await team.sending?.round()
    return receiver.to(LOU).map(({ subject = '', text = '' }) => ({ subject, text }))
  }
  const { number } = await done(lou.createCase(NEW_CASE, call()))
  let seen = 0
  const unread = async () => {
    const all = await news()
    const fresh = all.slice(seen)
    seen = all.length
    return fresh
  }
  return { team, receiver, lou, desk, number: number ?? 0, news: unread }
}

describe('a mail that waits', () => {
  it.each([
    ['left the list', `UPDATE contacts SET state = 'deactivated' WHERE email = ?`, 1],
    ['has no account any more', `UPDATE accounts SET deactivated_at = '2026-11-02' WHERE email = ?`, 1],
    ['is there as ever', 'SELECT 1 AS one FROM contacts WHERE email = ?', 2],
  ])('when somebody %s', async (_, sql, mails) => {
    const { team, receiver, desk, number, news } = await post()
    await news()
    receiver.answer = { code: 451 }
    const before = receiver.tries
    const reply = { body: 'Try it again', participants: [], present: null, status: null }
    await done(desk.desk.reply(number, reply, call()))
    await team.sending?.round()
    expect(receiver.tries).toBeGreaterThan(before)
    await team.store.write((tx) => tx.run(sql, LOU))
    receiver.answer = null
    team.clock.pass(DAY)
    await team.sending?.round()
    expect(receiver.to(LOU).filter(({ subject }) => subject?.startsWith('Case')).length).toBe(mails)
    const [{ waiting } = { waiting: -1 }] = await team.store.read((tx) =>
      tx.all<{ waiting: number }>('SELECT count(*) AS waiting FROM mails WHERE next_at IS NOT NULL'),
    )
    expect(waiting).toBe(0)
  })
})

describe('the contact of a case is told', () => {
  it('that it is filed, with its number and subject, and nothing that was written in it', async () => {
    const { news, number, receiver, team } = await post()
    const [device, filed, ...more] = await news()
    expect(more).toEqual([])
    expect(device?.subject).toBe('A new device is signed in as you')
    expect(device?.text).toMatch(/“laptop” was signed in as you at 2026-11-02 15:00 UTC/)
    expect(filed?.subject).toBe(`Case ${number} is filed: Grade Book does not save Term 1 grades`)
    expect(filed?.text).toContain(`campus case view ${number}`)
    expect(filed?.text).toContain(team.url)
    expect(filed?.text).not.toMatch(/scores|Press Save/)
    const raw = receiver.to(LOU).at(-1)?.raw ?? ''
    expect(raw).toMatch(/^Message-ID: <[0-9a-f]{40}@desk\.example>/im)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/im)
    expect(raw).not.toMatch(/^X-Mailer/im)
  })

  it('that the desk replied: once, also where the case waits for them by it, and never with the words', async () => {
    const { desk, news, number } = await post()
    await news()
    const reply = { body: 'Ask Sam Student of room 12.', participants: [], present: null }
    await done(desk.desk.reply(number, { ...reply, status: 'pending-customer-input' }, call()))
    await done(desk.desk.reply(number, { ...reply, status: null }, call()))
    const [waits, again, ...more] = await news()
    expect(more).toEqual([])
    expect(waits?.subject).toMatch(/^Case \d+ has an answer: Grade Book/)
    expect(waits?.text).toContain('It waits for you now.')
    expect(waits?.text).toContain(`campus case reply ${number}`)
    expect(`${waits?.text} ${again?.text}`).not.toMatch(/Sam|room/)
  })

  it('that it waits for them, that it closed; not of notes, of who took it, or of what they did themselves', async () => {
    const { desk, lou, news, number } = await post()
    await news()
    await done(desk.desk.take(number, call()))
    await done(desk.desk.note(number, { body: 'A secret among us' }, call()))
    await done(lou.reply(number, { body: 'One more thing' }, call()))
    expect(await news()).toEqual([])
    await done(desk.desk.move(number, { status: 'pending-customer-input', comment: null }, call()))
    expect((await news()).map(({ subject }) => subject)).toEqual([
      `Case ${number} waits for you: ${NEW_CASE.subject}`,
    ])
    await done(desk.desk.move(number, { status: 'closed', comment: null }, call()))
    const [closed] = await news()
    expect(closed?.subject).toBe(`Case ${number} is closed: ${NEW_CASE.subject}`)
    expect(closed?.text).toContain('Until 2027-01-01 it can be reopened')
    await done(lou.reopenCase(number, { reason: 'It came back' }, call()))
    await done(lou.closeCase(number, { comment: null }, call()))
    expect(await news()).toEqual([])
  })

  it('that it is about to close and that it closed, by the clocks alone, once each', async () => {
    const { team, desk, news, number } = await post()
    await done(desk.desk.resolve(number, { body: 'Use code B.' }, call()))
    await news()
    const told: string[] = []
    for (let day = 0; day < 16; day += 1) {
      team.clock.pass(DAY)
      await tickAll(team.parts.engine)
      await tickAll(team.parts.engine)
      told.push(
        ...(await news()).map(
          ({ subject, text }) => subject.split(':')[0] + (/on (2026-\S+)\./.exec(text)?.[1] ?? ''),
        ),
      )
    }
    const warning = `Case ${number} is about to close2026-11-16`
    expect(told).toEqual([warning, warning, warning, `Case ${number} is closed`])
  })

  it('of the last alone when the clocks were not looked at for long', async () => {
    const { team, desk, news, number } = await post()
    await done(desk.desk.resolve(number, { body: 'Use code B.' }, call()))
    await news()
    team.clock.pass(40 * DAY)
    await tickAll(team.parts.engine)
    expect((await news()).map(({ subject }) => subject.split(':')[0])).toEqual([`Case ${number} is closed`])
  })

  it('without its subject where that may name a student', async () => {
    const { lou, news } = await post()
    await news()
    await done(
      lou.createCase({ ...NEW_CASE, subject: 'Student Sam Miller, ID 1234567, has no grades' }, call()),
    )
    const [filed] = await news()
    expect(filed?.subject).toMatch(/^Case \d+ is filed$/)
    expect(filed?.text).not.toMatch(/Sam|1234567/)
  })
})

describe('also told by mail', () => {
  it('are those who asked for an update: when it is scheduled, has finished or failed', async () => {
    const { desk, lou, news } = await post()
    await news()
    const wanted = { kind: 'sandbox-refresh', site: 'sandbox', release: null, at: null, note: null } as const
    const first = await done(lou.updates.create(wanted, call()))
    expect(await news()).toEqual([])
    const move = (
      id: string,
      status: 'scheduled' | 'running' | 'done' | 'failed',
      reason: string | null = null,
    ) =>
      done(
        desk.desk.moveRequest(
          id,
          { status, at: status === 'scheduled' ? '2026-11-06T23:00:00.000Z' : null, reason },
          call(),
        ),
      )
    await move(first.id, 'scheduled')
    await move(first.id, 'running')
    await move(first.id, 'done')
    const second = await done(lou.updates.create(wanted, call()))
    await move(second.id, 'failed', 'Sam Student broke it')
    const told = await news()
    expect(told.map(({ subject }) => subject)).toEqual([
      `Request ${first.id}: refresh of sandbox is scheduled`,
      `Request ${first.id}: refresh of sandbox has finished`,
      `Request ${second.id}: refresh of sandbox has failed`,
    ])
    expect(told[0]?.text).toContain('2026-11-06 23:00 UTC')
    expect(told[2]?.text).not.toContain('Sam')
  })

  it('are all who are active, of a notice: its title, not its text', async () => {
    const { team, desk, news, receiver } = await post()
    await addContact(team, 'Lakeside', 'gone', { state: 'deactivated' })
    await addContact(team, 'Lakeside', 'new', { state: 'invited' })
    await news()
    const text = { body: 'Words of the notice', startsAt: null, endsAt: null }
    await done(desk.desk.postNotice({ kind: 'incident', title: 'Sign-in is slow', ...text }, call()))
    const [notice] = await news()
    expect(notice?.subject).toBe('An incident was posted: Sign-in is slow')
    expect(notice?.text).not.toContain('Words')
    const told = receiver.mails.filter(({ subject }) => subject?.includes('incident'))
    expect(told.map(({ recipients }) => recipients.join()).sort()).toEqual(['ann@x.example', LOU])
  })

  it('is nobody of what was undone, tried, refused or happened before there was mail', async () => {
    const { team, lou, receiver, news } = await post()
    await news()
    await lou.createCase(NEW_CASE, { ...call(), dryRun: true })
    await lou.createCase({ ...NEW_CASE, type: 'no-such-type' }, call())
    await expect(
      team.store.write(async (tx) => {
        await tx.run('UPDATE cases SET subject = ? WHERE district = ?', 'Other', idOf('Lakeside'))
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await news()).toEqual([])
    const key = call()
    await done(lou.createCase(NEW_CASE, key))
    await done(lou.createCase(NEW_CASE, key))
    expect(await news()).toHaveLength(1)
    await team.store.write((tx) => tx.run('DELETE FROM mail_marks WHERE district = ?', idOf('Lakeside')))
    await done(lou.createCase(NEW_CASE, call()))
    expect(await news()).toEqual([])
    await done(lou.createCase(NEW_CASE, call()))
    expect(await news()).toHaveLength(1)
    expect(receiver.mails.every(({ recipients }) => recipients.length === 1)).toBe(true)
  })

  it('leaves no mail of a write that failed in the end', async () => {
    const { team, lou, news } = await post()
    await news()
    const { after } = team.parts.engine
    team.parts.engine.after = async (work) => {
      await after?.(work)
      throw new Error('the disk is full')
    }
    expect(await lou.createCase(NEW_CASE, call())).toMatchObject({ problem: { code: 'server-failed' } })
    if (after) team.parts.engine.after = after
    expect(await news()).toEqual([])
    await done(lou.createCase(NEW_CASE, call()))
    expect(await news()).toHaveLength(1)
  })
})
