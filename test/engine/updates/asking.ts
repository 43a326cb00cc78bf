import { updateDistrict } from '../../../src/engine/districts.ts'
import { createRequest } from '../../../src/engine/updates/create.ts'
import { moveRequest } from '../../../src/engine/updates/move.ts'
import type { DistrictChanges } from '../../../src/portal/desk.ts'
import type { NewRequest, RequestMove } from '../../../src/portal/updates.ts'
import type { RequestStatus, UpdateRequest } from '../../../src/support/request.ts'
import type { Catalog } from '../../../src/support/catalog.ts'
import { openTestDesk, type TestDesk } from '../test-desk.ts'

export const REFRESH: NewRequest = {
  ...{ kind: 'sandbox-refresh', site: 'sandbox', release: null, at: null, note: null },
}
export const UPDATE: NewRequest = {
  ...{ kind: 'version-update', site: 'production', release: 'Campus.2607.1', at: null, note: null },
}

/** A desk whose district has three sites, at versions that are known. */
export async function openWithSites(catalog?: Catalog): Promise<TestDesk> {
  const desk = await openTestDesk(catalog)
  await tell(desk, {
    sites: [
      { site: 'production', release: 'Campus.2603.12' },
      { site: 'sandbox', release: 'Campus.2603.12' },
      { site: 'staging', release: 'Campus.2607' },
    ],
  })
  return desk
}

export function tell(desk: TestDesk, changes: DistrictChanges) {
  return desk.atDesk((work) => updateDistrict(work, changes), 'desk:district')
}

export async function request(
  desk: TestDesk,
  input: NewRequest,
  status?: RequestStatus,
): Promise<UpdateRequest> {
  const { value } = await desk.write('request:create', (work) => createRequest(work, input, status))
  return value
}

export function move(
  desk: TestDesk,
  id: string,
  status: RequestStatus,
  { at = null, reason = null }: Partial<RequestMove> = {},
): Promise<UpdateRequest> {
  return desk.atDesk((work) => moveRequest(work, id, { status, at, reason }), 'desk:request')
}

export async function cancel(
  desk: TestDesk,
  id: string,
  reason: string | null = null,
): Promise<UpdateRequest> {
  const { value } = await desk.write('request:cancel', (work) =>
    moveRequest(work, id, { status: 'cancelled', at: null, reason }),
  )
  return value
}
