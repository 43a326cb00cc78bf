import { expect, it } from 'vitest'
import type { Portal } from '../../../src/portal/port.ts'
import type { CaseSummary } from '../../../src/support/case.ts'
import { CASE_FIELDS } from '../../../src/commands/fields.ts'
import { done } from '../../outbox/verbs.ts'
import { NEW_CASE } from '../new-case.ts'
import { heard, MAPPING, movedClock, newQueue, restAs, trackerPortal } from './open-tracker.ts'

/** A portal where somebody looks at everything, and one whose writes tell what a text tells. */
async function both() {
  const mapping = { ...MAPPING, queue: await newQueue() }
  const clock = movedClock()
  // In short, without what is in a query.
  const asked: string[] = []
  const rest = heard(restAs('ann'), (method, path) => {
    asked.push(`${method} ${path.replace(/\d+/, 'N').replace(/^\/tickets$/, 'search')}`)
  })
  const whole = trackerPortal({ user: 'ann', rest: restAs('ann'), clock, mapping })
  const brief = trackerPortal({ user: 'ann', rest, clock, mapping, looksAt: () => false })
  return { whole, brief, asked, pass: clock.pass }
}

const summaryOf = async (portal: Portal, number: number): Promise<Partial<CaseSummary>> => {
  const { ...found } = await portal.viewCase(number)
  return Object.fromEntries(CASE_FIELDS.map((name) => [name, found[name]]))
}

let calls = 0
const call = () => ({ key: `looked-${(calls += 1)}`, fresh: true })
const UNREAD = { revision: null, contact: { name: '', email: null } }
const PLAIN = { ...UNREAD, type: '', module: '', site: null, release: null }

it('a case that nobody looks at closely is what it is there, but for what costs', async () => {
  const { whole, brief, asked } = await both()
  const input = { ...NEW_CASE, site: null, test: true }
  const first = call()
  const made = await done(brief.createCase(input, first))
  const number = made.number ?? 0
  // What was to be set there is compared, so a new case has all of it.
  expect(made).toEqual({ ...(await summaryOf(whole, number)), ...UNREAD })
  expect(asked.splice(0)).toEqual(['POST /ticket', 'GET search'])

  // Where the answer is lost, the same is found by its key.
  expect(await brief.findByKey(first.key)).toEqual({ ...(await summaryOf(whole, number)), ...UNREAD })
  asked.length = 0

  await restAs('root').write('PUT', `/ticket/${number}`, { json: { Owner: 'root' } })
  const replied = await done(brief.reply(number, { body: 'Any news?' }, call()))
  expect(replied.advisor).not.toBeNull()
  expect(replied).toEqual({ ...(await summaryOf(whole, number)), ...PLAIN })
  expect(asked.splice(0)).toEqual(['POST /ticket/N/correspond', 'GET search'])

  const closed = await done(brief.closeCase(number, { comment: null }, call()))
  expect(closed).toMatchObject({ changed: true, before: { status: 'assigned' }, after: { status: 'closed' } })
  expect(closed.case).toEqual({ ...(await summaryOf(whole, number)), ...PLAIN })
  expect(asked.splice(0)).toEqual(['GET search', 'PUT /ticket/N', 'GET search'])

  const reopened = await done(brief.reopenCase(number, { reason: 'It came back.' }, call()))
  expect(reopened.case).toEqual({ ...(await summaryOf(whole, number)), ...PLAIN })
  const again = await done(brief.closeCase(number, { comment: 'Done for good.' }, call()))
  expect(again.case).toEqual({ ...(await summaryOf(whole, number)), ...PLAIN })
})

it('a call under a dedupe key is told what became of it without the record', async () => {
  const { whole, brief, pass } = await both()
  const report = () =>
    done(brief.createCase({ ...NEW_CASE, dedupe: { key: 'login', comment: 'Still so.' } }, call()))
  const { number } = await report()
  for (const outcome of ['suppressed', 'commented']) {
    if (outcome === 'commented') pass(15 * 60_000)
    const { dedupe, ...told } = await report()
    expect([dedupe?.outcome, told.number]).toEqual([outcome, number])
    expect(told).toEqual({ ...(await summaryOf(whole, number ?? 0)), ...UNREAD })
  }
  const closed = await done(brief.closeByDedupe('login', { comment: null }, call()))
  expect(closed.case).toEqual({ ...(await summaryOf(whole, number ?? 0)), ...PLAIN })
})

it('one that no search finds is read from its record', async () => {
  const { whole, brief, asked } = await both()
  const [from, into] = [
    await done(whole.createCase(NEW_CASE, call())),
    await done(whole.createCase(NEW_CASE, call())),
  ]
  const root = restAs('root')
  await root.write('PUT', `/ticket/${from.number}`, { json: { MergeInto: into.number } })
  await done(brief.reply(from.number ?? 0, { body: 'On the one that is gone.' }, call()))
  expect(asked).toContain('GET /ticket/N')
})

it('who asked is told where somebody looks, also of a ticket that a search finds no more', async () => {
  const statuses = { new: 'new', open: 'assigned', deleted: 'closed' }
  const mapping = { ...MAPPING, statuses, queue: await newQueue() }
  const looksAt = (field: string) => field === 'contact'
  const given = { user: 'root', rest: restAs('root'), clock: movedClock(), mapping, looksAt } as const
  const portal = trackerPortal(given)
  const { number, contact } = await done(portal.createCase(NEW_CASE, call()))
  const closed = await done(portal.closeCase(number ?? 0, { comment: null }, call()))
  expect(contact.name).not.toBe('')
  expect(closed.case).toMatchObject({ status: 'closed', contact })
})
