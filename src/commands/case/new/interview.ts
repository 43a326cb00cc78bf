import { askMissing, type Interviewing, type Progress } from '../../../interview/ask.ts'
import { editAnswers } from '../../../interview/edit.ts'
import { reviewText } from '../../../interview/review.ts'
import { lastAnswers, suggesting } from '../../../interview/suggest.ts'
import { blocking } from '../../../support/finding.ts'
import { neverSent } from '../../../support/privacy/screen.ts'
import { Problem } from '../../../support/problem.ts'
import { questions } from '../../../support/questions.ts'
import { questionsFor } from '../../../support/questions/relevant.ts'
import { printable } from '../../../support/text/printable.ts'
import { localTexts } from '../../../support/time/words.ts'
import { lookedAt, readAttachments } from '../../attachments.ts'
import { orNone } from '../../or-none.ts'
import { reasonFault } from '../../privacy-guard.ts'
import { askingScope } from './ask-scope.ts'
import { saveDraft } from './draft.ts'
import type { Filing, Prepared } from './filing.ts'
import { judge } from './look-around.ts'

/** Asks until the case is good, shows it, and lets the person decide what becomes of it. */
export async function interview(begun: Progress, filing: Filing): Promise<Prepared> {
  const { context, catalog, reading, portal } = filing
  const { terminal } = context
  await showNotices(filing)
  const last = await orNone(lastAnswers(portal), {})
  const interviewing: Interviewing = {
    terminal,
    reading,
    suggest: suggesting(last, catalog, reading.now),
    save: (progress) => saveDraft(progress, filing),
    checkFiles: (paths) => fileFault(paths, filing),
    answered: askingScope(filing),
  }
  // Whoever stops at the first question has given something already.
  if (Object.keys(begun.answers).length > 0) await saveDraft(begun, filing)
  let progress = begun
  let again: string[] = []
  for (;;) {
    progress = await askMissing(progress, interviewing, again)
    const step = await review(progress, filing)
    if ('next' in step) return step
    again = step.again
    progress = step.progress
  }
}

/** Before anything is asked: it may be known already. */
async function showNotices({ portal, context: { terminal }, catalog }: Filing): Promise<void> {
  const open = (await orNone(portal.listNotices(), [])).filter(({ state }) => state === 'open')
  const when = localTexts(catalog.zone)
  for (const { kind, title, startsAt } of open) {
    terminal.note(printable(`Open notice (${kind}, from ${when(new Date(startsAt))}): ${title}`))
  }
}

type Judgement = Awaited<ReturnType<typeof judge>>
type Step = Prepared | { progress: Progress; again: string[] }

async function review(progress: Progress, filing: Filing): Promise<Step> {
  const { catalog, reading, portal, context } = filing
  const judged = await judgeOrForget(progress, filing)
  if (judged === null) return { progress, again: ['attach'] }
  const { terminal } = context
  terminal.note(
    printable(reviewText(progress.answers, judged, { catalog, zone: reading.computerZone, portal })),
  )
  const choice = await terminal.ask({
    kind: 'choice',
    message: 'What now?',
    choices: choicesFor(judged),
    default: judged.readiness.ready && stopping(judged).length === 0 ? 'submit' : 'improve',
  })
  const { answers, skipped } = progress
  if (choice === 'improve') return { progress, again: lacking(progress, judged, filing) }
  if (choice === 'change') return { progress, again: [await whichQuestion(progress, filing)] }
  if (choice === 'edit') return { progress: await edited(progress, filing), again: [] }
  if (choice === 'draft') return { next: 'draft', answers, skipped }
  if (choice === 'cancel') throw cancelled()
  const reason = await reasonFor(judged, filing)
  const files = judged.attached.files
  const { notices } = judged
  if (choice === 'submit')
    return { next: 'send', answers, files, notices, judged: async () => judged, reason, assumed: [] }
  return { next: 'comment', number: Number(choice), answers, files, judged }
}

/** A file may be gone by now; then the question is asked again instead of losing the rest. */
async function judgeOrForget(progress: Progress, filing: Filing): Promise<Judgement | null> {
  try {
    return await judge(progress.answers, filing)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'usage') throw error
    filing.context.terminal.note(printable(`${error.message} ${error.hint ?? ''}`))
    Reflect.deleteProperty(progress.answers, 'attach')
    return null
  }
}

