import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import type { DistrictDetail } from '../../../src/support/district.ts'
import type { Notice } from '../../../src/support/notice.ts'
import type { UpdateRequest } from '../../../src/support/request.ts'
import type { PlanFacts, UpdatePlan } from '../../../src/support/updates/plan.ts'

export const UPDATE: UpdatePlan = {
  kind: 'version-update',
  site: 'production',
  release: 'Campus.2607',
  at: null,
}
export const REFRESH: UpdatePlan = { kind: 'sandbox-refresh', site: 'sandbox', release: null, at: null }

export const DISTRICT: DistrictDetail = {
  id: 'plainview',
  name: 'Plainview',
  hosting: 'vendor',
  cloudChoice: true,
  group: null,
  sites: [
    { site: 'production', release: 'Campus.2603.12' },
    { site: 'sandbox', release: null },
    { site: 'staging', release: null },
  ],
}

/** Monday morning in Chicago, and nothing in the way. */
export const FACTS: PlanFacts = {
  district: DISTRICT,
  catalog: infiniteCampus,
  now: new Date('2026-11-02T15:00:00Z'),
  notices: [],
  requests: [],
}

export function request(changes: Partial<UpdateRequest> = {}): UpdateRequest {
  return {
    id: 'kwxbqa',
    kind: 'version-update',
    site: 'production',
    status: 'requested',
    release: 'Campus.2607',
    at: null,
    scheduledAt: null,
    startedAt: null,
    endedAt: null,
    note: null,
    reason: null,
    contact: { name: 'Ana Ruiz', email: 'ana@district.example' },
    district: 'plainview',
    createdAt: '2026-11-02T14:00:00.000Z',
    updatedAt: '2026-11-02T14:00:00.000Z',
    ...changes,
  }
}

export function notice(changes: Partial<Notice> = {}): Notice {
  return {
    id: 'n1',
    kind: 'maintenance',
    title: 'New servers',
    body: 'Short interruptions.',
    state: 'open',
    startsAt: '2026-11-02T16:00:00.000Z',
    endsAt: '2026-11-02T17:00:00.000Z',
    updates: [],
    readAt: null,
    readers: 0,
    ...changes,
  }
}
