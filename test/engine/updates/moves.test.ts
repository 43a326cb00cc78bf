import { describe, expect, it } from 'vitest'
import { viewRequest } from '../../../src/engine/updates/find.ts'
import { districtOf } from '../../../src/engine/updates/facts.ts'
import { REQUEST_STATUSES, STATUS_WORDS, type RequestStatus } from '../../../src/support/request.ts'
import { DAY } from '../test-clock.ts'
import type { TestDesk } from '../test-desk.ts'
import { cancel, move, openWithSites, REFRESH, request, tell, UPDATE } from './asking.ts'

/** What may follow on what; nothing else may. */
const WAYS: Record<RequestStatus, RequestStatus[]> = {
  'to-be-handed-off': ['requested', 'scheduled', 'running', 'done', 'failed', 'cancelled'],
  requested: ['scheduled', 'running', 'done', 'failed', 'cancelled'],
  scheduled: ['scheduled', 'running', 'done', 'failed', 'cancelled'],
  running: ['done', 'failed'],
  done: [],
  failed: [],
  cancelled: [],
}
const FIRST: RequestStatus[] = ['to-be-handed-off', 'requested']

async function requestIn(desk: TestDesk, status: RequestStatus): Promise<string> {
  const { id } = await request(desk, REFRESH, FIRST.includes(status) ? status : 'requested')
  if (!FIRST.includes(status)) await move(desk, id, status)
  return id
}
const view = (desk: TestDesk, id: string) => desk.read((reading) => viewRequest(reading, id))
const sites = async (desk: TestDesk) =>
  Object.fromEntries((await desk.read(districtOf)).sites.map(({ site, release }) => [site, release]))

describe.each(REQUEST_STATUSES)('a request that is %s', (from) => {
  it.each(REQUEST_STATUSES)('becomes %s, or not', async (to) => {
    const desk = await openWithSites()
    const id = await requestIn(desk, from)
    const before = await view(desk, id)
    desk.clock.pass(DAY)
    const now = desk.clock.now().toISOString()
    if (WAYS[from].includes(to)) {
      await move(desk, id, to, { reason: 'So it is' })
      const after = await view(desk, id)
      const { history, ...rest } = after
      expect(rest).toEqual({
        ...{ ...before, history: undefined, status: to, reason: 'So it is', updatedAt: now },
        ...(to === 'scheduled' && { scheduledAt: now }),
        ...(to === 'running' && { startedAt: now }),
        ...(['done', 'failed', 'cancelled'].includes(to) && { endedAt: now }),
      })
      expect(history.slice(before.history.length)).toEqual([
        { at: now, by: 'Erin', as: 'desk', event: 'status', from, to, body: 'So it is' },
      ])
      return
    }
    const ended = WAYS[from].length === 0
    await expect(move(desk, id, to)).rejects.toMatchObject({
      kind: 'conflict',
      code: ended
        ? 'request-ended'
        : from === 'running' && to === 'cancelled'
          ? 'request-running'
          : 'no-such-transition',
      message: ended
        ? `Request ${id} (refresh of sandbox) ${STATUS_WORDS[from]} already.`
        : from === 'running' && to === 'cancelled'
          ? `Request ${id} is running; it cannot be called back any more.`
          : `Request ${id} ${STATUS_WORDS[from]}; it cannot become ${to}.`,
    })
    expect(await view(desk, id)).toEqual(before)
  })
})

