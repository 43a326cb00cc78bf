import { listDrafts } from '../../interview/drafts.ts'
import { isKept } from '../../outbox/places.ts'
import type { Portal } from '../../portal/port.ts'
import { caseItems } from '../../support/today/cases.ts'
import { Problem } from '../../support/problem.ts'
import { byClock, type TodayItem } from '../../support/today/item.ts'
import { contactItems, noticeItems, requestItems } from '../../support/today/others.ts'
import type { UpdateRequest } from '../../support/request.ts'
import type { Context, Result } from '../context.ts'
import { toPortal } from '../onward.ts'
import { openCases } from './cases.ts'

export interface TodayResult {
  items: TodayItem[]
  nextCursor: null
  truncated: boolean
}

const MOST_REQUESTS = 20

export async function run(_input: unknown, context: Context): Promise<Result<TodayResult>> {
  const portal = await context.portal()
  const catalog = await portal.catalog()
  const now = context.clock.now()
  const [{ cases, truncated }, notices, requests, contacts, handOffs, drafts] = await Promise.all([
    openCases(portal, catalog),
    portal.listNotices(),
    ifMay(openRequests(portal)),
    ifMay(portal.listContacts()),
    handOffItems(portal),
    draftItems(context.paths.drafts, portal.name),
  ])
  const flag = toPortal(portal.name, context)
  if (truncated)
    context.warn({ code: 'truncated', message: `There is more: campus case list --waiting-on us${flag}` })
  const items = [
    ...byClock(caseItems(cases, catalog, now)),
    ...noticeItems(notices, catalog, now),
    ...requestItems(requests, catalog),
    ...contactItems(contacts, catalog, now),
    ...(await outboxItems(context.paths.outbox)),
    ...handOffs,
    ...drafts,
  ]
  return { data: { items: items.map((item) => onward(item, flag)), nextCursor: null, truncated } }
}

/** None on a portal that has no sites. */
async function openRequests({ updates, capabilities }: Portal): Promise<UpdateRequest[]> {
  if (capabilities().verbs['request:list'].can === 'no') return []
  return (await updates.list({ open: true, limit: MOST_REQUESTS })).items
}

/** What the role of the person is not for is no part of their day; the rest of the page is. */
async function ifMay<T>(asked: Promise<T[]>): Promise<T[]> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Problem && error.code === 'role-may-not') return []
    throw error
  }
}

/** The next command gets to the portal of this page; that of a draft or of the outbox knows it. */
function onward(item: TodayItem, flag: string): TodayItem {
  return item.kind === 'draft' || item.kind === 'outbox' ? item : { ...item, next: `${item.next}${flag}` }
}

async function handOffItems({ handOffs }: Portal): Promise<TodayItem[]> {
  const pending = handOffs === null ? [] : await handOffs.list()
  return pending.map(({ id, task, next }) => ({
    ...{ kind: 'hand-off' as const, id, title: task, why: 'to be done on the page', at: null, next },
  }))
}

/** Writes to any portal that are not settled; the code is loaded where there are some. */
async function outboxItems(folder: string): Promise<TodayItem[]> {
  if (!isKept(folder)) return []
  const [{ openJournal }, { wordsOf }] = await Promise.all([
    import('../../outbox/journal.ts'),
    import('../../outbox/words.ts'),
  ])
  return openJournal(folder)
    .entries()
    .map((entry) => ({
      ...{ kind: 'outbox' as const, id: entry.key, title: wordsOf(entry), why: entry.state, at: null },
      next: entry.state === 'refused' ? 'campus outbox list' : 'campus outbox send',
    }))
}

/** Those of this portal, and those that cannot be read. */
async function draftItems(folder: string, portal: string): Promise<TodayItem[]> {
  const drafts = (await listDrafts(folder)).filter((draft) => [portal, null].includes(draft.portal))
  return drafts.map(({ id, subject, answers }) => ({
    ...{ kind: 'draft' as const, id, title: subject ?? 'A case without a subject', at: null },
    why: answers === null ? 'draft that cannot be read' : `draft, ${answers} answered`,
    next: `campus case drafts resume ${id}`,
  }))
}
