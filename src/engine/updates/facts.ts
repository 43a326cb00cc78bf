import { findDistrict } from '../../store/districts.ts'
import { listNotices } from '../../store/notices.ts'
import type { DistrictDetail } from '../../support/district.ts'
import type { PlanFacts } from '../../support/updates/plan.ts'
import type { Reading } from '../work.ts'
import { openRequests } from './find.ts'

/** All that a plan for a site of the actor's district is held against. */
export async function planFacts(reading: Reading): Promise<PlanFacts> {
  const { tx, actor, catalog, now } = reading
  return {
    ...{ catalog, now, district: await districtOf(reading) },
    notices: await listNotices(tx, actor.district, actor.contact.id),
    requests: await openRequests(reading),
  }
}

/** The actor's district with what is known of it; every write stores it first. */
export async function districtOf({ tx, actor }: Reading): Promise<DistrictDetail> {
  const found = await findDistrict(tx, actor.district)
  if (found) return found
  throw new Error(`the district ${actor.district} is not stored`)
}
