import { describe, expect, test } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import { remarks, siteKind, type PlanFacts, type UpdatePlan } from '../../../src/support/updates/plan.ts'
import { DISTRICT, FACTS, REFRESH, UPDATE, notice, request } from './facts.ts'

const DONE_SOON = 'It is carried out as soon as possible, or on the next business day (2026-11-03).'
const NOTES = 'Read the release notes first: https://kb.infinitecampus.com/help/release-information'

function codes(plan: UpdatePlan, facts: Partial<PlanFacts> = {}): string[] {
  return remarks(plan, { ...FACTS, ...facts }).map(({ code }) => code)
}

function told(code: string, plan: UpdatePlan, facts: Partial<PlanFacts> = {}): string[] {
  return remarks(plan, { ...FACTS, ...facts })
    .filter((said) => said.code === code)
    .map(({ message }) => message)
}

test('an update with nothing in its way is told when it is done and what to read', () =>
  expect(remarks(UPDATE, FACTS)).toEqual([
    { code: 'done-by', message: DONE_SOON },
    { code: 'release-notes', message: NOTES },
  ]))

test('a refresh is told what it overwrites', () =>
  expect(remarks(REFRESH, FACTS)).toEqual([
    { code: 'done-by', message: DONE_SOON },
    {
      code: 'overwrites',
      message:
        'Everything on sandbox is overwritten with a copy of production. Its version stays that of production.',
    },
  ]))

test('a refresh of a site that follows none says nothing of its version', () =>
  expect(told('overwrites', { ...REFRESH, site: 'staging' })).toEqual([
    'Everything on staging is overwritten with a copy of production.',
  ]))

test('a portal without release notes has nothing to read', () =>
  expect(
    codes(UPDATE, { catalog: { ...infiniteCampus, resources: { ...infiniteCampus.resources, items: [] } } }),
  ).toEqual(['done-by']))

describe('the maintenance window, Thursday 00:30 to 03:30', () => {
  const MET = ['It meets the maintenance window from 2026-11-05 00:30 CST to 2026-11-05 03:30 CST.']

  test.each([
    ['begins within three hours', '2026-11-05T05:00:00Z', MET],
    ['began a minute ago', '2026-11-05T06:31:00Z', MET],
    ['is about to end', '2026-11-05T09:29:00Z', MET],
    ['begins when the update may be taken to end', '2026-11-05T03:30:00Z', []],
    ['begins a minute before that', '2026-11-05T03:31:00Z', MET],
    ['has just ended', '2026-11-05T09:30:00Z', []],
    ['is the asked time', '2026-11-05T06:30:00Z', []],
    ['falls on a holiday', '2026-11-26T06:00:00Z', []],
  ])('%s: %s', (_, at, messages) => expect(told('maintenance-window', { ...UPDATE, at })).toEqual(messages))

  test('is met now, when no time was asked for', () =>
    expect(told('maintenance-window', UPDATE, { now: new Date('2026-11-05T07:00:00Z') })).toEqual(MET))
})

describe('notices', () => {
  const MAINTENANCE = ['There is an open maintenance notice: New servers.']

  test.each([
    ['during the update', {}, MAINTENANCE],
    [
      'that ends when the update begins',
      { startsAt: '2026-11-02T12:00:00Z', endsAt: '2026-11-02T15:00:00Z' },
      [],
    ],
    [
      'that ends a moment later',
      { startsAt: '2026-11-02T12:00:00Z', endsAt: '2026-11-02T15:00:01Z' },
      MAINTENANCE,
    ],
    [
      'that begins after three hours',
      { startsAt: '2026-11-02T18:00:00Z', endsAt: '2026-11-02T19:00:00Z' },
      [],
    ],
    ['without an end', { startsAt: '2026-10-01T12:00:00Z', endsAt: null }, MAINTENANCE],
    ['that was closed', { state: 'closed' as const }, []],
  ])('maintenance %s', (_, changes, messages) =>
    expect(told('open-maintenance', UPDATE, { notices: [notice(changes)] })).toEqual(messages),
  )

  test('an open incident is told whenever it began, a closed one and a task never', () =>
    expect(
      remarks(UPDATE, {
        ...FACTS,
        notices: [
          notice({ kind: 'incident', title: 'Slow sign-in', startsAt: '2026-01-01T00:00:00Z' }),
          notice({ kind: 'incident', title: 'Old', state: 'closed' }),
          notice({ kind: 'task', title: 'Certificates' }),
        ],
      })[0],
    ).toEqual({ code: 'open-incident', message: 'There is an open incident notice: Slow sign-in.' }))
})

