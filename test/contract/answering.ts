import { expect } from 'vitest'
import type { NewRequest } from '../../src/portal/updates.ts'
import type { NewContact } from '../../src/support/contact.ts'
import { DAY } from '../engine/test-clock.ts'
import type { Portal } from '../../src/portal/port.ts'
import type { Needs } from './desk.ts'

const BO: NewContact = {
  ...{ name: 'Bo Lind', email: 'bo@x.example', role: 'support', phone: null },
  ...{ organization: null, agreement: false },
}
const REFRESH: NewRequest = { kind: 'sandbox-refresh', site: 'sandbox', release: null, at: null, note: null }

/** What those do who answer, where they do it on this portal; and what the requester asks of them. */
export function answering(needs: Needs): void {
  needs('case:create', 'desk:case').run(
    'moves a case as the desk, and keeps its notes to itself',
    async (desk) => {
      const { portal, file, done } = desk
      const number = (await file()).number ?? 0
      expect((await portal.desk.queue(10)).items.map((found) => found.number)).toEqual([number])
      expect(await done(portal.desk.take(number, { key: 't' }))).toMatchObject({
        advisor: 'Ann Lee',
        status: 'assigned',
      })
      await done(portal.desk.note(number, { body: 'Same as 1007.' }, { key: 'n' }))
      const asked = {
        body: 'Which browser?',
        status: 'pending-customer-input',
        participants: [],
        present: null,
      }
      const replied = await done(portal.desk.reply(number, asked, { key: 'r' }))
      expect(replied).toMatchObject({
        changed: true,
        after: { status: 'pending-customer-input', waitingOn: 'requester' },
      })
      expect((await portal.desk.queue(10)).items).toEqual([])
      expect((await portal.viewCase(number)).comments.map(({ body }) => body)).toEqual(['Which browser?'])
      expect((await portal.desk.viewCase(number)).comments.map(({ body }) => body)).toEqual([
        'Same as 1007.',
        'Which browser?',
      ])
      expect((await portal.listCases({ limit: 10, search: '1007' })).items).toEqual([])
    },
  )

  needs('case:create', 'desk:case', 'desk:district').run(
    'has one queue of all districts, those first that must be first wherever they are',
    async ({ portal, of, newCase, file, done, pass }) => {
      const first = await file({ priority: 'normal' })
      const low = await file({ priority: 'low' })
      await done(portal.desk.addDistrict('Harbor', { key: 'd' }))
      const [lakeside, harbor] = [of?.('Lakeside') ?? portal, of?.('Harbor') ?? portal]
      pass(DAY)
      const input = { ...newCase, priority: 'normal' }
      const called = await done(
        harbor.desk.openCase({ input, caller: 'Pat', contact: null }, { key: 'called' }),
      )
      const later = await done(lakeside.createCase({ ...input, subject: 'Later' }, { key: 'later' }))
      const rows = async (from: Portal, limit = 10) => {
        const { items, truncated } = await from.desk.queue(limit)
        return { rows: items.map(({ number, district }) => `${number} ${district}`), truncated }
      }
      const all = [
        ...[`${called.number} Harbor`, `${low.number} Lakeside`],
        ...[`${first.number} Lakeside`, `${later.number} Lakeside`],
      ]
      expect(await rows(portal)).toEqual({ rows: all, truncated: false })
      expect(await rows(portal, 3)).toEqual({ rows: all.slice(0, 3), truncated: true })
      expect(await rows(of?.('all') ?? portal)).toEqual({ rows: all, truncated: false })
      expect(await rows(lakeside)).toEqual({ rows: all.slice(1), truncated: false })
      expect(await rows(harbor)).toEqual({ rows: all.slice(0, 1), truncated: false })
      await expect(of?.('Nowhere').desk.queue(10)).rejects.toMatchObject({ code: 'district-not-found' })
    },
  )

  needs(
    'case:create',
    'desk:case',
    'desk:district',
    'desk:contact',
    'contact:change',
    'contact:activate',
    'request:create',
  ).run(
    'counts the requests of all districts, and names the changes of the list',
    async ({ portal, of, file, done }) => {
      await file()
      await done(portal.desk.addDistrict('Harbor', { key: 'd' }))
      const [lakeside, harbor] = [of?.('Lakeside') ?? portal, of?.('Harbor') ?? portal]
      const ann = { ...BO, name: 'Ann Lee', email: 'ann@x.example', role: 'technical' }
      const { code } = await done(harbor.desk.invite(ann, { key: 'i' }))
      await done(harbor.roster.activate(code ?? '', { key: 'a' }))
      const asked = []
      for (const [index, one] of [harbor, lakeside].entries()) {
        await done(one.updates.create(REFRESH, { key: `r${index}` }))
        const change = { kind: 'add', person: BO, effective: null, note: null } as const
        const made = await done(one.roster.change({ change, zone: 'UTC' }, { key: `c${index}` }))
        asked.push(`${made.number} ${made.district}`)
      }
      const told = async (from: Portal) => {
        const { requests, changes } = await from.desk.queue(1)
        return [requests, changes.map((one) => `${one.case.number} ${one.case.district}`)]
      }
      expect(await told(portal)).toEqual([2, asked])
      expect(await told(harbor)).toEqual([1, asked.slice(0, 1)])
      expect(await told(lakeside)).toEqual([1, asked.slice(1)])
    },
  )

  needs('case:create', 'desk:case')
    .unless('clocks')
    .run('asks again while nobody answers, then closes', async (desk) => {
      const { portal, file, done, pass } = desk
      const number = (await file()).number ?? 0
      await done(portal.desk.resolve(number, { body: 'It is set now.' }, { key: 'r' }))
      pass(30 * DAY)
      await file()
      const seen = await portal.viewCase(number)
      expect(seen).toMatchObject({ status: 'closed', waitingOn: 'nobody' })
      expect(seen.comments.map(({ body }) => body.slice(0, 15))).toEqual([
        ...['It is set now.', 'Follow-up 1 of ', 'Follow-up 2 of ', 'Follow-up 3 of '],
      ])
    })

  needs('case:create', 'case:escalate').run(
    'escalates with a reason of the catalog, and leaves a note',
    async (desk) => {
      const { portal, file, done } = desk
      const number = (await file()).number ?? 0
      const why = 'Report cards are printed on Friday.'
      const escalated = await done(portal.escalate(number, { reason: 'deadline', why }, { key: 'e' }))
      expect(escalated).toMatchObject({ escalation: 'deadline' })
      expect((await portal.viewCase(number)).comments).toMatchObject([{ body: why }])
      const outcome = await portal.escalate(number, { reason: 'nope', why }, { key: 'f' })
      expect(outcome).toMatchObject({ outcome: 'refused', problem: { kind: 'usage' } })
    },
  )

  needs('desk:notice').run('posts, adds to and closes a notice', async ({ portal, done }) => {
    const posted = await done(
      portal.desk.postNotice(
        { kind: 'incident', title: 'Late', body: 'Wait.', startsAt: null, endsAt: null },
        { key: 'p' },
      ),
    )
    const change = { body: 'Half of it is done.', endsAt: null, close: false }
    await done(portal.desk.updateNotice(posted.id, change, { key: 'u' }))
    await done(portal.desk.updateNotice(posted.id, { body: null, endsAt: null, close: true }, { key: 'c' }))
    expect(await portal.listNotices()).toMatchObject([
      { id: posted.id, state: 'closed', updates: [{ body: 'Half of it is done.' }] },
    ])
    const late = await portal.desk.updateNotice(posted.id, change, { key: 'late' })
    expect(late).toMatchObject({ outcome: 'refused', problem: { kind: 'conflict', code: 'notice-closed' } })
  })

  needs('desk:notice', 'notice:read').run(
    'keeps who has read a notice until the desk says something new',
    async ({ portal, done, pass }) => {
      const { id } = await done(
        portal.desk.postNotice(
          {
            ...{ kind: 'task', title: 'Confirm the list', body: 'By mail.', startsAt: null },
            endsAt: '2099-01-01T06:00:00.000Z',
          },
          { key: 'p' },
        ),
      )
      const seen = async () => (await portal.listNotices()).map(({ readAt, readers }) => [readAt, readers])
      expect(await seen()).toEqual([[null, 0]])
      const tried = await done(portal.readNotice(id, { undo: false }, { key: 'dry', dryRun: true }))
      expect(tried).toMatchObject({ readers: 1, changed: true })
      expect(await seen()).toEqual([[null, 0]])
      const { readAt, changed } = await done(portal.readNotice(id, { undo: false }, { key: 'r' }))
      expect({ readAt, changed }).toEqual({ readAt: expect.any(String) as string, changed: true })
      pass(DAY)
      const again = await done(portal.readNotice(id, { undo: false }, { key: 'r2' }))
      expect(again).toMatchObject({ readAt, readers: 1, changed: false })
      const replay = await portal.readNotice(id, { undo: false }, { key: 'r' })
      expect(replay).toMatchObject({ outcome: 'done', replayed: true, value: { readAt, changed: true } })
      expect(await done(portal.readNotice(id, { undo: true }, { key: 'u' }))).toMatchObject({
        ...{ readAt: null, readers: 0, changed: true },
      })
      await done(portal.readNotice(id, { undo: false }, { key: 'r3' }))
      const news = { body: 'Until noon.', endsAt: null, close: false }
      await done(portal.desk.updateNotice(id, news, { key: 'n' }))
      expect(await seen()).toEqual([[null, 0]])
      await done(portal.readNotice(id, { undo: false }, { key: 'r4' }))
      await done(portal.desk.updateNotice(id, { body: null, endsAt: null, close: true }, { key: 'c' }))
      expect(await seen()).toEqual([[expect.any(String), 1]])
      const strange = await portal.readNotice('zzzzzz', { undo: false }, { key: 'z' })
      expect(strange).toMatchObject({
        outcome: 'refused',
        problem: { kind: 'not-found', code: 'notice-not-found' },
      })
    },
  )

  needs('desk:district').run('keeps the facts of its district', async ({ portal, done }) => {
    const sites = [
      { site: 'production', release: '2603.12' },
      { site: 'preview', release: null },
    ]
    const told = { cloudChoice: false, group: 'North Dakota', sites, without: ['staging'] }
    await done(portal.desk.updateDistrict(told, { key: 'd' }))
    expect(await portal.district()).toMatchObject({
      ...{ cloudChoice: false, group: 'North Dakota', hosting: null },
      sites: [
        { site: 'production', release: 'Campus.2603.12' },
        { site: 'sandbox', release: 'Campus.2603.12' },
        { site: 'preview', release: null },
      ],
    })
    const bad = await portal.desk.updateDistrict({ sites: [{ site: 'moon', release: 'x' }] }, { key: 'e' })
    expect(bad).toMatchObject({ outcome: 'refused', problem: { kind: 'usage' } })
  })
}
