import type { Answers, Attachment, Comment, HistoryEntry } from '../../support/case.ts'
import type { Catalog } from '../../support/catalog.ts'
import { block, inline, numbered } from '../../support/markdown.ts'
import { questions } from '../../support/questions.ts'
import { bytesText } from '../../support/text/bytes.ts'
import { localTexts } from '../../support/time/words.ts'
import type { ExportedCase } from './export.ts'
import { caseFacts, eventWords, type When } from './words.ts'

/** Cases as one document, in the order given. */
export function markdownOf(cases: readonly ExportedCase[], catalog: Catalog): string {
  const when = localTexts(catalog.zone)
  return cases.map((item) => `${caseParts(item, catalog, when).join('\n\n')}\n`).join('\n')
}

function caseParts(item: ExportedCase, catalog: Catalog, when: When): string[] {
  return [
    `# Case ${item.number ?? item.id}: ${inline(item.subject)}`,
    list([['Portal', `${item.portal.name} (${item.portal.kind})`], ...caseFacts(item, catalog, when)]),
    ...answerParts(item.answers, when),
    ...filePart('## Files', item.attachments),
    ...part(
      '## Comments',
      item.comments.flatMap((comment) => commentParts(comment, when)),
    ),
    ...part('## History', [item.history.map((entry) => historyLine(entry, catalog, when)).join('\n')]),
  ]
}

function list(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([name, value]) => `- ${name}: ${inline(value)}`).join('\n')
}

function part(heading: string, parts: readonly string[]): string[] {
  return parts.join('') === '' ? [] : [heading, ...parts]
}

/** In the order of the interview; what no question asks (any more) comes last. */
function answerParts(answers: Answers, when: When): string[] {
  const known = questions.filter(({ id }) => answers[id] !== undefined)
  const others = Object.keys(answers).filter((id) => !known.some((question) => question.id === id))
  const asked = [
    ...known.map(({ id, heading, kind }) => ({ id, heading, isMoment: kind === 'moment' })),
    ...others.map((id) => ({ id, heading: OTHER_HEADINGS[id] ?? id, isMoment: false })),
  ]
  return asked.flatMap(({ id, heading, isMoment }) => {
    const answer = answers[id] ?? ''
    const text = Array.isArray(answer) ? numbered(answer) : block(isMoment ? moment(answer, when) : answer)
    return [`## ${inline(heading)}`, text]
  })
}

function moment(text: string, when: When): string {
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? text : when(instant)
}

const OTHER_HEADINGS: Readonly<Record<string, string>> = { override: 'Sent in spite of the checks' }

function filePart(heading: string, files: readonly Attachment[]): string[] {
  const lines = files.map(
    ({ name, size, sha256 }) =>
      `- ${inline(name)} (${bytesText(size)})${sha256 === null ? '' : `, SHA-256 ${inline(sha256)}`}`,
  )
  return part(heading, [lines.join('\n')])
}

function commentParts({ at, by, as, body, attachments }: Comment, when: When): string[] {
  const side = as === 'requester' ? '' : as === 'desk' ? ' (support)' : ' (job)'
  return [`### ${when(new Date(at))}, ${inline(by)}${side}`, block(body), ...filePart('Files:', attachments)]
}

function historyLine(entry: HistoryEntry, catalog: Catalog, when: When): string {
  return `- ${when(new Date(entry.at))} ${inline(`${entry.by} ${eventWords(entry, catalog)}`)}`
}