describe('other requests', () => {
  test('for the same site are told, of either kind', () =>
    expect(
      told('other-request', REFRESH, {
        requests: [
          request({ site: 'sandbox', status: 'scheduled' }),
          request({ site: 'sandbox', kind: 'sandbox-refresh', id: 'zzzzzz', status: 'running' }),
        ],
      }),
    ).toEqual([
      'There is another request: the update of sandbox to Campus.2607 (kwxbqa) is scheduled.',
      'There is another request: the refresh of sandbox (zzzzzz) is running.',
    ]))

  test.each([
    ['of another site', request()],
    ['that is done', request({ site: 'sandbox', status: 'done' })],
    ['that failed', request({ site: 'sandbox', status: 'failed' })],
    ['that was cancelled', request({ site: 'sandbox', status: 'cancelled' })],
  ])('one %s is not', (_, other) =>
    expect(codes(REFRESH, { requests: [other] })).not.toContain('other-request'),
  )
})

describe('what campus does not know', () => {
  const unknown: PlanFacts['district'] = {
    ...DISTRICT,
    cloudChoice: null,
    sites: [{ site: 'production', release: null }],
  }

  test('is told for a version', () => {
    expect(told('cloud-choice-unknown', UPDATE, { district: unknown })).toEqual([
      'campus does not know whether the district has Cloud Choice, without which no version can be asked for. Tell it: campus desk district update --cloud-choice yes',
    ])
    expect(told('release-unknown', UPDATE, { district: unknown })).toEqual([
      'The version of production is not known here, so an older one would not be noticed.',
    ])
  })

  test('does not matter for a refresh', () =>
    expect(codes(REFRESH, { district: unknown })).toEqual(['done-by', 'overwrites']))

  test('is not asked where the answer is no', () =>
    expect(codes(UPDATE, { district: { ...DISTRICT, cloudChoice: false } })).not.toContain(
      'cloud-choice-unknown',
    ))
})

test.each([
  [
    '2026-11-04T18:00:00Z',
    'at the asked time (2026-11-04 12:00 CST), or on the next business day (2026-11-05)',
  ],
  // Friday evening, over the weekend
  [
    '2026-11-07T02:00:00Z',
    'at the asked time (2026-11-06 20:00 CST), or on the next business day (2026-11-09)',
  ],
  // the day before Thanksgiving
  [
    '2026-11-25T18:00:00Z',
    'at the asked time (2026-11-25 12:00 CST), or on the next business day (2026-11-27)',
  ],
  // the morning on which summer time begins
  [
    '2027-03-14T08:00:00Z',
    'at the asked time (2027-03-14 03:00 CDT), or on the next business day (2027-03-15)',
  ],
])('asked for %s: done %s', (at, text) =>
  expect(told('done-by', { ...UPDATE, at })).toEqual([`It is carried out ${text}.`]),
)

test('what stands in the way is told first', () =>
  expect(
    codes(
      { ...UPDATE, at: '2026-11-05T05:00:00Z' },
      {
        district: { ...DISTRICT, cloudChoice: null },
        notices: [notice({ kind: 'incident' }), notice({ endsAt: null })],
        requests: [request()],
      },
    ),
  ).toEqual([
    'maintenance-window',
    'open-maintenance',
    'open-incident',
    'other-request',
    'cloud-choice-unknown',
    'done-by',
    'release-notes',
  ]))

test('a kind of site is found by its id', () => {
  expect(siteKind(infiniteCampus, 'staging')?.label).toBe('Staging')
  expect(siteKind(infiniteCampus, 'moon')).toBeUndefined()
})
