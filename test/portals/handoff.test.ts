import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseQuery, HandOff, Outcome, Portal } from '../../src/portal/port.ts'
import type { Condition } from '../../src/support/condition.ts'
import { testClock } from '../engine/test-clock.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { NEW_CASE } from './new-case.ts'
import { openTestHandOff, PAGE } from './open-handoff.ts'

const handOffOf = (outcome: Outcome<unknown>): HandOff => {
  if (outcome.outcome === 'handoff') return outcome.handOff
  throw outcome.outcome === 'refused' ? outcome.problem : new Error(outcome.outcome)
}
const finish = (portal: Portal, id: string, number: number) => portal.handOffs?.finish(id, number, {})

/** A case with this number in the record. */
async function filed(portal: Portal, number: number): Promise<number> {
  const { id } = handOffOf(await portal.createCase(NEW_CASE, { key: `file-${number}` }))
  expect(await finish(portal, id, number)).toMatchObject({ outcome: 'done' })
  return number
}

describe('a case on a hand-off portal', () => {
  it('is the text of the form, and nothing is filed', async () => {
    const portal = openTestHandOff()
    const handOff = handOffOf(await portal.createCase(NEW_CASE, { key: 'k' }))
    expect(handOff).toMatchObject({
      id: expect.stringMatching(/^[a-z]{6}$/) as string,
      about: { number: null, status: 'to-be-handed-off', waitingOn: 'requester', subject: NEW_CASE.subject },
      url: PAGE,
      fields: [
        { label: 'Case Type', value: 'application issue', choose: true },
        { label: 'Subject', value: NEW_CASE.subject, choose: false },
        {
          label: 'Description',
          value:
            'The new scores are gone after Save.\n\n\nSteps that show it:\n1. Open Grade Book\n2. Press Save',
          choose: false,
        },
      ],
    })
    expect(handOff.text).toMatch(
      /^Case Type: application issue\nSubject: Grade Book [^]*\nDescription:\nThe new/,
    )
    expect((await portal.listCases({ limit: 10 })).items).toEqual([handOff.about])
    expect(handOff.about.id).toBe(handOff.id)
    expect(await portal.findByKey('k')).toEqual(handOff.about)
  })

  it('is handed off once for one key', async () => {
    const portal = openTestHandOff()
    const first = handOffOf(await portal.createCase(NEW_CASE, { key: 'k' }))
    expect(await portal.createCase({ ...NEW_CASE }, { key: 'k' })).toEqual({
      outcome: 'handoff',
      handOff: first,
      replayed: true,
    })
    const other = await portal.createCase({ ...NEW_CASE, subject: 'Another' }, { key: 'k' })
    expect(other).toMatchObject({ outcome: 'refused', problem: { code: 'key-reused' } })
    expect(await portal.handOffs?.list()).toEqual([first])
  })

  it('takes the number of the portal, keeps its id, and answers its key from then on', async () => {
    const portal = openTestHandOff()
    const { id } = handOffOf(await portal.createCase(NEW_CASE, { key: 'k' }))
    const done = await finish(portal, id, 482_913)
    expect(done).toMatchObject({
      outcome: 'done',
      replayed: false,
      value: { number: 482_913, id, status: 'new' },
    })
    expect(await portal.createCase(NEW_CASE, { key: 'k' })).toMatchObject({
      outcome: 'done',
      replayed: true,
      value: { number: 482_913 },
    })
    expect(await portal.handOffs?.list()).toEqual([])
  })

  it('takes the same number twice, but no second one, and none that another case has', async () => {
    const portal = openTestHandOff()
    await filed(portal, 7)
    const { id } = handOffOf(await portal.createCase(NEW_CASE, { key: 'k' }))
    expect(await finish(portal, id, 7)).toMatchObject({ problem: { code: 'number-taken', kind: 'conflict' } })
    expect(await finish(portal, id, 8)).toMatchObject({ replayed: false })
    expect(await finish(portal, id, 8)).toMatchObject({
      outcome: 'done',
      replayed: true,
      value: { number: 8 },
    })
    expect(await finish(portal, id, 9)).toMatchObject({
      problem: { code: 'already-numbered', kind: 'conflict' },
    })
    expect((await portal.listCases({ limit: 10 })).items).toHaveLength(2)
  })

  it('is found in another process, and two that tell a number at once agree on one', async () => {
    const file = join(temporaryFolder(), 'vendor.db')
    const [one, other] = [openTestHandOff({ file }), openTestHandOff({ file })]
    const { id } = handOffOf(await one.createCase(NEW_CASE, { key: 'k' }))
    const outcomes = await Promise.all([finish(one, id, 1), finish(other, id, 2)])
    expect(outcomes.map((outcome) => outcome?.outcome).sort()).toEqual(['done', 'refused'])
    expect((await other.listCases({ limit: 10 })).items).toHaveLength(1)
  })

  it('can be forgotten until it is done', async () => {
    const portal = openTestHandOff()
    const { id } = handOffOf(await portal.createCase(NEW_CASE, { key: 'k' }))
    expect(await portal.handOffs?.drop(id)).toMatchObject({ id })
    expect((await portal.listCases({ limit: 10 })).items).toEqual([])
    expect(await finish(portal, id, 1)).toMatchObject({
      problem: { kind: 'not-found', code: 'hand-off-not-found' },
    })
    const again = handOffOf(await portal.createCase(NEW_CASE, { key: 'k' }))
    await finish(portal, again.id, 1)
    await expect(portal.handOffs?.drop(again.id)).rejects.toMatchObject({ code: 'already-done' })
  })

  it('is refused before anybody goes to the portal', async () => {
    const portal = openTestHandOff()
    const outcome = await portal.createCase({ ...NEW_CASE, type: 'nope' }, { key: 'k' })
    expect(outcome).toMatchObject({ outcome: 'refused', problem: { kind: 'usage' } })
    expect(await portal.handOffs?.list()).toEqual([])
  })

  it('keeps nothing of a dry run', async () => {
    const portal = openTestHandOff()
    const { id } = handOffOf(await portal.createCase(NEW_CASE, { key: 'k' }))
    expect(await portal.handOffs?.finish(id, 5, { dryRun: true })).toMatchObject({ value: { number: 5 } })
    expect(await portal.handOffs?.list()).toHaveLength(1)
    expect(await portal.createCase(NEW_CASE, { key: 'l', dryRun: true })).toMatchObject({
      value: { number: null },
    })
    expect(await portal.handOffs?.list()).toHaveLength(1)
  })
})

