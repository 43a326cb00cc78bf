import { describe, expect, it } from 'vitest'
import { postNotice } from '../../../src/engine/notices.ts'
import { planFacts } from '../../../src/engine/updates/facts.ts'
import { createRequest } from '../../../src/engine/updates/create.ts'
import type { DistrictChanges } from '../../../src/portal/desk.ts'
import type { NewRequest } from '../../../src/portal/updates.ts'
import { listRequests } from '../../../src/store/requests.ts'
import { remarks } from '../../../src/support/updates/plan.ts'
import type { TestDesk } from '../test-desk.ts'
import { cancel, move, openWithSites, REFRESH, request, tell, UPDATE } from './asking.ts'

const open = (desk: TestDesk) => desk.read(({ tx }) => listRequests(tx, 'd1', { open: true }, 10))

describe('a request', () => {
  it('is kept with who asked, under six letters', async () => {
    const desk = await openWithSites()
    const at = desk.clock.now().toISOString()
    const asked = await request(desk, { ...UPDATE, at: '2026-11-05T08:00:00.000Z', note: 'At night' })
    expect(asked).toEqual({
      ...UPDATE,
      ...{ id: expect.stringMatching(/^[a-z]{6}$/), status: 'requested', district: 'District 1' },
      ...{
        at: '2026-11-05T08:00:00.000Z',
        note: 'At night',
        contact: { name: 'ann', email: 'ann@x.example' },
      },
      ...{ scheduledAt: null, startedAt: null, endedAt: null, reason: null, createdAt: at, updatedAt: at },
    })
    expect(await open(desk)).toEqual([asked])
  })

  it('is none of a role that may not', async () => {
    const desk = await openWithSites()
    const attempt = desk.write('request:create', (work) => createRequest(work, REFRESH), { who: 'ben' })
    await expect(attempt).rejects.toMatchObject({
      kind: 'not-allowed',
      code: 'role-may-not',
      hint: 'Ask ann.',
    })
  })

  it('has a note that says something', async () => {
    const desk = await openWithSites()
    await expect(request(desk, { ...REFRESH, note: '' })).rejects.toMatchObject({
      ...{ kind: 'usage', message: 'The note is empty.', errors: [{ pointer: '/note' }] },
    })
  })
})

describe('a request is refused', () => {
  it.each<[string, Partial<NewRequest>, DistrictChanges, string, string, string, string | RegExp]>([
    [
      'for a site that is not there',
      { site: 'preview' },
      {},
      'not-found',
      'site-not-found',
      'District 1 has no site preview.',
      'It has: production, sandbox, staging. A site that is missing here is added with: campus desk district update --site preview=unknown',
    ],
    [
      'for a site that nobody knows',
      { site: 'moon' },
      { without: ['production', 'sandbox', 'staging'] },
      'not-found',
      'site-not-found',
      'District 1 has no site “moon”.',
      /^It has: none\./,
    ],
    [
      'for a site that is no copy',
      { site: 'production' },
      {},
      'conflict',
      'site-not-refreshable',
      'production is never overwritten.',
      'A refresh is for: sandbox, staging, preview.',
    ],
    [
      'for a version of a site that follows another',
      { ...UPDATE, site: 'sandbox' },
      {},
      'conflict',
      'site-follows',
      'The version of sandbox follows that of production.',
      'Ask for production: --site production',
    ],
    [
      'for a district that is updated with others',
      UPDATE,
      { group: 'Minnesota', cloudChoice: true },
      'not-allowed',
      'linked-district',
      'District 1 is updated together with Minnesota, never alone.',
      'Ask Minnesota when the group is updated.',
    ],
    [
      'for a district without Cloud Choice',
      UPDATE,
      { cloudChoice: false },
      'not-allowed',
      'no-cloud-choice',
      'District 1 does not have Cloud Choice, so its versions come with the regular updates.',
      'The maintenance window brings them; see `campus portal show`.',
    ],
    [
      'for an older version',
      { ...UPDATE, release: 'Campus.2603.11' },
      {},
      'conflict',
      'downgrade',
      'production is at Campus.2603.12, which is newer than Campus.2603.11.',
      'A site never goes back.',
    ],
    [
      'for the version that is there',
      { ...UPDATE, release: 'Campus.2603.12.0' },
      {},
      'conflict',
      'same-release',
      'production is at Campus.2603.12 already.',
      'Nothing needs to be asked for.',
    ],
  ])('%s', async (_, input, changes, kind, code, message, hint) => {
    const desk = await openWithSites()
    await tell(desk, changes)
    const shown = typeof hint === 'string' ? hint : expect.stringMatching(hint)
    await expect(request(desk, { ...REFRESH, ...input })).rejects.toMatchObject({
      kind,
      code,
      message,
      hint: shown,
    })
    expect(await open(desk)).toEqual([])
  })

  it.each<[string, DistrictChanges]>([
    ['has Cloud Choice', { cloudChoice: true }],
    ['does not say whether it has it', {}],
  ])('but not for the version of a district that %s', async (_, changes) => {
    const desk = await openWithSites()
    await tell(desk, changes)
    expect(await request(desk, UPDATE)).toMatchObject({ status: 'requested' })
  })

  it('but a refresh is for a district with or without Cloud Choice, linked or not', async () => {
    const desk = await openWithSites()
    await tell(desk, { cloudChoice: false, group: 'Minnesota' })
    expect(await request(desk, REFRESH)).toMatchObject({ status: 'requested' })
  })
})

