import type { Entry } from './entry.ts'
import { caseOf, type Method } from './methods.ts'

const WORDS: Readonly<Record<Method, string>> = {
  createCase: 'new case',
  reply: 'reply',
  closeCase: 'closing',
  closeByDedupe: 'closing by a dedupe key',
  reopenCase: 'reopening',
  updateCase: 'change',
  escalate: 'escalation',
  take: 'taking over',
  importMail: 'mail',
  readNotice: 'read mark of a notice',
  'roster.change': 'change of the contacts',
  'roster.activate': 'activation',
  'roster.seen': 'activity of a contact',
  'updates.create': 'update request',
  'updates.cancel': 'cancelling of a request',
  'updates.record': 'status of a request',
  'desk.openCase': 'new case by the desk',
  'desk.take': 'taking by the desk',
  'desk.reply': 'reply of the desk',
  'desk.note': 'note of the desk',
  'desk.move': 'status by the desk',
  'desk.resolve': 'resolution',
  'desk.verify': 'verification',
  'desk.approve': 'approval of a change of contacts',
  'desk.refuse': 'refusal of a change of contacts',
  'desk.invite': 'invitation',
  'desk.setState': 'state of a contact',
  'desk.moveRequest': 'status of a request',
  'desk.postNotice': 'notice',
  'desk.updateNotice': 'change of a notice',
  'desk.addDistrict': 'new district',
  'desk.updateDistrict': 'change of a district',
  'schools.assign': 'schools and who answers for them',
  'schools.away': 'absence of a specialist',
  'desk.link': 'link to a case on another portal',
}

/** What a write is, for people: “reply, case 100234”, or with the subject of a new case. */
export function wordsOf({ method, args }: Pick<Entry, 'method' | 'args'>): string {
  const number = caseOf(args)
  const subject = subjectOf(args[0])
  const about = number === null ? (subject === null ? '' : ` “${subject}”`) : `, case ${number}`
  return `${WORDS[method]}${about}`
}

function subjectOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  if ('subject' in input && typeof input.subject === 'string') return input.subject
  return 'input' in input ? subjectOf(input.input) : null
}
