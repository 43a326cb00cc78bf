import { lacking } from '../../portal/lacking.ts'
import type { Capabilities } from '../../portal/port.ts'
import type { Roster } from '../../portal/roster.ts'
import type { Schools } from '../../portal/schools.ts'
import type { Updates } from '../../portal/updates.ts'
import { Problem } from '../../support/problem.ts'
import type { AnyVerb } from '../../support/verbs.ts'

/** What Request Tracker has no place for, said so. Reading rejects, writing is refused. */
export function unsupported(capabilities: Capabilities) {
  return {
    refuse: (verb: AnyVerb) => async () => ({
      outcome: 'refused' as const,
      problem: lacking(capabilities, verb),
    }),
    reject: (verb: AnyVerb) => async (): Promise<never> => {
      throw lacking(capabilities, verb)
    },
  }
}

/** No custom field keeps a dedupe key yet. */
export async function noDedupe(): Promise<{ outcome: 'refused'; problem: Problem }> {
  const problem = new Problem('conflict', {
    code: 'unsupported',
    message: 'A Request Tracker keeps no dedupe keys for campus.',
    hint: 'Leave --dedupe out; `campus portal show` tells what the portal can do.',
  })
  return { outcome: 'refused', problem }
}

export function noReports(): Problem {
  return new Problem('conflict', {
    code: 'unsupported',
    message: 'Reports are not made of a Request Tracker; it makes its own.',
    hint: 'Look for Reports in its menu.',
  })
}

export function noRoster(capabilities: Capabilities): Roster {
  const { refuse } = unsupported(capabilities)
  return {
    change: refuse('contact:change'),
    changeOf: async () => null,
    activate: refuse('contact:activate'),
    seen: refuse('contact:seen'),
    history: async () => [],
  }
}

export function noUpdates(capabilities: Capabilities): Updates {
  const { refuse, reject } = unsupported(capabilities)
  return {
    plan: reject('request:create'),
    create: refuse('request:create'),
    list: reject('request:list'),
    view: reject('request:list'),
    cancel: refuse('request:cancel'),
    record: refuse('request:status'),
  }
}

export function noSchools(capabilities: Capabilities): Schools {
  const { refuse, reject } = unsupported(capabilities)
  return { list: reject('school:change'), assign: refuse('school:change'), away: refuse('school:change') }
}
