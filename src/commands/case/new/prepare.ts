import { resolve } from 'node:path'
import { missing, readAnswers, type Given } from '../../../interview/answers.ts'
import { withDefaults } from '../../../interview/defaults.ts'
import type { Answers } from '../../../support/case.ts'
import { Problem, type FieldError } from '../../../support/problem.ts'
import { assess } from '../../../support/readiness/assess.ts'
import type { Filing, Prepared } from './filing.ts'
import { guard } from './guard.ts'
import { judgeFiled, lookAround, warnOfPlace, type Around } from './look-around.ts'

/** Makes a case complete: a person is asked where one is there, else everything missing is named at once. */
export async function prepare(filing: Filing): Promise<Prepared> {
  const { start, context, catalog } = filing
  const { terminal } = context
  if (start.saveDraft) {
    const { answers, errors } = readAll(start.given, filing)
    if (errors.length > 0) throw invalid(errors)
    return { next: 'draft', answers, skipped: start.skipped }
  }
  const asks = terminal.canAsk && needsPerson(filing)
  if (asks) {
    const { interview } = await import('./interview.ts')
    const { answers, errors } = readAll(start.given, filing)
    if (errors.length > 0 && !start.resumed) throw invalid(errors)
    for (const { message } of errors) terminal.note(`${message}; it is asked again.`)
    return interview({ answers, skipped: start.skipped }, filing)
  }
  const { given, taken } = withDefaults(start.given, catalog)
  const { answers, errors, notes } = readAll(given, filing)
  if (errors.length > 0) throw invalid(errors)
  const lacking = missing(answers)
    .map(({ id }) => id)
    .filter((id) => !comesBySubject(id, answers, filing))
  if (lacking.length > 0) throw incomplete(lacking)
  for (const note of notes) context.warn({ code: 'answer-read', message: `${note}.` })
  const around = await lookAround(answers, filing)
  const { attached, notices } = around
  if (attached.unread.length > 0) await askWhetherSeen(attached.unread, filing)
  const now = around.judged(isSettled(around, filing) ? [] : await around.similar)
  const reason = guard(now, filing)
  warnOfPlace(now, filing)
  const judged = (filed: number | null) => judgeFiled(around, filed, filing)
  return { next: 'send', answers, files: attached.files, notices, judged, reason, assumed: taken }
}

/** Whether it is sent, and with the same words, also where another is like it: then nobody waits to hear of that. */
function isSettled({ readiness }: Around, { start }: Filing): boolean {
  const [alone, beside] = [readiness(0).ready, readiness(1).ready]
  return alone === beside && (alone || start.override !== undefined || start.unready !== undefined)
}

/** Whether something is left to ask: an answer that must be there, or a case that is not ready. */
function needsPerson(filing: Filing): boolean {
  const { start, catalog, reading } = filing
  const { answers } = readAll(withDefaults(start.given, catalog).given, filing)
  if (start.resumed || missing(answers).length > 0) return true
  return !assess({ answers, catalog, now: reading.now }).ready && start.override === undefined
}

function readAll(given: Given, { reading }: Filing): ReturnType<typeof readAnswers> {
  const read = readAnswers(given, reading)
  const { attach } = read.answers
  // Paths that mean the same from every folder.
  if (attach !== undefined) read.answers['attach'] = [attach].flat().map((path) => resolve(path))
  return read
}

async function askWhetherSeen(unread: readonly string[], { start, context }: Filing): Promise<void> {
  const { lookedAt } = await import('../../attachments.ts')
  await lookedAt(unread, start.checked, context)
}

/** It is filled once there is a subject. */
function comesBySubject(id: string, answers: Answers, { catalog }: Filing): boolean {
  const type = catalog.types.items.find((one) => one.id === answers['type'])
  return answers['subject'] === undefined && (type?.defaults?.[id]?.includes('{subject}') ?? false)
}

function invalid(errors: FieldError[]): Problem {
  return new Problem('usage', {
    code: 'invalid-answers',
    message: errors.length === 1 ? `${errors[0]?.message ?? ''}` : `${errors.length} answers cannot be used.`,
    hint: '`campus case new --help` lists the questions.',
    errors,
  })
}

function incomplete(ids: string[]): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: `These answers are missing: ${ids.join(', ')}.`,
    hint: `Give them as flags (${ids.map((id) => `--${id}`).join(' ')}) or in a form (\`campus case form\`).`,
    errors: ids.map((id) => ({ pointer: `/${id}`, code: 'missing', message: `${id} is missing` })),
  })
}
