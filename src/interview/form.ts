import { Problem, type FieldError } from '../support/problem.ts'
import type { Given } from './answers.ts'
import { nearest } from '../support/text/nearest.ts'
import { isMany, questions } from '../support/questions.ts'

/** What a form says, as written: text or a list of texts by question id, and the line where each stands. */
export interface Form {
  source: string
  answers: Given
  lines: Record<string, number>
}

/**
 * Reads a form: YAML, JSON, or Markdown whose YAML front matter holds the answers and whose body is the description.
 * Every scalar is taken as the text that was typed, so `release: 2603.10` keeps its zero and `no` stays a word.
 */
export async function readForm(text: string, source: string): Promise<Form> {
  const { form, unknown } = await read(text, source)
  if (unknown.length > 0) throw formProblem(source, 'form-invalid', unknown)
  return form
}

/** The same for a file that another version of campus may have written: what is no question is given apart. */
export async function readFormLoosely(
  text: string,
  source: string,
): Promise<{ form: Form; others: Record<string, unknown> }> {
  return read(text, source)
}

interface Reading {
  form: Form
  /** What stands under keys that are no questions, and a fault for each. */
  others: Record<string, unknown>
  unknown: FieldError[]
}

async function read(text: string, source: string): Promise<Reading> {
  const { head, body, offset } = splitFrontMatter(text)
  const { parseDocument, isMap, isScalar, isSeq, LineCounter } = await import('yaml')
  const counter = new LineCounter()
  const isJson = parsesAsJson(head)
  const options = { lineCounter: counter, prettyErrors: false }
  const document = parseDocument(head, { ...options, schema: isJson ? 'json' : 'failsafe' })
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault) {
    const because = fault.code === 'RESOURCE_EXHAUSTION' ? 'brackets are nested too deep' : fault.message
    const line = counter.linePos(fault.pos[0]).line + offset
    const message = `line ${line}: ${because}`
    throw formProblem(source, 'form-not-yaml', [{ pointer: '', code: 'syntax', message, line }])
  }
  if (document.contents === null && body === null) {
    throw formProblem(source, 'form-empty', [{ pointer: '', code: 'empty', message: 'the form is empty' }])
  }
  if (document.contents !== null && !isMap(document.contents)) {
    throw formProblem(source, 'form-not-yaml', [
      { pointer: '', code: 'shape', message: 'a form is a list of “question: answer” lines' },
    ])
  }

  /** Texts, lists and maps as they stand; an alias is nothing, for it could be a bomb. */
  const plain = (node: unknown): unknown => {
    if (isScalar(node)) return node.value
    if (isSeq(node)) return node.items.map(plain)
    if (!isMap(node)) return null
    return Object.fromEntries(node.items.map(({ key, value }) => [String(plain(key)), plain(value)]))
  }
  const reading: Reading = { form: { source, answers: {}, lines: {} }, others: {}, unknown: [] }
  const { form } = reading
  const errors: FieldError[] = []
  for (const pair of document.contents?.items ?? []) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const line = counter.linePos(isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0).line + offset
    const question = questions.find(({ id }) => id === key)
    const { value } = pair
    if (!question) {
      if (key !== KEPT_BY_CAMPUS) reading.unknown.push(unknownKey(key, line))
      reading.others[key] = plain(value)
      continue
    }
    form.lines[key] = line
    if (value === null || (isScalar(value) && String(value.value ?? '').trim() === '')) continue
    if (isScalar(value)) {
      form.answers[key] = wordOf(value, isJson)
    } else if (isSeq(value) && isMany(question) && value.items.every((item) => isScalar(item))) {
      form.answers[key] = value.items.map((item) => (isScalar(item) ? String(item.value ?? '') : ''))
    } else {
      const wanted = isMany(question) ? 'a list of lines' : 'plain text'
      const message = `line ${line}: ${key} must be ${wanted}`
      errors.push({ pointer: `/${key}`, code: 'wrong-type', message, line })
    }
  }
  if (body !== null) {
    if (form.answers['description'] === undefined) form.answers['description'] = body
    else
      errors.push({
        pointer: '/description',
        code: 'twice',
        message: 'description is both a key and the text below',
      })
  }
  if (errors.length > 0) throw formProblem(source, 'form-invalid', [...errors, ...reading.unknown])
  return reading
}

/** What a draft remembers beside its answers (`drafts.ts`). */
const KEPT_BY_CAMPUS = 'draft'

function parsesAsJson(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A number of JSON as it was written: `2603.10` keeps its zero. */
function wordOf({ value, source }: { value: unknown; source?: string }, isJson: boolean): string {
  return isJson && typeof value !== 'string' && source !== undefined ? source : String(value)
}

/** `offset` is how many lines of the file stand before the YAML. */
function splitFrontMatter(text: string): { head: string; body: string | null; offset: number } {
  const opening = /^---[ \t]*\r?\n/.exec(text)
  if (!opening) return { head: text, body: null, offset: 0 }
  const rest = text.slice(opening[0].length)
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(rest)
  if (!closing) return { head: rest, body: null, offset: 1 }
  const body = rest.slice(closing.index + closing[0].length).trim()
  return { head: rest.slice(0, closing.index), body: body === '' ? null : body, offset: 1 }
}

function unknownKey(key: string, line: number): FieldError {
  const known = questions.map(({ id }) => id)
  const guess = nearest(key, known)
  return {
    pointer: `/${key}`,
    code: 'unknown-key',
    line,
    message: `line ${line}: there is no question “${key}”${guess ? ` (did you mean “${guess}”?)` : ''}`,
  }
}

function formProblem(source: string, code: string, errors: FieldError[]): Problem {
  return new Problem('usage', {
    code,
    message: `${source} cannot be used as a form: ${errors.map((error) => error.message).join('; ')}.`,
    hint: '`campus case form` prints a form with every question in it.',
    errors,
  })
}
