import { expect } from 'vitest'
import type { Capabilities, Outcome } from '../../src/portal/port.ts'
import type { Needs } from './desk.ts'

const once = ({ exactlyOnce }: Capabilities): boolean => exactlyOnce === 'yes'
const findable = ({ exactlyOnce }: Capabilities): boolean => exactlyOnce !== 'no'

/** Whoever is told that the first call under the key still runs repeats theirs. */
async function patiently<Value>(call: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const outcome = await call()
  if (outcome.outcome !== 'refused' || outcome.problem.code !== 'key-running') return outcome
  await new Promise((resolve) => setTimeout(resolve, 20))
  return patiently(call)
}

export function exactlyOnce(needs: Needs): void {
  needs('case:create', 'case:close')
    .if(once)
    .run('answers the same call the same', async ({ portal, newCase, done }) => {
      const first = await portal.createCase(newCase, { key: 'k' })
      await done(portal.closeCase((await done(first)).number ?? 0, { comment: null }, { key: 'c' }))
      const again = await portal.createCase({ ...newCase }, { key: 'k' })
      expect(again).toEqual({ ...first, replayed: true })
      const call = () => portal.createCase(newCase, { key: 'l' })
      const [one, other] = await Promise.all([patiently(call), patiently(call)].map(done))
      expect(one).toEqual(other)
      expect((await portal.listCases({ limit: 10 })).items).toHaveLength(2)
    })

  needs('case:create')
    .if(once)
    .run('refuses a key with other input', async ({ portal, newCase }) => {
      await portal.createCase(newCase, { key: 'k' })
      const outcome = await portal.createCase({ ...newCase, subject: 'Another' }, { key: 'k' })
      expect(outcome).toMatchObject({ outcome: 'refused', problem: { kind: 'conflict', code: 'key-reused' } })
    })

  needs('case:create', 'case:update', 'case:reply')
    .if(once)
    .run('answers an update the same, whatever became of the case', async ({ portal, file, done }) => {
      const { number } = await file()
      const changes = { priority: 'high', module: 'attendance' }
      const call = (revision: number | null) =>
        portal.updateCase(number ?? 0, { changes, revision }, { key: 'u' })
      const first = await call(null)
      await done(portal.reply(number ?? 0, { body: 'More' }, { key: 'r' }))
      await done(
        portal.updateCase(number ?? 0, { changes: { priority: 'low' }, revision: null }, { key: 'v' }),
      )
      expect(await call(null)).toEqual({ ...first, replayed: true })
      expect(await call(4)).toEqual({ ...first, replayed: true })
      const other = await portal.updateCase(
        number ?? 0,
        { changes: { priority: 'high' }, revision: null },
        { key: 'u' },
      )
      expect(other).toMatchObject({ problem: { code: 'key-reused' } })
    })

  needs('case:create', 'case:update')
    .if(once)
    .run('spends the key of an update that changed nothing', async ({ portal, file, done }) => {
      const { number, priority, revision } = await file()
      const update = (to: string) =>
        portal.updateCase(number ?? 0, { changes: { priority: to }, revision: null }, { key: 'u' })
      expect(await done(update(priority))).toMatchObject({ changed: false, case: { revision } })
      expect(await update('high')).toMatchObject({ problem: { code: 'key-reused' } })
    })

  needs('case:create', 'case:list', 'contact:list')
    .if(findable)
    .run('keeps nothing of a dry run', async ({ portal, newCase, done }) => {
      const before = await portal.listContacts()
      const dry = await portal.createCase(newCase, { key: 'k', dryRun: true })
      expect(dry).toMatchObject({
        outcome: 'done',
        replayed: false,
        value: { subject: newCase.subject, number: null },
      })
      const none = [await portal.listCases({ limit: 10 }), await portal.findByKey('k'), portal.introduced]
      expect(none).toEqual([{ items: [], nextCursor: null }, null, null])
      expect(await portal.listContacts()).toEqual(before)
      const filed = await done(portal.createCase(newCase, { key: 'k' }))
      const again = await portal.createCase(newCase, { key: 'k', dryRun: true })
      expect(again).toMatchObject({ replayed: true, value: { number: filed.number } })
      const refused = await portal.createCase({ ...newCase, type: 'nope' }, { key: 'l', dryRun: true })
      expect(refused).toMatchObject({ outcome: 'refused', problem: { kind: 'usage' } })
    })

  needs('case:create')
    .if(findable)
    .run('settles a call by its key', async ({ portal, newCase, done }) => {
      expect(await portal.findByKey('k')).toBeNull()
      const filed = await done(portal.createCase(newCase, { key: 'k' }))
      expect(await portal.findByKey('k')).toMatchObject({ number: filed.number, id: filed.id })
    })
}
