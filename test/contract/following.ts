import { expect } from 'vitest'
import type { Outcome, Portal } from '../../src/portal/port.ts'
import type { Verb } from '../../src/support/verbs.ts'
import { DAY } from '../engine/test-clock.ts'
import { listed, type Needs } from './desk.ts'

export function following(needs: Needs): void {
  needs('case:create', 'case:reply', 'case:view').run(
    'adds a reply, and the case is the newest then',
    async ({ portal, file, done, later }) => {
      const [first, second] = [await file(), await file()]
      await later()
      const replied = await done(portal.reply(first.number ?? 0, { body: 'Two\nlines' }, { key: 'r' }))
      expect(replied.revision).toBeGreaterThan(first.revision ?? 0)
      const { items } = await portal.listCases({ limit: 10 })
      expect(items).toEqual([listed(replied), listed(second)])
      const seen = await portal.viewCase(first.number ?? 0)
      expect(seen.comments).toMatchObject([
        { body: 'Two\nlines', by: first.contact.name, as: 'requester', attachments: [] },
      ])
    },
  )

  needs('case:create', 'case:close', 'case:reopen').run(
    'closes and reopens, as read back',
    async ({ portal, file, done, pass }) => {
      const { number, status, waitingOn } = await file()
      const closing = await done(portal.closeCase(number ?? 0, { comment: 'Works' }, { key: 'c' }))
      expect(closing).toMatchObject({
        changed: true,
        before: { status, waitingOn },
        after: { waitingOn: 'nobody' },
      })
      expect(closing.case.closedAt).not.toBeNull()
      const twice = await done(portal.closeCase(number ?? 0, { comment: null }, { key: 'd' }))
      expect(twice).toMatchObject({ changed: false, before: closing.after, after: closing.after })
      pass(DAY)
      const opening = await done(portal.reopenCase(number ?? 0, { reason: 'Again' }, { key: 'o' }))
      expect(opening).toMatchObject({ changed: true, before: closing.after, after: { waitingOn: 'desk' } })
      expect((await portal.viewCase(number ?? 0)).closedAt).toBeNull()
    },
  )

  needs('case:create', 'case:close', 'case:reopen').run(
    'refuses to reopen after the window',
    async ({ portal, file, done, pass }) => {
      const { number } = await file()
      await done(portal.closeCase(number ?? 0, { comment: null }, { key: 'c' }))
      pass(((await portal.catalog()).clocks.reopenDays + 1) * DAY)
      const outcome = await portal.reopenCase(number ?? 0, { reason: 'Again' }, { key: 'o' })
      expect(outcome).toMatchObject({ problem: { kind: 'conflict', code: 'reopen-window-passed' } })
    },
  )

  needs('case:create', 'case:update').run(
    'updates what nobody changed meanwhile',
    async ({ portal, file, done }) => {
      const { number, revision } = await file()
      const changes = { priority: 'high', dueDate: null }
      const updated = await done(portal.updateCase(number ?? 0, { changes, revision }, { key: 'u' }))
      expect(updated).toMatchObject({ changed: true, case: changes })
      expect(updated.case.revision).toBeGreaterThan(revision ?? 0)
      const same = await done(
        portal.updateCase(number ?? 0, { changes, revision: updated.case.revision }, { key: 'v' }),
      )
      expect(same).toEqual({ case: updated.case, changed: false })
      const stale = await portal.updateCase(
        number ?? 0,
        { changes: { priority: 'low' }, revision },
        { key: 'w' },
      )
      expect(stale).toMatchObject({ problem: { kind: 'conflict', code: 'changed-meanwhile' } })
    },
  )

  needs('case:create', 'case:close', 'case:view').run(
    'loses no comment on a case that was closed already',
    async ({ portal, file, done }) => {
      const { number } = await file()
      for (const comment of ['One', 'Two']) {
        await done(portal.closeCase(number ?? 0, { comment }, { key: comment }))
      }
      const { comments } = await portal.viewCase(number ?? 0)
      expect(comments.map(({ body }) => body)).toEqual(['One', 'Two'])
    },
  )

  const onNothing: [Verb, (portal: Portal) => Promise<Outcome<unknown>>][] = [
    ['case:reply', (portal) => portal.reply(4711, { body: 'x' }, { key: 'k' })],
    ['case:close', (portal) => portal.closeCase(4711, { comment: null }, { key: 'k' })],
    ['case:reopen', (portal) => portal.reopenCase(4711, { reason: 'x' }, { key: 'k' })],
    ['case:update', (portal) => portal.updateCase(4711, { changes: {}, revision: 1 }, { key: 'k' })],
  ]
  for (const [verb, attempt] of onNothing) {
    needs(verb).run(`${verb} needs a case that is there`, async ({ portal }) => {
      expect(await attempt(portal)).toMatchObject({ outcome: 'refused', problem: { code: 'case-not-found' } })
    })
  }
}
