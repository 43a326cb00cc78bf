import { findDistrict } from '../../store/districts.ts'
import { listNotices } from '../../store/notices.ts'
import { listRequests } from '../../store/requests.ts'
import type { DistrictDetail } from '../../support/district.ts'
import type { PlanFacts } from '../../support/updates/plan.ts'
import type { Reading } from '../work.ts'

const MOST_OPEN = 1000

/** All that a plan for a site of the actor's district is held against. */
export async function planFacts(reading: Reading): Promise<PlanFacts> {
  const { tx, actor, catalog, now } = reading
  return {
    ...{ catalog, now, district: await districtOf(reading) },
    notices: await listNotices(tx, actor.district),
    requests: await listRequests(tx, actor.district, { open: true }, MOST_OPEN),
  }
}

/** The actor's district; before the first write one that has the usual sites, their versions unknown. */
export async function districtOf({ tx, actor }: Reading): Promise<DistrictDetail> {
  const found = await findDistrict(tx, actor.district)
  if (found) return found
  throw new Error(`the district ${actor.district} is not stored`)
}
