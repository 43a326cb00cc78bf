import { readTrackerAddress } from '../../portals/request-tracker/address.ts'
import type { TrackerSettings } from '../../settings/types.ts'
import { once } from '../../support/once.ts'
import type { Problem } from '../../support/problem.ts'
import type { TrackerAccess } from '../tracker-access.ts'
import { problemOf } from './or-problem.ts'
import { wayTo, type Way, type WayParts } from './way.ts'

/** A Request Tracker, and the way to it. */
export interface TrackerSteps extends Way {
  name: string
  /** Under which name the keychain has the token. */
  account: string
  /** What speaks against it being one; null where nothing does. Undefined: not tried, for something before it failed. */
  answers(): Promise<Problem | null | undefined>
  /** What speaks against the token; null where it is taken. */
  taken(): Promise<Problem | null>
}

export function trackerSteps(
  name: string,
  { url }: TrackerSettings,
  access: TrackerAccess,
  parts: WayParts,
): TrackerSteps {
  const way = wayTo(readTrackerAddress(url).origin, parts)
  return {
    ...way,
    ...{ name, account: access.account },
    answers: once(async () => {
      const found = await way.connection()
      return found?.reached ? fault(access.knock()) : undefined
    }),
    taken: async () => {
      const rest = access.rest()
      return fault(rest.get('/rt')).finally(() => rest.close())
    },
  }
}

async function fault(work: Promise<unknown>): Promise<Problem | null> {
  try {
    await work
    return null
  } catch (error) {
    return problemOf(error)
  }
}