const where = (
  field: Condition['field'],
  operator: Condition['operator'],
  value: string,
): Partial<CaseQuery> => ({ where: [{ field, operator, value }] })

describe('a list with cases to be handed off', () => {
  const many = async () => {
    const portal = openTestHandOff()
    for (const number of [11, 12, 13]) await filed(portal, number)
    const ids: string[] = []
    for (const subject of ['Late buses', 'Report cards', 'Café menus']) {
      ids.unshift(handOffOf(await portal.createCase({ ...NEW_CASE, subject }, { key: subject })).id)
    }
    return { portal, ids }
  }

  it.each([1, 2, 3, 4, 5, 6, 7])('has them first, page by page of %i', async (limit) => {
    const { portal, ids } = await many()
    const seen: (string | number)[] = []
    let cursor: string | undefined
    do {
      const page = await portal.listCases({ limit, ...(cursor !== undefined && { cursor }) })
      expect(page.items.length).toBeLessThanOrEqual(limit)
      expect(page.items.length).toBeGreaterThan(0)
      seen.push(...page.items.map(({ number, id }) => number ?? id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual([...ids, 13, 12, 11])
  })

  it.each([
    [{ status: ['to-be-handed-off'] }, ['Café menus', 'Report cards', 'Late buses']],
    [{ status: ['new'] }, [13, 12, 11]],
    [{ status: ['new', 'to-be-handed-off'], search: 'cafe' }, ['Café menus']],
    [{ search: 'late bu' }, ['Late buses']],
    [{ search: 'buses late' }, ['Late buses']],
    [{ search: 'bus late' }, []],
    [{ search: 'grade not', status: ['new'] }, [13, 12, 11]],
    [{ waitingOn: 'requester' as const }, ['Café menus', 'Report cards', 'Late buses']],
    [{ waitingOn: 'desk' as const }, [13, 12, 11]],
    [{ contact: 'ann lee', module: ['attendance'] }, []],
    [{ mine: true, type: ['application-issue'], search: 'report' }, ['Report cards']],
    [{ contact: 'nobody' }, []],
    [{ since: '2999-01-01T00:00:00Z' }, []],
    [where('number', 'equals', ''), ['Café menus', 'Report cards', 'Late buses']],
    [where('status', 'equals', 'to be handed OFF'), ['Café menus', 'Report cards', 'Late buses']],
    [where('status', 'not-equals', 'to be handed off'), [13, 12, 11]],
    [where('subject', 'contains', 'CAFÉ'), ['Café menus']],
    [where('subject', 'does-not-contain', 'e'), []],
    [where('contact', 'equals', 'ann@x.example'), ['Café menus', 'Report cards', 'Late buses', 13, 12, 11]],
    [where('district', 'not-equals', 'lakeside'), []],
    [where('site', 'starts-with', 'prod'), ['Café menus', 'Report cards', 'Late buses', 13, 12, 11]],
  ])('fits %j', async (query, wanted) => {
    const { portal } = await many()
    const { items } = await portal.listCases({ limit: 10, ...query })
    expect(items.map(({ number, subject }) => number ?? subject)).toEqual(wanted)
  })

  it('refuses what it does not know', async () => {
    const portal = openTestHandOff()
    await expect(portal.listCases({ limit: 0 })).rejects.toMatchObject({ kind: 'usage' })
    await expect(portal.listCases({ limit: 1, status: ['nope'] })).rejects.toMatchObject({ kind: 'usage' })
    await expect(portal.listCases({ limit: 1, cursor: 'x' })).rejects.toMatchObject({ code: 'bad-cursor' })
  })
})

describe('what follows on a hand-off portal', () => {
  it('is handed off, and recorded when it was done on that case', async () => {
    const portal = openTestHandOff()
    await filed(portal, 5)
    await filed(portal, 6)
    const close = handOffOf(await portal.closeCase(5, { comment: 'Solved.' }, { key: 'c' }))
    expect(close).toMatchObject({ task: 'Close case 5', about: { number: 5, status: 'new' } })
    expect(close.text).toBe('Close case 5\n\nComment: Solved.')
    expect(await finish(portal, close.id, 6)).toMatchObject({ problem: { code: 'other-case' } })
    expect(await finish(portal, close.id, 5)).toMatchObject({ value: { number: 5, status: 'closed' } })
    const reopen = handOffOf(await portal.reopenCase(5, { reason: 'Back.' }, { key: 'r' }))
    await finish(portal, reopen.id, 5)
    const reply = handOffOf(await portal.reply(5, { body: 'More.' }, { key: 'm' }))
    await finish(portal, reply.id, 5)
    const { comments, history } = await portal.viewCase(5)
    expect(comments.map(({ body }) => body)).toEqual(['Solved.', 'Back.', 'More.'])
    expect(history.map(({ event }) => event)).toContain('status')
  })

  it('is refused for a case that the record does not have', async () => {
    const outcome = await openTestHandOff().reply(99, { body: 'Hello' }, { key: 'k' })
    expect(outcome).toMatchObject({ problem: { kind: 'not-found', code: 'case-not-found' } })
  })

  it('is a status when a person tells it, and never by itself', async () => {
    const clock = testClock()
    const portal = openTestHandOff({ clock })
    await filed(portal, 5)
    const changes = { status: 'pending-customer-verification' }
    const told = await portal.updateCase(5, { changes, revision: null }, { key: 's' })
    expect(told).toMatchObject({
      outcome: 'done',
      value: { changed: true, case: { status: changes.status } },
    })
    const unknown = await portal.updateCase(
      5,
      { changes: { status: 'to-be-handed-off' }, revision: null },
      { key: 't' },
    )
    expect(unknown).toMatchObject({ problem: { kind: 'usage' } })
    clock.pass(100 * 24 * 60 * 60 * 1000)
    await filed(portal, 6)
    expect(await portal.viewCase(5)).toMatchObject({ status: changes.status })
  })

  it('is known only as far as campus was told', async () => {
    const portal = openTestHandOff()
    await filed(portal, 5)
    expect(await portal.listContacts()).toMatchObject([{ name: 'Ann Lee', activitySource: 'reported' }])
  })
})