describe('of one kind and site', () => {
  it.each(['requested', 'scheduled', 'running'] as const)(
    'a second is refused while the first is %s, and the first is named',
    async (status) => {
      const desk = await openWithSites()
      const { id } = await request(desk, REFRESH)
      if (status !== 'requested') await move(desk, id, status)
      await expect(request(desk, REFRESH)).rejects.toMatchObject({
        ...{ kind: 'conflict', code: 'request-open', hint: `Follow it: campus request view ${id} --wait` },
        message: `There is an open request already: the refresh of sandbox (${id}) of ann is ${status}.`,
      })
      expect(await open(desk)).toHaveLength(1)
    },
  )

  it.each(['done', 'failed', 'cancelled'] as const)(
    'a second is made when the first is %s',
    async (status) => {
      const desk = await openWithSites()
      const { id } = await request(desk, REFRESH)
      await (status === 'cancelled' ? cancel(desk, id) : move(desk, id, status))
      expect((await request(desk, REFRESH)).id).not.toBe(id)
    },
  )

  it('two at once make one', async () => {
    const desk = await openWithSites()
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => request(desk, REFRESH)))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(outcomes[1]).toMatchObject({ reason: { code: 'request-open' } })
    expect(await open(desk)).toHaveLength(1)
  })

  it('another kind or site is no second', async () => {
    const desk = await openWithSites()
    for (const input of [REFRESH, { ...REFRESH, site: 'staging' }, { ...UPDATE, site: 'staging' }])
      await request(desk, input)
    expect(await open(desk)).toHaveLength(3)
  })
})

describe('what is said before', () => {
  const said = (desk: TestDesk, input: NewRequest) =>
    desk.read(async (reading) => remarks(input, await planFacts(reading)))

  it('of a refresh: what is lost, which version it has then, and when it is done', async () => {
    const desk = await openWithSites()
    expect(await said(desk, REFRESH)).toEqual([
      {
        code: 'done-by',
        message: 'It is carried out as soon as possible, or on the next business day (2026-11-03).',
      },
      {
        code: 'overwrites',
        message:
          'Everything on sandbox is overwritten with a copy of production. Its version stays that of production.',
      },
    ])
  })

  it('of a version: what is not known', async () => {
    const desk = await openWithSites()
    await tell(desk, { sites: [{ site: 'production', release: null }] })
    expect((await said(desk, UPDATE)).map(({ code }) => code)).toEqual([
      ...['cloud-choice-unknown', 'release-unknown', 'done-by'],
    ])
  })

  it('what it meets: the window, open notices and other requests', async () => {
    const desk = await openWithSites()
    const { id } = await request(desk, UPDATE)
    const notice = { body: 'See', startsAt: '2026-11-05T00:00:00.000Z', endsAt: null }
    for (const kind of ['incident', 'maintenance', 'task'] as const)
      await desk.atDesk((work) => postNotice(work, { ...notice, kind, title: `One ${kind}` }), 'desk:notice')
    const messages = (await said(desk, { ...UPDATE, at: '2026-11-05T00:00:00.000Z' })).map(
      (one) => one.message,
    )
    expect(messages.slice(0, 4)).toEqual([
      expect.stringMatching(/^It meets the maintenance window from .*00:30.* to .*03:30/),
      'There is an open maintenance notice: One maintenance.',
      'There is an open incident notice: One incident.',
      expect.stringMatching(
        `^There is another request: the update of production to Campus.* \\(${id}\\) is requested.$`,
      ),
    ])
  })
})
