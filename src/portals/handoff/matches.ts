import type { CaseQuery } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import { fits, type Surroundings } from '../../support/case-condition.ts'

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

/** Whether a case that is not filed yet fits a list's conditions. `text` is all that was said in it. */
export function matches(
  found: CaseSummary,
  text: string,
  query: CaseQuery,
  { isMine, ...surroundings }: Surroundings & { isMine: boolean },
): boolean {
  const { status, type, module, priority, contact, mine, waitingOn, since, search, where = [] } = query
  return (
    among(status, found.status) &&
    among(type, found.type) &&
    among(module, found.module) &&
    among(priority, found.priority) &&
    (contact === undefined || isCalled(found, contact.toLowerCase())) &&
    (!mine || isMine) &&
    (waitingOn === undefined || waitingOn === found.waitingOn) &&
    (since === undefined || found.updatedAt >= new Date(since).toISOString()) &&
    (search === undefined || holdsWords(text, search)) &&
    where.every((condition) => fits(found, condition, surroundings))
  )
}

function among(wanted: readonly string[] | undefined, value: string): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.includes(value)
}

function isCalled({ contact }: CaseSummary, wanted: string): boolean {
  return contact.name.toLowerCase() === wanted || contact.email?.toLowerCase() === wanted
}

/** All words are there; the last may be the beginning of one, unless it is a single letter. */
function holdsWords(text: string, search: string): boolean {
  const there = wordsOf(text)
  const wanted = wordsOf(search)
  const last = wanted.at(-1)
  if (last === undefined) return false
  const begins = (word: string): boolean => (last.length > 1 ? word.startsWith(last) : word === last)
  return wanted.slice(0, -1).every((word) => there.includes(word)) && there.some(begins)
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  return plain.match(WORD) ?? []
}
