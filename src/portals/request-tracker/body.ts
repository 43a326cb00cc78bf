import type { Answers } from '../../support/case.ts'
import { headingOf, isMany, questions } from '../../support/questions.ts'

/** Text that stands beside the answers: a heading and a line, for those who read the ticket there. */
export type Fact = readonly [heading: string, line: string]

const KEY_LINE = /\n*^\(campus key (\S+)\)\s*$(?![\s\S])/m

/** The text of a ticket: a heading for each answer, and the answer indented, so that it can be read back. */
export function textOfAnswers(answers: Answers, facts: readonly Fact[] = []): string {
  const blocks = [
    ...facts.map(([heading, line]) => `${heading}\n${indented(line)}`),
    ...Object.entries(answers).map(([id, answer]) => `${headingOf(id)}\n${block(answer)}`),
  ]
  return blocks.join('\n\n')
}

function block(answer: string | string[]): string {
  if (typeof answer === 'string') return indented(answer)
  return answer.map((item, index) => `  ${index + 1}. ${item.replaceAll('\n', '\n    ')}`).join('\n')
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
}

/** The answers in the text of a ticket; a text that campus did not write is the description. */
export function answersIn(text: string, facts: readonly string[] = []): Answers {
  const answers: Answers = {}
  for (const part of text.split(/\n\n(?=\S)/)) {
    const [heading = '', ...lines] = part.split('\n')
    if (lines.length === 0 || !lines.every((line) => /^(?: {4}|  \d+\. |$)/.test(line)))
      return { description: text }
    if (facts.includes(heading)) continue
    const id = questions.find((question) => question.heading === heading)?.id ?? heading
    answers[id] = isList(id, lines) ? itemsIn(lines) : lines.map((line) => line.slice(4)).join('\n')
  }
  return answers
}

function isList(id: string, [first = '']: string[]): boolean {
  const question = questions.find((one) => one.id === id)
  return /^  \d+\. /.test(first) && (question === undefined || isMany(question))
}

function itemsIn(lines: string[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    const start = /^  \d+\. (.*)$/.exec(line)
    if (start) items.push(start[1] ?? '')
    else items.push(`${items.pop() ?? ''}\n${line.slice(4)}`)
  }
  return items
}

/** A message with the key of its call in its last line. */
export function withKey(body: string, key: string): string {
  return `${body}\n\n${keyLine(key)}`
}

/** A message without that line, and the key. */
export function apartFromKey(text: string): { body: string; key: string | null } {
  const plain = text.replaceAll('\r\n', '\n')
  const found = KEY_LINE.exec(plain)
  return { body: (found ? plain.slice(0, found.index) : plain).replace(/\n+$/, ''), key: found?.[1] ?? null }
}

/** Brackets of this kind only: others make Request Tracker take a search for JSON, and end it with a status of 500. */
export function keyLine(key: string): string {
  return `(campus key ${key})`
}
