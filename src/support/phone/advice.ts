import type { CaseSummary } from '../case.ts'
import type { Catalog, PhoneKey } from '../catalog.ts'
import type { DistrictDetail } from '../district.ts'
import { isCurrent, type Notice } from '../notice.ts'
import { businessRules } from '../time/business.ts'
import { openHours } from '../time/open-hours.ts'
import { isOutageType, phoneKey } from './key.ts'

/** What a call would be about. */
export interface CallAbout {
  /** The case that was filed; null when there is none yet. */
  found: Pick<CaseSummary, 'type' | 'module' | 'priority' | 'closedAt'> | null
  /** The caller says that a site cannot be used. */
  outage: boolean
  hosting: DistrictDetail['hosting']
  notices: readonly Notice[]
}

export type CallWhen =
  /** Somebody answers. */
  | 'now'
  /** Nobody answers; the case or its first lines are written meanwhile. */
  | 'when-open'
  /** Known already: a call helps only who knows more. */
  | 'not-needed'

export interface CallAdvice {
  when: CallWhen
  open: boolean
  /** Until when, or from when on; null where the desk never opens. ISO 8601 in UTC. */
  until: string | null
  opensAt: string | null
  /** Outages are taken now, whatever the hours. */
  outagesNow: boolean
  /** They would be, were it known that the vendor hosts the district. */
  outagesIfHosted: boolean
  /** The key to press; null where the desk has no telephone menu. */
  key: PhoneKey | null
  /** No case yet: it is filed before the call, which asks for its number. */
  fileFirst: boolean
}

/** Whether to call now, and which key leads there. */
export function callAdvice(catalog: Catalog, about: CallAbout, now: Date): CallAdvice {
  const hours = openHours(businessRules(catalog), now)
  const isOutage = about.outage || (about.found !== null && isOutageType(about.found.type))
  const anyHour = catalog.phone.outagesAnyHour === true
  const outagesNow = anyHour && about.hosting === 'vendor'
  const answers = hours.open || (isOutage && outagesNow)
  const known =
    isOutage && about.notices.some((notice) => notice.kind === 'incident' && isCurrent(notice, now))
  return {
    when: known ? 'not-needed' : answers ? 'now' : 'when-open',
    open: hours.open,
    until: hours.open ? hours.until.toISOString() : null,
    opensAt: hours.open ? null : (hours.opensAt?.toISOString() ?? null),
    outagesNow,
    outagesIfHosted: isOutage && !hours.open && anyHour && about.hosting === null,
    key: phoneKey(catalog.phone.keys, { found: about.found, isOutage }),
    fileFirst: about.found === null,
  }
}
