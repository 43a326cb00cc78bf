import { expect } from 'vitest'
import type { Capabilities, Filed, Portal } from '../../src/portal/port.ts'
import type { Desk, Needs } from './desk.ts'

const able = ({ dedupe }: Capabilities): boolean => dedupe !== 'no'
const exact = ({ dedupe }: Capabilities): boolean => dedupe === 'yes'
const MINUTE = 60_000

/** Calls under one key; each says what it is about. */
const under = ({ portal, newCase, done }: Desk, key = 'login') => {
  let calls = 0
  return async (from: Portal = portal): Promise<Filed> => {
    const comment = `Call ${(calls += 1)}`
    return done(from.createCase({ ...newCase, dedupe: { key, comment } }, { key: `${key}-${calls}` }))
  }
}

export function dedupe(needs: Needs): void {
  needs('case:create', 'case:reply', 'case:view')
    .if(able)
    .run('makes one case, and one comment in an interval that tells what was counted', async (desk) => {
      const { portal, pass } = desk
      const call = under(desk)
      const first = await call()
      expect(first).toMatchObject({ dedupe: { outcome: 'created', counted: 0 } })
      const again = { number: first.number }
      pass(14 * MINUTE)
      expect(await call()).toMatchObject({ ...again, dedupe: { outcome: 'suppressed', counted: 1 } })
      expect(await call()).toMatchObject({ ...again, dedupe: { outcome: 'suppressed', counted: 2 } })
      pass(MINUTE)
      expect(await call()).toMatchObject({ ...again, dedupe: { outcome: 'commented', counted: 0 } })
      expect(await call()).toMatchObject({ ...again, dedupe: { outcome: 'suppressed', counted: 1 } })
      pass(15 * MINUTE)
      await call()
      const { comments } = await portal.viewCase(first.number ?? 0)
      // Where somebody else keeps the time of the case, the call began a moment before.
      const moments = [0, 10_000].map((before) =>
        new Date(Date.parse(first.createdAt) - before).toISOString().slice(0, 16).replace('T', ' '),
      )
      expect(comments.map(({ body }) => body)).toEqual([
        expect.toBeOneOf(moments.map((at) => `Call 4\n\nAnd 2 more calls since ${at} UTC.`)),
        expect.stringMatching(/^Call 6\n\nAnd 1 more call since .* UTC\.$/),
      ])
    })

  needs('case:create', 'case:reply', 'case:close', 'case:reopen', 'case:view')
    .if(able)
    .run('frees the key with the case, and the one that took it keeps it', async (desk) => {
      const { portal, done } = desk
      const call = under(desk)
      const first = await call()
      const closed = await done(portal.closeByDedupe('login', { comment: 'Over' }, { key: 'c' }))
      expect(closed).toMatchObject({
        changed: true,
        case: { number: first.number },
        after: { status: 'closed' },
      })
      expect((await portal.viewCase(first.number ?? 0)).comments.at(-1)).toMatchObject({ body: 'Over' })
      const idle = await done(portal.closeByDedupe('login', { comment: 'Over' }, { key: 'd' }))
      expect(idle).toMatchObject({ changed: false })
      expect((await portal.viewCase(first.number ?? 0)).comments).toHaveLength(1)
      const second = await call()
      expect(second.number).not.toBe(first.number)
      await done(portal.reopenCase(first.number ?? 0, { reason: 'Back' }, { key: 'r' }))
      expect(await call()).toMatchObject({ number: second.number, dedupe: { outcome: 'suppressed' } })
      await done(portal.closeCase(second.number ?? 0, { comment: null }, { key: 'e' }))
      const third = await call()
      expect([first.number, second.number]).not.toContain(third.number)
      expect(third).toMatchObject({ dedupe: { outcome: 'created' } })
    })

  needs('case:close')
    .if(able)
    .run('closes nothing where no case ever had the key', async ({ portal, done }) => {
      const input = { comment: 'Over' }
      expect(await done(portal.closeByDedupe('never', input, { key: 'c' }))).toEqual({
        ...{ case: null, changed: false },
      })
      expect(await portal.closeByDedupe('two words', input, { key: 'd' })).toMatchObject({
        ...{ outcome: 'refused', problem: { kind: 'usage', errors: [{ pointer: '/dedupe' }] } },
      })
    })

  needs('case:create', 'case:reply')
    .if(able)
    .run('keeps the two keys apart', async (desk) => {
      const { portal, newCase, done } = desk
      const input = { ...newCase, dedupe: { key: 'login', comment: 'First' } }
      const first = await done(portal.createCase(input, { key: 'one' }))
      const said = { ...newCase, dedupe: { key: 'login', comment: 'The same at another time' } }
      const again = await portal.createCase(said, { key: 'one' })
      expect(again).toMatchObject({
        ...{ outcome: 'done', replayed: true },
        value: { number: first.number, dedupe: { outcome: 'created' } },
      })
      const other = { ...newCase, dedupe: { key: 'other', comment: 'First' } }
      expect(await portal.createCase(other, { key: 'one' })).toMatchObject({
        ...{ outcome: 'refused', problem: { code: 'key-reused' } },
      })
      expect(await done(portal.createCase(newCase, { key: 'two' }))).not.toHaveProperty('dedupe')
      expect((await portal.listCases({ limit: 10 })).items).toHaveLength(2)
    })

  needs('case:create', 'case:reply')
    .if(able)
    .run('keeps nothing of a dry run, and refuses a key that is none', async (desk) => {
      const { portal, newCase, done } = desk
      const input = { ...newCase, dedupe: { key: 'login', comment: 'First' } }
      const tried = await done(portal.createCase(input, { key: 'a', dryRun: true }))
      expect(tried).toMatchObject({ number: null, dedupe: { outcome: 'created' } })
      const first = await under(desk)()
      expect(first).toMatchObject({ dedupe: { outcome: 'created' } })
      const next = await done(portal.createCase(input, { key: 'b', dryRun: true }))
      expect(next).toMatchObject({ number: first.number, dedupe: { outcome: 'suppressed', counted: 1 } })
      expect(await under(desk)()).toMatchObject({ dedupe: { counted: 0 } })
      for (const key of ['', 'two words', 'x'.repeat(201)]) {
        const outcome = await portal.createCase({ ...newCase, dedupe: { key, comment: 'x' } }, { key: 'c' })
        expect(outcome).toMatchObject({
          outcome: 'refused',
          problem: { errors: [{ pointer: '/dedupe/key' }] },
        })
      }
    })

  needs('case:create', 'case:reply')
    .if(able)
    .run('is not silent for ever when the clock is set back', async (desk) => {
      const { pass } = desk
      const call = under(desk)
      await call()
      pass(-10 * MINUTE)
      expect(await call()).toMatchObject({ dedupe: { outcome: 'suppressed' } })
      pass(-10 * MINUTE)
      expect(await call()).toMatchObject({ dedupe: { outcome: 'commented' } })
    })

  needs('case:create', 'case:reply', 'desk:case')
    .if(exact)
    .run('takes back what was said to be solved, and answers no question of the desk', async (desk) => {
      const { portal, done, pass } = desk
      const call = under(desk)
      const number = (await call()).number ?? 0
      const asked = { body: 'Which?', status: 'pending-customer-input', participants: [], present: null }
      await done(portal.desk.reply(number, asked, { key: 'q' }))
      pass(15 * MINUTE)
      expect(await call()).toMatchObject({
        status: 'pending-customer-input',
        dedupe: { outcome: 'commented' },
      })
      await done(portal.desk.resolve(number, { body: 'Try now.' }, { key: 's' }))
      pass(15 * MINUTE)
      expect(await call()).toMatchObject({ status: 'assigned', dedupe: { outcome: 'commented' } })
    })

  needs('case:create', 'case:reply', 'desk:district', 'desk:contact', 'contact:activate')
    .if(exact)
    .run('is of one district', async (desk) => {
      const { portal, of, done } = desk
      await done(portal.desk.addDistrict('Harbor', { key: 'd' }))
      const [lakeside, harbor] = [of?.('Lakeside') ?? portal, of?.('Harbor') ?? portal]
      const ann = {
        ...{ name: 'Ann Lee', email: 'ann@x.example', role: 'technical', phone: null },
        ...{ organization: null, agreement: false },
      }
      const { code } = await done(harbor.desk.invite(ann, { key: 'i' }))
      await done(harbor.roster.activate(code ?? '', { key: 'a' }))
      const call = under(desk)
      const first = await call(lakeside)
      const second = await call(harbor)
      expect(second).toMatchObject({ dedupe: { outcome: 'created' } })
      await done(lakeside.closeByDedupe('login', { comment: null }, { key: 'c' }))
      expect(await call(harbor)).toMatchObject({ number: second.number, dedupe: { counted: 1 } })
      expect(first.number).not.toBe(second.number)
    })

  needs('case:create', 'case:reply', 'case:list', 'desk:case')
    .if(exact)
    .run('makes one case of fifty calls at once', async (desk) => {
      const { portal, newCase, done } = desk
      const calls = Array.from({ length: 50 }, (_, index) =>
        done(
          portal.createCase(
            { ...newCase, dedupe: { key: 'login', comment: `C${index}` } },
            { key: `k${index}` },
          ),
        ),
      )
      const told = await Promise.all(calls)
      expect(new Set(told.map(({ number }) => number)).size).toBe(1)
      expect((await portal.listCases({ limit: 100 })).items).toHaveLength(1)
      const counted = told.map(({ dedupe: became }) => became?.counted ?? -1)
      expect(counted.sort((one, other) => one - other)).toEqual(counted.map((_, index) => index))
    })
}
