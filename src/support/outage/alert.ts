import { createHash } from 'node:crypto'

/** One alert of a monitoring system, as a case needs it. */
export interface Alert {
  state: 'firing' | 'resolved'
  /** The same for the same thing as long as it is wrong. */
  dedupe: string
  labels: Readonly<Record<string, string>>
  annotations: Readonly<Record<string, string>>
  /** ISO 8601; null where none was told. */
  startsAt: string | null
  endsAt: string | null
  /** Page on which the alert was made. */
  link: string | null
}

const SUBJECT_CHARACTERS = 150
/** Read into other fields, or of no use to whoever answers. */
const NOT_LISTED = ['alertname', 'severity']

/** A dedupe key of what tells alerts apart, of characters that every key may have. */
export function alertKey(by: 'alert' | 'group', id: string): string {
  const plain = /^[0-9A-Za-z._-]{1,64}$/.test(id)
  return `alertmanager-${by}-${plain ? id : createHash('sha256').update(id).digest('hex').slice(0, 32)}`
}

/** The problem in one line: the summary, else the name. */
export function alertSubject({ labels, annotations }: Pick<Alert, 'labels' | 'annotations'>): string {
  const said =
    annotations['summary'] ?? annotations['title'] ?? `${labels['alertname'] ?? 'An alert'} is firing`
  const line = said
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...line].slice(0, SUBJECT_CHARACTERS).join('') || 'An alert is firing'
}

/** Everything that the alert tells, in the words of whoever wrote its rule. */
export function alertText({ labels, annotations, startsAt, link }: Alert): string {
  const said = annotations['description'] ?? annotations['message'] ?? annotations['summary'] ?? ''
  const listed = Object.entries(labels).filter(([name]) => !NOT_LISTED.includes(name))
  return [
    said,
    `Alert ${labels['alertname'] ?? '(no name)'}${startsAt === null ? '' : `, firing since ${startsAt}`}.`,
    ...(listed.length === 0 ? [] : [listed.map(([name, value]) => `${name}: ${value}`).join('\n')]),
    ...(link === null ? [] : [link]),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
}
