import type { NewMail } from '../../store/mails.ts'
import type { Notice } from '../../support/notice.ts'
import { requestText, type UpdateRequest } from '../../support/request.ts'
import type { CaseNews } from './news.ts'
import { oneLine, screenedTitle } from './words.ts'

export type Letter = Pick<NewMail, 'subject' | 'body'>

export interface CaseFacts {
  number: number
  /** As it was filed; it is told only when the privacy screen finds nothing in it. */
  subject: string
  waitsForReader: boolean
  /** The date on which it closes itself. */
  closesOn: string | null
  /** The last date for reopening it. */
  reopenUntil: string | null
}

const HEADS: Readonly<Record<CaseNews, string>> = {
  created: 'is filed',
  closed: 'is closed',
  'about-to-close': 'is about to close',
  replied: 'has an answer',
  waiting: 'waits for you',
}

/** News of a case: its number, its subject and where to look; nothing of what was written in it. */
export function caseLetter(news: CaseNews, facts: CaseFacts, origin: string): Letter {
  const { number, subject, waitsForReader, closesOn, reopenUntil } = facts
  const told: Readonly<Record<CaseNews, readonly string[]>> = {
    created: ['Whatever happens to it next is told here.'],
    closed:
      reopenUntil === null
        ? []
        : [`Until ${reopenUntil} it can be reopened: campus case reopen ${number} --reason "what came back"`],
    'about-to-close': [
      closesOn === null
        ? 'Nobody has answered for a while.'
        : `Nobody has answered for a while. Without an answer it closes itself on ${closesOn}.`,
    ],
    replied: waitsForReader ? ['It waits for you now.'] : [],
    waiting: [],
  }
  const answers = news === 'about-to-close' || news === 'waiting' || (news === 'replied' && waitsForReader)
  return titled(`Case ${number} ${HEADS[news]}`, screenedTitle(subject), [
    ...told[news],
    '',
    `Look at it: campus case view ${number}`,
    ...(answers ? [`Answer it:  campus case reply ${number}`] : []),
    ...ending(origin),
  ])
}

/** News of an update request. `when` is the moment at which it is to begin. */
export function requestLetter(
  request: Pick<UpdateRequest, 'id' | 'kind' | 'site' | 'release' | 'status'>,
  when: string | null,
  origin: string,
): Letter {
  const { id, status } = request
  const what = oneLine(requestText(request))
  const head = `Request ${id}: ${what} ${REQUEST_WORDS[status] ?? status}`
  return titled(head, null, [
    ...(status === 'scheduled' && when !== null ? [`It begins at ${when}.`] : []),
    ...(status === 'failed' ? ['The reason is on the portal.'] : []),
    '',
    `Look at it: campus request view ${id}`,
    ...ending(origin),
  ])
}

const REQUEST_WORDS: Readonly<Record<string, string>> = {
  scheduled: 'is scheduled',
  done: 'has finished',
  failed: 'has failed',
}

const NOTICE_WORDS: Readonly<Record<Notice['kind'], string>> = {
  incident: 'An incident was posted',
  maintenance: 'Maintenance was announced',
  task: 'A task was posted',
}

export function noticeLetter({ kind, title }: Pick<Notice, 'kind' | 'title'>, origin: string): Letter {
  const lines = ['', 'Read it: campus notices', ...ending(origin)]
  return titled(NOTICE_WORDS[kind], screenedTitle(title), lines)
}

/** The code of an invitation; `until` and the days are told with it. */
export function invitationLetter(
  { code, until, days, district }: { code: string; until: string; days: number; district: string },
  origin: string,
): Letter {
  const head = `You are invited as a contact of ${oneLine(district)}`
  return titled(head, null, [
    'Sign in from your own computer with this code:',
    '',
    `    ${code}`,
    '',
    `It works once, for you alone, for ${days} days: until ${until}.`,
    '',
    `    campus portal add team --url ${origin}`,
    '    campus auth login --portal team',
    '',
    'If you did not expect this, do nothing; the code ends by itself.',
    ...ending(origin),
  ])
}

export function codeLetter({ code, until }: { code: string; until: string }, origin: string): Letter {
  return titled('Your code to sign in', null, [
    'Somebody, you we hope, wants to sign in as you. The code:',
    '',
    `    ${code}`,
    '',
    `It works once, until ${until}. Tell it to nobody.`,
    'If it was not you, do nothing: without this code nobody gets in.',
    ...ending(origin),
  ])
}

export function deviceLetter({ device, at }: { device: string; at: string }, origin: string): Letter {
  return titled('A new device is signed in as you', null, [
    `“${oneLine(device)}” was signed in as you at ${at}.`,
    '',
    'If it was not you, sign it out, and tell the desk:',
    '    campus auth devices list',
    '    campus auth devices revoke DEVICE',
    ...ending(origin),
  ])
}

function titled(head: string, title: string | null, lines: readonly string[]): Letter {
  const full = title === null ? head : `${head}: ${title}`
  return { subject: full, body: `${[`${full}.`, ...lines].join('\n')}\n` }
}

function ending(origin: string): string[] {
  return ['', `The portal: ${origin}`, 'Nobody reads an answer to this mail.']
}