/** What stops a case although it may be good: the screen, not the points. */
function stopping({ privacy }: Judgement): Judgement['privacy'] {
  return blocking(privacy)
}

function choicesFor(judged: Judgement): { value: string; label: string }[] {
  const stops = stopping(judged)
  const never = neverSent(stops).length > 0
  const clean = judged.readiness.ready && stops.length === 0
  const improve = { value: 'improve', label: 'Answer what is missing' }
  return [
    ...(never ? [] : [{ value: 'submit', label: clean ? 'Submit it' : 'Submit it as it is, with a reason' }]),
    ...(clean && judged.readiness.findings.every(({ level }) => level === 'hint') ? [] : [improve]),
    ...(never
      ? []
      : judged.similar.map(({ case: { number } }) => ({
          value: String(number),
          label: `Add it to case ${number} instead`,
        }))),
    { value: 'change', label: 'Change one answer' },
    { value: 'edit', label: 'Edit everything in your editor' },
    { value: 'draft', label: 'Save it as a draft' },
    { value: 'cancel', label: 'Cancel (the draft is kept)' },
  ]
}

/** The questions whose answers would mend something, those that bring most first. */
function lacking({ answers }: Progress, { readiness, privacy }: Judgement, { catalog }: Filing): string[] {
  const relevant = questionsFor(answers, catalog).map(({ id }) => id)
  const named = [
    ...stoppingPointers(privacy),
    ...readiness.findings.filter(isWorth).map(({ pointer }) => pointer),
  ]
  const ids = named.map((pointer) => pointer.replace(/^\/(?:answers\/)?/, '').split('/')[0] ?? '')
  const wanted = [...new Set(ids)].filter((id) => relevant.includes(id))
  return wanted.length > 0 ? wanted : ['description']
}

function stoppingPointers(privacy: Judgement['privacy']): string[] {
  return blocking(privacy).map(({ pointer }) => pointer)
}

function isWorth({ level }: { level: string }): boolean {
  return level !== 'hint'
}

async function whichQuestion({ answers }: Progress, { context, catalog }: Filing): Promise<string> {
  const relevant = questionsFor(answers, catalog)
  const shown = questions.filter(
    (question) => relevant.includes(question) || answers[question.id] !== undefined,
  )
  return context.terminal.ask({
    kind: 'choice',
    message: 'Which answer?',
    choices: shown.map(({ id, heading }) => ({ value: id, label: heading })),
  })
}

/** What the editor gave; questions left empty there count as skipped, so that nobody is asked them once more. */
async function edited(progress: Progress, filing: Filing): Promise<Progress> {
  const { context, catalog, reading, draft } = filing
  try {
    const outcome = await editAnswers(progress.answers, { terminal: context.terminal, reading })
    if ('unchanged' in outcome) {
      const beside =
        outcome.rejected === null ? '' : ` What was typed is kept in ${draft.keepBeside(outcome.rejected)}.`
      context.terminal.note(`Nothing was changed.${beside}`)
      return progress
    }
    const { answers } = outcome
    const empty = questionsFor(answers, catalog).filter(({ id }) => answers[id] === undefined)
    const next = { answers, skipped: empty.map(({ id }) => id) }
    await saveDraft(next, filing)
    return next
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'unsettled') throw error
    context.terminal.note(printable(`${error.message} ${error.hint ?? ''}`))
    return progress
  }
}

/** Asks for what sending needs beside the case: a look at the files, and a reason where a check stands against it. */
async function reasonFor(judged: Judgement, { context, start }: Filing): Promise<string | null> {
  await lookedAt(judged.attached.unread, start.checked, context)
  if (judged.readiness.ready && stopping(judged).length === 0) return null
  if (start.override !== undefined) return start.override
  return (
    await context.terminal.ask({
      kind: 'text',
      message: 'Why is it sent as it is? (kept on the case)',
      check: reasonFault,
    })
  ).trim()
}

function fileFault(paths: string[], { catalog }: Filing): string | null {
  try {
    readAttachments(paths, catalog.limits)
    return null
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return `${error.message} ${error.hint ?? ''}`
  }
}

function cancelled(): Problem {
  return new Problem('interrupted', { code: 'cancelled', message: 'Cancelled; nothing was filed.' })
}
