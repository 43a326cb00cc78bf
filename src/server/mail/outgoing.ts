import type { Work } from '../../engine/work.ts'
import { listContacts } from '../../store/contacts.ts'
import {
  caseLinesSince,
  eventLinesSince,
  findMailMark,
  saveMailMark,
  type CaseLine,
  type EventLine,
} from '../../store/mail-marks.ts'
import { insertMail } from '../../store/mails.ts'
import { findNotice } from '../../store/notices.ts'
import { findRequest, requesterOf } from '../../store/requests.ts'
import { markAllMailed } from '../../store/transfer/write.ts'
import type { Contact } from '../../support/contact.ts'
import { reopenUntil, selfCloseAt } from '../../support/clocks.ts'
import { isActing } from '../../support/roster/change.ts'
import { dateText } from '../../support/time/calendar.ts'
import { localText } from '../../support/time/words.ts'
import { localDay } from '../../support/time/zone.ts'
import { isAddress } from './address.ts'
import { caseNews, isNoticeNews, isRequestNews, type CaseNews } from './news.ts'
import { caseLetter, noticeLetter, requestLetter, type Letter } from './texts.ts'

interface Addressed extends Letter {
  event: string
  recipient: string
}

export interface OutgoingParts {
  /** Where callers reach the server. */
  origin: () => string
  /** Mails were written; the write that did has yet to end. */
  written: () => void
}

/**
 * Writes the mails about what a write, and the clocks before it, did in its district, in the same transaction. A
 * district that has never been looked at begins now: nobody is told of the past.
 */
export function mailingWhatHappened(parts: OutgoingParts): (work: Work) => Promise<void> {
  return async (work) => {
    const { tx, actor, now } = work
    const mark = await findMailMark(tx, actor.district)
    if (!mark) return markAllMailed(tx, actor.district)
    const lines = await caseLinesSince(tx, actor.district, mark.history)
    const events = await eventLinesSince(tx, actor.district, mark.events)
    if (lines.length === 0 && events.length === 0) return
    const mails = [
      ...caseMails(work, lines, parts.origin()),
      ...(await eventMails(work, events, parts.origin())),
    ]
    for (const mail of mails) await insertMail(tx, mail, now.toISOString())
    await saveMailMark(tx, actor.district, {
      history: lines.at(-1)?.id ?? mark.history,
      events: events.at(-1)?.id ?? mark.events,
    })
    if (mails.length > 0) parts.written()
  }
}

function caseMails({ catalog }: Work, lines: readonly CaseLine[], origin: string): Addressed[] {
  return caseNews(lines, catalog).flatMap(({ news, line }) => {
    const recipient = reader({ email: line.email, state: line.contactState })
    if (recipient === null) return []
    return [{ event: `history:${line.id}`, recipient, ...letterOf(news, line, origin, catalog) }]
  })
}

function letterOf(news: CaseNews, line: CaseLine, origin: string, catalog: Work['catalog']): Letter {
  const day = (moment: Date) => dateText(localDay(moment, catalog.zone))
  const facts = {
    ...{ number: line.number, subject: line.subject, waitsForReader: line.waitingOn === 'requester' },
    closesOn: news === 'about-to-close' ? day(selfCloseAt(new Date(line.statusSince), catalog)) : null,
    reopenUntil: line.closedAt === null ? null : day(reopenUntil(new Date(line.closedAt), catalog)),
  }
  return caseLetter(news, facts, origin)
}

async function eventMails(work: Work, events: readonly EventLine[], origin: string): Promise<Addressed[]> {
  const mails: Addressed[] = []
  for (const line of events) {
    if (isRequestNews(line)) mails.push(...(await requestMails(work, line, origin)))
    if (isNoticeNews(line)) mails.push(...(await noticeMails(work, line, origin)))
  }
  return mails
}

async function requestMails(
  { tx, actor, catalog }: Work,
  line: EventLine,
  origin: string,
): Promise<Addressed[]> {
  const request = await findRequest(tx, actor.district, line.aboutId)
  const asked = await requesterOf(tx, actor.district, line.aboutId)
  if (!request || !asked || request.status !== line.to || asked.id === line.byContact) return []
  const recipient = reader(asked)
  if (recipient === null) return []
  const when = request.scheduledAt === null ? null : localText(new Date(request.scheduledAt), catalog.zone)
  return [{ event: `event:${line.id}`, recipient, ...requestLetter(request, when, origin) }]
}

async function noticeMails({ tx, actor }: Work, line: EventLine, origin: string): Promise<Addressed[]> {
  const notice = await findNotice(tx, actor.district, line.aboutId)
  if (!notice) return []
  const letter = noticeLetter(notice, origin)
  return (await listContacts(tx, actor.district)).flatMap((contact) => {
    const recipient = reader(contact)
    return recipient === null ? [] : [{ event: `event:${line.id}`, recipient, ...letter }]
  })
}

/** The address of somebody who may act here; null for anybody else. */
function reader({ email, state }: { email: string | null; state: Contact['state'] | null }): string | null {
  if (email === null || state === null || !isActing({ state })) return null
  return isAddress(email) ? email.toLowerCase() : null
}
