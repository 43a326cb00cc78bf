import type { Catalog } from '../catalog.ts'
import type { Contact } from '../contact.ts'
import { inOrder, isWaiting, type Notice } from '../notice.ts'
import { dueOf, dueWords } from '../notice-due.ts'
import { STATUS_WORDS, type UpdateRequest } from '../request.ts'
import { auditRoster } from '../roster/audit.ts'
import { localTexts } from '../time/words.ts'
import type { TodayItem } from './item.ts'

/** A task until it is read or closed; an incident and maintenance as long as they matter. */
export function noticeItems(notices: readonly Notice[], { zone }: Catalog, now: Date): TodayItem[] {
  const when = localTexts(zone)
  return inOrder(notices.filter((notice) => isWaiting(notice, now))).map((notice) => {
    const { id, kind, title, startsAt } = notice
    return {
      ...{ kind: 'notice' as const, id, title },
      why:
        kind === 'incident'
          ? 'incident, open now'
          : kind === 'task'
            ? `task, ${dueWords(notice, zone, now)}`
            : `maintenance, ${when(new Date(startsAt))}`,
      at:
        kind === 'task'
          ? (dueOf(notice, zone)?.by.toISOString() ?? null)
          : kind === 'maintenance'
            ? startsAt
            : null,
      next: kind === 'task' ? `campus notices read ${id}` : 'campus notices',
    }
  })
}

export function requestItems(requests: readonly UpdateRequest[], { zone }: Catalog): TodayItem[] {
  const when = localTexts(zone)
  return requests.map(({ id, kind, site, status, scheduledAt, at }) => {
    const begins = scheduledAt ?? at
    return {
      ...{ kind: 'request' as const, id, title: `${kind} of ${site}` },
      why: `${STATUS_WORDS[status]}${begins === null ? '' : `, ${when(new Date(begins))}`}`,
      ...{ at: null, next: `campus request view ${id}` },
    }
  })
}

/** What the list of contacts needs soon: an invitation that ends, somebody who is silent too long. */
const SOON: ReadonlySet<string> = new Set(['CON-FLAGGED', 'CON-SILENT', 'CON-INVITED', 'CON-EXPIRED'])

export function contactItems(contacts: readonly Contact[], catalog: Catalog, now: Date): TodayItem[] {
  return auditRoster(contacts, catalog, now)
    .filter(({ rule }) => SOON.has(rule))
    .map(({ rule, pointer, message }) => ({
      ...{ kind: 'contact' as const, id: pointer === '' ? rule : pointer.slice(1), title: message },
      ...{ why: 'contacts', at: null, next: 'campus contacts audit' },
    }))
}
