import { describe, expect, test } from 'vitest'
import { districtHelpDesk } from '../../../src/catalog/shipped/district-help-desk.ts'
import { REQUEST_STATUSES } from '../../../src/support/request.ts'
import type { PlanFacts, UpdatePlan } from '../../../src/support/updates/plan.ts'
import { updateRefusal } from '../../../src/support/updates/refusal.ts'
import { DISTRICT, FACTS, REFRESH, UPDATE, request } from './facts.ts'

const district = (changes: Partial<PlanFacts['district']>) => ({ district: { ...DISTRICT, ...changes } })
const at = (release: string | null) => district({ sites: [{ site: 'production', release }] })

type Row = [
  what: string,
  plan: UpdatePlan,
  facts: Partial<PlanFacts>,
  kind: string,
  code: string,
  message: string,
  hint: string,
]

test.each<Row>([
  [
    'a site that the district does not have',
    { ...UPDATE, site: 'preview' },
    {},
    'not-found',
    'site-not-found',
    'Plainview has no site Preview.',
    'It has: production, sandbox, staging. A site that is missing here is added with: campus desk district update --site preview=unknown',
  ],
  [
    'a site that nobody knows, in a district without any',
    { ...REFRESH, site: 'moon' },
    district({ sites: [] }),
    'not-found',
    'site-not-found',
    'Plainview has no site “moon”.',
    'It has: none. A site that is missing here is added with: campus desk district update --site moon=unknown',
  ],
  [
    'production overwritten',
    { ...REFRESH, site: 'production' },
    {},
    'conflict',
    'site-not-refreshable',
    'production is never overwritten.',
    'A refresh is for: sandbox, staging, preview.',
  ],
  [
    'a version of the sandbox alone',
    { ...UPDATE, site: 'sandbox' },
    {},
    'conflict',
    'site-follows',
    'The version of sandbox follows that of production.',
    'Ask for production: --site production',
  ],
  [
    'a version of a district that is updated with a group',
    UPDATE,
    district({ group: 'the State', cloudChoice: false }),
    'not-allowed',
    'linked-district',
    'Plainview is updated together with the State, never alone.',
    'Ask the State when the group is updated.',
  ],
  [
    'a version without Cloud Choice',
    UPDATE,
    district({ cloudChoice: false }),
    'not-allowed',
    'no-cloud-choice',
    'Plainview does not have Cloud Choice, so its versions come with the regular updates.',
    'The maintenance window brings them; see `campus portal show`.',
  ],
  [
    'what was asked for already',
    UPDATE,
    { requests: [request({ status: 'done', id: 'aaaaaa' }), request()] },
    'conflict',
    'request-open',
    'There is an open request already: the update of production to Campus.2607 (kwxbqa) of Ana Ruiz is requested.',
    'Follow it: campus request view kwxbqa --wait',
  ],
  [
    'the version that is there',
    UPDATE,
    at('Campus.2607'),
    'conflict',
    'same-release',
    'production is at Campus.2607 already.',
    'Nothing needs to be asked for.',
  ],
  [
    'the version that is there, written without its Rx pack',
    UPDATE,
    at('Campus.2607.0'),
    'conflict',
    'same-release',
    'production is at Campus.2607.0 already.',
    'Nothing needs to be asked for.',
  ],
  [
    'an older version',
    UPDATE,
    at('Campus.2607.1'),
    'conflict',
    'downgrade',
    'production is at Campus.2607.1, which is newer than Campus.2607.',
    'A site never goes back.',
  ],
])('refuses %s', (_, plan, facts, kind, code, message, hint) =>
  expect(updateRefusal(plan, { ...FACTS, ...facts })).toMatchObject({ kind, code, message, hint }),
)

test('a refresh where no site can be overwritten names none', () =>
  expect(updateRefusal(REFRESH, { ...FACTS, catalog: districtHelpDesk })).toMatchObject({
    code: 'site-not-refreshable',
    message: 'sandbox is never overwritten.',
    hint: 'No site of this portal can be refreshed.',
  }))

test.each<[what: string, plan: UpdatePlan, facts: Partial<PlanFacts>]>([
  ['a newer version', UPDATE, {}],
  ['a newer Rx pack', { ...UPDATE, release: 'Campus.2603.13' }, {}],
  ['a version where none is known', UPDATE, at(null)],
  ['no version in particular', { ...UPDATE, release: null }, {}],
  ['a version where nobody said whether there is Cloud Choice', UPDATE, district({ cloudChoice: null })],
  ['a version of a site that follows none', { ...UPDATE, site: 'staging' }, {}],
  ['a refresh', REFRESH, {}],
  [
    'a refresh of a linked district without Cloud Choice',
    REFRESH,
    district({ group: 'the State', cloudChoice: false }),
  ],
  ['a version while another site has a request', UPDATE, { requests: [request({ site: 'staging' })] }],
  ['a refresh while a version is asked for', REFRESH, { requests: [request({ site: 'sandbox' })] }],
])('lets pass %s', (_, plan, facts) => expect(updateRefusal(plan, { ...FACTS, ...facts })).toBeNull())

test.each(REQUEST_STATUSES)('a request that is %s is in the way unless it has ended', (status) => {
  const ended = ['done', 'failed', 'cancelled'].includes(status)
  expect(updateRefusal(UPDATE, { ...FACTS, requests: [request({ status })] })?.code).toBe(
    ended ? undefined : 'request-open',
  )
})

describe('the plainest reason comes first', () => {
  const WORST = { ...FACTS, ...district({ group: 'the State', sites: [] }), requests: [request()] }
  const SITES = [
    { site: 'production', release: 'Campus.2607' },
    { site: 'sandbox', release: 'Campus.2607' },
  ]

  test.each<[string, UpdatePlan, PlanFacts]>([
    ['site-not-found', { ...UPDATE, site: 'sandbox' }, WORST],
    [
      'site-follows',
      { ...UPDATE, site: 'sandbox' },
      { ...WORST, ...district({ group: 'the State', sites: SITES }) },
    ],
    ['linked-district', UPDATE, { ...WORST, ...district({ group: 'the State', sites: SITES }) }],
    ['request-open', UPDATE, { ...WORST, ...district({ sites: SITES }) }],
    ['same-release', UPDATE, { ...WORST, ...district({ sites: SITES }), requests: [] }],
  ])('%s', (code, plan, facts) => expect(updateRefusal(plan, facts)?.code).toBe(code))
})
