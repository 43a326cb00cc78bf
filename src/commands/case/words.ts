import type { CaseSummary, HistoryEntry } from '../../support/case.ts'
import type { Catalog } from '../../support/catalog.ts'
import { LINK_FIELD } from '../../support/link.ts'
import { nameAndAddress } from '../../support/text/name-and-address.ts'
import { labelOf, statusLabel, turnWords } from './labels.ts'

export type When = (instant: Date) => string

/** What lists know of a case, in words; what is not filled in is left out. */
export function caseFacts(found: CaseSummary, catalog: Catalog | null, when: When): [string, string][] {
  const rows: [string, string | null][] = [
    ['Status', statusLabel(catalog, found)],
    ['Waits on', found.waitingOn === 'nobody' ? null : turnWords(found, catalog)],
    ['Type', labelOf(catalog, 'types', found.type) || null],
    ['Module', labelOf(catalog, 'modules', found.module) || null],
    ['Priority', labelOf(catalog, 'priorities', found.priority)],
    ['Contact', nameAndAddress(found.contact)],
    [
      'Called in',
      found.caller === null ? null : 'in an emergency, by nobody who may open cases; a contact takes it over',
    ],
    ['Advisor', found.advisor],
    ['Escalated', found.escalation === null ? null : labelOf(catalog, 'escalations', found.escalation)],
    ['Verified', VERIFICATION[found.verification ?? 'none']],
    ['Site', found.site === null ? null : labelOf(catalog, 'sites', found.site)],
    ['Release', found.release],
    ['Due', found.dueDate],
    ['Filed', when(new Date(found.createdAt))],
    ['Closed', found.closedAt === null ? null : when(new Date(found.closedAt))],
    ['Test', found.test ? 'a test case: nobody acts on it' : null],
  ]
  return rows.filter((row): row is [string, string] => row[1] !== null)
}

const VERIFICATION = { asked: 'the desk waits for written verification', given: 'in writing', none: null }

export function eventWords(entry: HistoryEntry, catalog: Catalog | null): string {
  const { event, as, to } = entry
  const side = as === 'desk' ? ' (support)' : as === 'job' ? ' (job)' : ''
  switch (event) {
    case 'created':
      return `filed the case${side}`
    case 'commented':
      return `wrote${side}`
    case 'noted':
      return `noted for the desk alone${side}`
    case 'escalated':
      return `escalated it: ${labelOf(catalog, 'escalations', to ?? '')}${side}`
    case 'followed-up':
      return `asked again${side}`
    case 'joined':
      return `had ${to ?? ''} on the call${present(entry)}${side}`
    case 'status':
      return `moved it to ${labelOf(catalog, 'statuses', to ?? '')}${side}`
    case 'changed':
      return `${changedWords(entry)}${side}`
  }
}

function present({ from, by }: HistoryEntry): string {
  return from === null || from === by ? '' : ` with ${from}`
}

function changedWords({ field, from, to }: HistoryEntry): string {
  if (field === 'advisor') return 'became the advisor'
  if (field === LINK_FIELD) return `linked it to its case: ${to ?? ''}`
  if (field === 'contact') return `took it over from ${from ?? 'nobody'}`
  if (field === 'verification')
    return to === 'given' ? 'gave written verification' : 'asked for written verification'
  return `changed ${field ?? 'it'} from ${from ?? 'nothing'} to ${to ?? 'nothing'}`
}
