import type { MailPhrase, Status } from '../support/catalog.ts'
import type { Mail } from './mail.ts'
import { newPart } from './new-part.ts'

export interface Recognised {
  /** The status that the mail tells of, when it tells of exactly one. */
  status: string | null
  /** The words that said so. */
  words: string | null
  /** All statuses it may tell of. */
  candidates: string[]
  /** Case numbers beside the phrases, as told. */
  numbers: number[]
}

interface Found {
  status: string
  words: string
  number: number | null
}

/**
 * Which status a mail tells of, by the catalog's phrases, in its subject and in what it says itself. More than one is
 * nobody's to choose from.
 */
export function recognise(
  { subject, text }: Pick<Mail, 'subject' | 'text'>,
  phrases: readonly MailPhrase[],
  statuses: readonly Status[],
): Recognised {
  const told = `${subject}\n${newPart(text)}`
  const found = phrases.flatMap((phrase) => findPhrase(told, phrase, statuses))
  const candidates = [...new Set(found.map(({ status }) => status))]
  const numbers = [...new Set(found.flatMap(({ number }) => (number === null ? [] : [number])))]
  const only = candidates.length === 1 ? found[0] : undefined
  return { status: only?.status ?? null, words: only?.words ?? null, candidates, numbers }
}

function findPhrase(told: string, { phrase, status }: MailPhrase, statuses: readonly Status[]): Found[] {
  return [...told.matchAll(pattern(phrase, statuses))].flatMap((match): Found[] => {
    const { number, label } = match.groups ?? {}
    const meant = label === undefined ? status : statusCalled(label, statuses)
    if (meant === null) return []
    const words = match[0].replace(/\s+/g, ' ')
    return [{ status: meant, words, number: number === undefined ? null : Number(number) }]
  })
}

/** A phrase is literal, except for its two places; the catalog brings no patterns of its own. */
function pattern(phrase: string, statuses: readonly Status[]): RegExp {
  const labels = statuses.map(({ label }) => literal(label)).sort((one, other) => other.length - one.length)
  const places: Record<string, string> = {
    '{number}': String.raw`#?(?<number>\d{1,15})`,
    '{status}': `(?<label>${labels.join('|')})`,
  }
  const parts = phrase.split(/(\{number\}|\{status\})/).map((part) => places[part] ?? literal(part))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${parts.join('')}(?![\p{L}\p{N}])`, 'giu')
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)
}

function statusCalled(label: string, statuses: readonly Status[]): string | null {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase()
  return statuses.find((status) => plain(status.label) === plain(label))?.id ?? null
}
