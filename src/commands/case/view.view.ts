import type { CaseClock } from '../../support/clocks.ts'
import type { Comment, HistoryEntry } from '../../support/case.ts'
import { questions } from '../../support/questions.ts'
import { bytesText } from '../../support/text/bytes.ts'
import { wrap } from '../../support/text/layout.ts'
import { localTexts } from '../../support/time/words.ts'
import type { View, ViewScreen } from '../context.ts'
import { labelOf, turnWords } from './labels.ts'
import type { ViewResult } from './view.ts'

/** Facts, clocks, answers, then everything that was said and done, oldest first. */
export const view: View<ViewResult> = (found, screen) => {
  const { style, columns } = screen
  const when = localTexts(screen.catalog?.zone ?? 'UTC')
  const parts = [
    style.bold(wrap(`${found.number ?? 'not numbered'}  ${found.subject}`, columns, 0)),
    facts(found, screen, when),
    found.clocks.map((clock) => style.yellow(clockSentence(clock))).join('\n'),
    ...answers(found, screen, when),
    ...override(found, screen),
    ...timeline(found, screen, when),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

type When = (instant: Date) => string

function clockSentence({ kind, text }: CaseClock): string {
  return kind === 'due' ? `This case is ${text}.` : `This case ${text}.`
}

function facts(found: ViewResult, { catalog }: ViewScreen, when: When): string {
  const rows: [string, string | null][] = [
    ['Status', labelOf(catalog, 'statuses', found.status)],
    ['Waits on', found.waitingOn === 'nobody' ? null : turnWords(found.waitingOn)],
    ['Type', labelOf(catalog, 'types', found.type)],
    ['Module', labelOf(catalog, 'modules', found.module)],
    ['Priority', labelOf(catalog, 'priorities', found.priority)],
    [
      'Contact',
      found.contact.email === null ? found.contact.name : `${found.contact.name} <${found.contact.email}>`,
    ],
    [
      'Called in',
      found.caller === null ? null : 'in an emergency, by nobody who may open cases; a contact takes it over',
    ],
    ['Advisor', found.advisor],
    ['Escalated', found.escalation === null ? null : escalationOf(catalog, found.escalation)],
    ['Verified', VERIFICATION[found.verification ?? 'none']],
    ['Site', found.site === null ? null : labelOf(catalog, 'sites', found.site)],
    ['Release', found.release],
    ['Due', found.dueDate],
    ['Filed', when(new Date(found.createdAt))],
    ['Closed', found.closedAt === null ? null : when(new Date(found.closedAt))],
    ['Test', found.test ? 'a test case: nobody acts on it' : null],
  ]
  return rows
    .filter((row): row is [string, string] => row[1] !== null)
    .map(([name, value]) => `${`${name}:`.padEnd(11)}${value}`)
    .join('\n')
}

const VERIFICATION = { asked: 'the desk waits for written verification', given: 'in writing', none: null }

function escalationOf(catalog: ViewScreen['catalog'], reason: string | null): string {
  return catalog?.escalations.items.find(({ id }) => id === reason)?.label ?? reason ?? ''
}

function answers(found: ViewResult, { columns, style }: ViewScreen, when: When): string[] {
  return questions.flatMap(({ id, heading, kind }) => {
    const answer = found.answers[id]
    if (answer === undefined) return []
    const text = Array.isArray(answer)
      ? answer.map((line, index) => `${index + 1}. ${line}`).join('\n')
      : kind === 'moment'
        ? when(new Date(answer))
        : answer
    return [`${style.bold(heading)}\n${wrap(text, columns, 2)}`]
  })
}

/** Kept with the answers, but no question asks it. */
function override({ answers: { override: reason } }: ViewResult, { columns, style }: ViewScreen): string[] {
  if (typeof reason !== 'string') return []
  return [`${style.bold('Sent in spite of the checks')}\n${wrap(reason, columns, 2)}`]
}

function timeline(found: ViewResult, { columns, style, catalog }: ViewScreen, when: When): string[] {
  const comments = new Map(found.comments.map((comment) => [comment.id, comment]))
  return found.history.map((entry) => {
    const at = when(new Date(entry.at))
    const words = wrap(eventWords(entry, catalog), columns, `${at}  ${entry.by} `.length).trimStart()
    const head = `${style.dim(at)}  ${style.bold(entry.by)} ${words}`
    const comment = comments.get(entry.id)
    return comment === undefined ? head : [head, ...said(comment, columns)].join('\n')
  })
}

function said({ body, attachments }: Comment, columns: number): string[] {
  const files = attachments.map(({ name, size }) => `${name} (${bytesText(size)})`)
  return [body, ...(files.length > 0 ? [`Files: ${files.join(', ')}`] : [])].map((text) =>
    wrap(text, columns, 2),
  )
}

function eventWords({ event, as, field, from, to }: HistoryEntry, catalog: ViewScreen['catalog']): string {
  const side = as === 'desk' ? ' (support)' : as === 'job' ? ' (job)' : ''
  switch (event) {
    case 'created':
      return `filed the case${side}`
    case 'commented':
      return `wrote${side}`
    case 'noted':
      return `noted for the desk alone${side}`
    case 'escalated':
      return `escalated it: ${escalationOf(catalog, to)}${side}`
    case 'followed-up':
      return `asked again${side}`
    case 'joined':
      return `${to ?? ''} took part${side}, ${from ?? ''} was present`
    case 'status':
      return `moved it to ${labelOf(catalog, 'statuses', to ?? '')}${side}`
    case 'changed':
      return `changed ${field ?? 'it'} from ${from ?? 'nothing'} to ${to ?? 'nothing'}${side}`
  }
}
