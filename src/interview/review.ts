import type { Notice } from '../support/notice.ts'
import type { Portal, SimilarCase } from '../portal/port.ts'
import type { Answers } from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'
import { labelIn } from '../support/named.ts'
import type { Finding } from '../support/finding.ts'
import { headingOf, questions } from '../support/questions.ts'
import type { Readiness } from '../support/readiness/assess.ts'
import { wrap } from '../support/text/layout.ts'
import { localText } from '../support/time/words.ts'

/** Everything that is known about a case before it is sent. */
export interface Judged {
  readiness: Readiness
  proposed: { urgency: string; why: string }
  /** What the privacy screen found in answers and files. */
  privacy: Finding[]
  similar: SimilarCase[]
  notices: Notice[]
}

const IMPROVEMENTS = 3
const COLUMNS = 80

/** What the desk reads first comes first; the rest follows in the order of the questions. */
const ORDER = [
  ...['subject', 'type', 'module', 'goal', 'description', 'expected', 'error', 'steps', 'path'],
  ...[
    'context',
    'examples',
    'course',
    'student',
    'counter-example',
    'frequency',
    'how-often',
    'elsewhere',
    'rights',
  ],
  ...['site', 'release', 'browser', 'first-seen', 'changed', 'affected-users', 'affected-schools'],
  ...['impact', 'due', 'due-reason', 'workaround', 'tried', 'attach', 'evidence', 'priority', 'reachable'],
]

/** The case on one screen before it is sent, with what it lacks and what is known already. */
export function reviewText(
  answers: Answers,
  judged: Judged,
  { catalog, zone, portal }: { catalog: Catalog; zone: string; portal: Pick<Portal, 'name' | 'reach'> },
): string {
  const lines = answerLines(answers, catalog, zone)
  const goes = `It goes to ${portal.name}: ${SEEN[portal.reach]}.`
  return [rule('Your case'), ...lines, rule('Before it is sent'), goes, ...judgement(answers, judged)].join(
    '\n',
  )
}

/** Who sees a case, by how far it reaches. */
const SEEN: Readonly<Record<Portal['reach'], string>> = {
  'this-machine': 'kept on this computer only',
  'by-hand': 'you file it on the web portal yourself',
  portal: 'the desk has it at once',
}

/** Each answer under its heading, in the order in which a desk reads. */
export function answerLines(answers: Answers, catalog: Catalog, zone: string): string[] {
  const told = Object.keys(answers).sort((one, other) => placeOf(one) - placeOf(other))
  return told.map((id) => answerLine(id, answers, catalog, zone))
}

/** The improvements that bring most for one answer each; what blocks comes first. */
export function improvements({ findings }: Readiness): Finding[] {
  const worth = findings.filter(({ level }) => level !== 'hint')
  const blocks = worth.filter(({ level }) => level === 'block')
  return [...blocks, ...worth.filter(({ level }) => level !== 'block')].slice(0, IMPROVEMENTS)
}

/** What of the look around is worth saying, in words. */
export function known({ similar, notices }: Judged): string[] {
  return [
    ...notices.map(({ id, kind, title }) => `Open notice of the desk (${kind} ${id}): ${title}`),
    ...similar.map(
      ({ case: { number, subject }, shared }) =>
        `Much like open case ${number} (${Math.round(shared * 100)} % of the words): ${subject}`,
    ),
  ]
}

function judgement(answers: Answers, judged: Judged): string[] {
  const { readiness, proposed, privacy } = judged
  const { score, ready } = readiness
  const scope = readiness.findings.filter(({ rule: id }) => id === 'SCO-1')
  const worth = improvements(readiness).filter(({ rule: id }) => id !== 'SCO-1')
  const urgent = answers['priority'] !== proposed.urgency
  return [
    `${score} of 100 points: ${ready ? 'ready' : 'not ready yet'}.`,
    ...privacy.map(({ message, fix, pointer }) => item(`${placeName(pointer)}: ${message} ${fix}`)),
    ...worth.map(({ rule: id, message, fix }) => item(`${id}: ${message} ${fix}`)),
    ...scope.map(({ message, fix }) => item(`${message} ${fix}`)),
    ...known(judged).map(item),
    ...(urgent ? [item(`The facts say the priority is ${proposed.urgency}: ${proposed.why}.`)] : []),
  ]
}

function answerLine(id: string, answers: Answers, catalog: Catalog, zone: string): string {
  const question = questions.find((one) => one.id === id)
  const value = answers[id] ?? ''
  const text = Array.isArray(value)
    ? value.map((line, index) => `${index + 1}. ${line}`).join('\n')
    : question?.kind === 'moment'
      ? localText(new Date(value), zone)
      : question?.from
        ? labelIn(catalog[question.from].items, value)
        : value
  const heading = headingOf(id)
  if (!text.includes('\n') && heading.length + text.length + 2 <= COLUMNS) return `${heading}: ${text}`
  return `${heading}:\n${wrap(text, COLUMNS, 2)}`
}

function placeOf(id: string): number {
  const at = ORDER.indexOf(id)
  return at >= 0 ? at : ORDER.length + questions.findIndex((question) => question.id === id)
}

function item(text: string): string {
  return `  - ${wrap(text, COLUMNS, 4).trimStart()}`
}

function placeName(pointer: string): string {
  const [first = '', second] = pointer.replace(/^\/(?:answers\/)?/, '').split('/')
  return second === undefined ? headingOf(first) : `${headingOf(first)} ${Number(second) + 1}`
}

function rule(title: string): string {
  return `\n--- ${title} ---`
}
