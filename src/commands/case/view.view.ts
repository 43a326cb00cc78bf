import type { CaseClock } from '../../support/clocks.ts'
import type { Comment } from '../../support/case.ts'
import { questions } from '../../support/questions.ts'
import { bytesText } from '../../support/text/bytes.ts'
import { wrap } from '../../support/text/layout.ts'
import { localTexts } from '../../support/time/words.ts'
import type { View, ViewScreen } from '../context.ts'
import type { ShownLink } from './links.ts'
import type { ViewResult } from './view.ts'
import { caseFacts, eventWords, type When } from './words.ts'

const CHANGES = {
  pending: 'is to be carried out by the desk; the list stays as it is until then',
  done: 'was carried out',
  refused: 'was refused; the list stays as it was',
}

function changeSentence({ contactChange }: ViewResult): string[] {
  return contactChange === null
    ? []
    : [`The change of the contacts (${contactChange.kind}) ${CHANGES[contactChange.state]}.`]
}

/** Facts, clocks, answers, then everything that was said and done, oldest first. */
export const view: View<ViewResult> = (found, screen) => {
  const { style, columns } = screen
  const when = localTexts(screen.catalog?.zone ?? 'UTC')
  const parts = [
    style.bold(wrap(`${found.number ?? 'not numbered'}  ${found.subject}`, columns, 0)),
    facts(found, screen, when),
    found.links.map(linkLine).join('\n'),
    [...found.clocks.map(clockSentence), ...changeSentence(found)]
      .map((text) => style.yellow(wrap(text, columns, 0)))
      .join('\n'),
    ...answers(found, screen, when),
    ...override(found, screen),
    ...timeline(found, screen, when),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function clockSentence({ kind, text }: CaseClock): string {
  return kind === 'due' ? `This case is ${text}.` : `This case ${text}.`
}

function facts(found: ViewResult, { catalog }: ViewScreen, when: When): string {
  return caseFacts(found, catalog, when)
    .map(([name, value]) => `${`${name}:`.padEnd(11)}${value}`)
    .join('\n')
}

function linkLine({ is, portal, number }: ShownLink): string {
  if (is === 'ticket') return `Ticket:    ${number} on ${portal}`
  return `Forwarded: ${number === null ? `to ${portal}, no number yet` : `case ${number} on ${portal}`}`
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
