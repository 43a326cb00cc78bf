import type { Answers } from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'
import { line, text } from '../support/checks.ts'
import type { FieldError } from '../support/problem.ts'
import { findNamed, knownWords } from '../support/named.ts'
import { isMany, questions, type Question } from '../support/questions.ts'
import { readDate, readWhen } from '../support/time/when.ts'
import { optionsOf } from './form-text.ts'

/** What an answer is read against. */
export interface Reading {
  catalog: Catalog
  computerZone: string
  now: Date
}

/** Answers as they were typed, by question. */
export type Given = Record<string, string | string[]>

type Read = { value: string | string[]; note?: string } | { error: string }

/** Reads one typed answer: the value to keep, or what is wrong with it in words. */
export function readAnswer(question: Question, raw: string | string[], reading: Reading): Read {
  if (isMany(question)) return checked(readList(raw, question.kind === 'list'), question, reading)
  if (Array.isArray(raw)) return { error: 'must be plain text' }
  const typed = normalise(raw)
  switch (question.kind) {
    case 'text':
    case 'line':
      return checked({ value: typed }, question, reading)
    case 'word':
    case 'option':
      return readOption(typed, question, reading.catalog)
    case 'count':
      return readCount(typed)
    case 'date':
      return question.none && /^none$/i.test(typed) ? { value: 'none' } : readDueDate(typed, reading)
    case 'moment':
      return readMoment(typed, reading)
    default:
      return { error: 'must be a list' }
  }
}

/** All answers read; every fault named by the id of its question. Empty answers count as not given. */
export function readAnswers(
  raw: Given,
  reading: Reading,
): { answers: Answers; errors: FieldError[]; notes: string[] } {
  const answers: Answers = {}
  const errors: FieldError[] = []
  const notes: string[] = []
  for (const question of questions) {
    const given = raw[question.id]
    if (given === undefined || isEmpty(given)) continue
    const read = readAnswer(question, given, reading)
    if ('error' in read) {
      errors.push({ pointer: `/${question.id}`, code: 'invalid', message: `${question.id}: ${read.error}` })
    } else {
      answers[question.id] = read.value
      if (read.note !== undefined) notes.push(`${question.id}: ${read.note}`)
    }
  }
  return { answers, errors, notes }
}

export function missing(answers: Answers): Question[] {
  return questions.filter((question) => question.required && answers[question.id] === undefined)
}

function isEmpty(given: string | string[]): boolean {
  return Array.isArray(given) ? given.every((line) => line.trim() === '') : given.trim() === ''
}

function normalise(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/** One entry a line; what numbers or marks them in people's lists is taken off. */
function readList(raw: string | string[], marked: boolean): { value: string[] } {
  const lines = (Array.isArray(raw) ? raw : raw.split(/\r\n?|\n/))
    .map(normalise)
    .filter((line) => line !== '')
  return { value: marked ? lines.map((line) => line.replace(/^(?:\d{1,3}[.)]|[-*])\s+/, '')) : lines }
}

/** The checks that filing makes, made while the person can still mend it. */
function checked(
  read: { value: string | string[] },
  { id, kind }: Question,
  { catalog: { limits } }: Reading,
): Read {
  const most = id === 'subject' ? limits.subjectCharacters : limits.bodyCharacters
  const check = kind === 'line' ? line('It', most) : text('It', most)
  const [fault] = [read.value].flat().flatMap((part) => check('', part))
  return fault ? { error: predicate(fault.message) } : read
}

/** `It is empty.` said of a question: `subject: is empty`. */
function predicate(sentence: string): string {
  return sentence.replace(/^It /, '').replace(/\.$/, '')
}

function readOption(text: string, question: Question, catalog: Catalog): Read {
  const ids = optionsOf(question, catalog)
  const items = question.from ? catalog[question.from].items : ids.map((id) => ({ id, label: id }))
  const found = findNamed(items, text)
  return found === null ? { error: `“${text}” is not known. ${knownWords(ids, text)}` } : { value: found }
}

function readCount(text: string): Read {
  return /^\d{1,9}$/.test(text)
    ? { value: String(Number(text)) }
    : { error: `“${text}” is not a whole number` }
}

function readDueDate(typed: string, { catalog, now }: Reading): Read {
  const read = readDate(typed, { now, zone: catalog.zone })
  if (!read.ok) return { error: `${read.message} ${read.hint}` }
  const today = readDate('today', { now, zone: catalog.zone })
  const notes = [
    read.date !== typed && `“${typed}” was read as ${read.date} in ${catalog.zone}`,
    today.ok && read.date < today.date && `${read.date} is past already`,
  ]
  return noted(read.date, notes)
}

function readMoment(typed: string, { catalog, computerZone, now }: Reading): Read {
  const read = readWhen(typed, { portalZone: catalog.zone, computerZone, now })
  if (!read.ok) return { error: `${read.message} ${read.hint}` }
  const notes = [
    read.assumedZone !== null && `“${typed}” was read in ${read.assumedZone}`,
    read.instant > now && `“${typed}” is still to come`,
  ]
  return noted(read.instant.toISOString(), notes)
}

/** What is kept although something about it is worth saying. */
function noted(value: string, notes: (string | false)[]): Read {
  const told = notes.filter((note) => note !== false)
  return told.length === 0 ? { value } : { value, note: told.join('; ') }
}
