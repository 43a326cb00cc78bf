import type { Ability, Capabilities } from '../../portal/port.ts'
import type { TrackerMapping } from '../../settings/types.ts'
import type { AnyVerb } from '../../support/verbs.ts'
import { capabilitiesWith } from '../embedded/capabilities.ts'

const no = (reason: string): Ability => ({ can: 'no', reason })

const LACKING: Partial<Record<AnyVerb, Ability>> = {
  'case:status': no('a status follows from what is done: reply, close, reopen'),
  'case:import-mail': no('Request Tracker reads its own mail'),
  'case:escalate': no('Request Tracker knows no escalation; change the priority, or reply'),
  'case:take': no('whose ticket it is stands in Request Tracker'),
  'contact:change': no('who may file is kept in Request Tracker itself'),
  'contact:activate': no('who may file is kept in Request Tracker itself'),
  'contact:seen': no('Request Tracker keeps no record of that'),
  'request:create': no('Request Tracker knows no sites, so no refresh or version update is asked for there'),
  'request:list': no('Request Tracker knows no sites, so no refresh or version update is asked for there'),
  'request:cancel': no('Request Tracker knows no sites, so no refresh or version update is asked for there'),
  'request:status': no('Request Tracker knows no sites, so no refresh or version update is asked for there'),
  'school:change': no('Request Tracker knows no schools'),
  'notice:read': no('Request Tracker has no notices'),
  'desk:contact': no('who may file is kept in Request Tracker itself'),
  'desk:request': no('Request Tracker knows no sites, so no refresh or version update is asked for there'),
  'desk:notice': no('Request Tracker has no notices'),
  'desk:district': no('a Request Tracker serves one district here'),
  'desk:link': no('links between portals are not kept in Request Tracker, which has links of its own'),
}

/** A call that may have happened is looked up, where a custom field keeps its key. */
export function trackerCapabilities(name: string, { fields }: TrackerMapping): Capabilities {
  const kept = fields.key !== undefined
  return {
    verbs: capabilitiesWith(LACKING).verbs,
    exactlyOnce: kept ? 'lookup' : 'no',
    ...(fields.dedupe === undefined
      ? {
          dedupe: 'no' as const,
          dedupeNeeds: `Whoever administers it adds a custom field of one free text to the queue; then: campus portal check ${name} --map "dedupe=NAME OF THE FIELD".`,
        }
      : { dedupe: 'best-effort' as const }),
  }
}