describe('whoever asked', () => {
  it.each(['requested', 'scheduled'] as const)('calls back what is %s', async (status) => {
    const desk = await openWithSites()
    const id = await requestIn(desk, status)
    expect(await cancel(desk, id, 'Not now')).toMatchObject({ status: 'cancelled', reason: 'Not now' })
    expect((await view(desk, id)).history.at(-1)).toMatchObject({
      by: 'ann',
      as: 'requester',
      body: 'Not now',
    })
  })

  it('calls back nothing that runs', async () => {
    const desk = await openWithSites()
    await expect(cancel(desk, await requestIn(desk, 'running'))).rejects.toMatchObject({
      code: 'request-running',
      hint: 'What is running cannot be called back; see how it ends.',
    })
  })

  it('finds no request that is not there', async () => {
    const desk = await openWithSites()
    await expect(cancel(desk, 'nosuch')).rejects.toMatchObject({
      ...{ kind: 'not-found', code: 'request-not-found', message: 'There is no update request “nosuch”.' },
      hint: '`campus request list` shows them.',
    })
  })

  it('gives a reason that says something', async () => {
    const desk = await openWithSites()
    const id = await requestIn(desk, 'requested')
    await expect(cancel(desk, id, ' ')).rejects.toMatchObject({ message: 'The reason is empty.' })
  })
})

describe('on one site', () => {
  it('one request runs at a time', async () => {
    const desk = await openWithSites()
    const update = await request(desk, { ...UPDATE, site: 'staging' })
    const refresh = await request(desk, { ...REFRESH, site: 'staging' })
    const elsewhere = await request(desk, REFRESH)
    await move(desk, update.id, 'running')
    await expect(move(desk, refresh.id, 'running')).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'site-busy', hint: 'Start it when the other has ended.' },
      message: `The update of staging to ${update.release ?? ''} (${update.id}) is running.`,
    })
    expect(await move(desk, elsewhere.id, 'running')).toMatchObject({ status: 'running' })
    await move(desk, update.id, 'failed')
    expect(await move(desk, refresh.id, 'running')).toMatchObject({ status: 'running' })
  })
})

describe('what is done tells the versions', () => {
  it('of the site and of those that follow it, if they are there', async () => {
    const desk = await openWithSites()
    await move(desk, (await request(desk, UPDATE)).id, 'done')
    const all = { production: 'Campus.2607.1', sandbox: 'Campus.2607.1', staging: 'Campus.2607' }
    expect(await sites(desk)).toEqual(all)
    await tell(desk, { without: ['sandbox'] })
    await move(desk, (await request(desk, { ...UPDATE, release: 'Campus.2611' })).id, 'done')
    expect(await sites(desk)).toEqual({ production: 'Campus.2611', staging: 'Campus.2607' })
  })

  it('of production, to which a refreshed site goes', async () => {
    const desk = await openWithSites()
    await move(desk, (await request(desk, { ...REFRESH, site: 'staging' })).id, 'done')
    expect(await sites(desk)).toMatchObject({ staging: 'Campus.2603.12', production: 'Campus.2603.12' })
  })

  it.each(['failed', 'cancelled', 'running'] as const)('and nothing that is %s does', async (status) => {
    const desk = await openWithSites()
    await move(desk, (await request(desk, UPDATE)).id, status)
    expect(await sites(desk)).toMatchObject({ production: 'Campus.2603.12', sandbox: 'Campus.2603.12' })
  })
})

describe('times', () => {
  it('that are told are kept, and nothing ends before it began', async () => {
    const desk = await openWithSites()
    const { id } = await request(desk, REFRESH)
    await move(desk, id, 'scheduled', { at: '2026-11-04T02:00:00.000Z' })
    await move(desk, id, 'running', { at: '2026-11-04T02:10:00.000Z' })
    const done = await move(desk, id, 'done', { at: '2026-11-04T01:00:00.000Z' })
    expect(done).toMatchObject({
      ...{ scheduledAt: '2026-11-04T02:00:00.000Z', startedAt: '2026-11-04T02:10:00.000Z' },
      endedAt: '2026-11-04T02:10:00.000Z',
    })
  })

  it('do not go back with the clock', async () => {
    const desk = await openWithSites()
    const { id, updatedAt } = await request(desk, REFRESH)
    desk.clock.set('2020-01-01T00:00:00.000Z')
    for (const status of ['scheduled', 'running', 'done'] as const) {
      expect((await move(desk, id, status)).updatedAt).toBe(updatedAt)
      expect((await view(desk, id)).updatedAt).toBe(updatedAt)
    }
    expect((await view(desk, id)).history.map(({ at }) => at)).toEqual(Array(4).fill(updatedAt))
  })
})
