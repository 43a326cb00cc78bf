import { unsupported } from '../../portal/lacking.ts'
import type { Capabilities } from '../../portal/port.ts'
import type { Roster } from '../../portal/roster.ts'
import type { Schools } from '../../portal/schools.ts'
import type { Updates } from '../../portal/updates.ts'
import { Problem } from '../../support/problem.ts'

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
