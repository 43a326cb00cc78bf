import type { Answers } from '../support/case.ts'
import { questions, type Question } from '../support/questions.ts'
import { questionsFor } from '../support/questions/relevant.ts'
import { assess } from '../support/readiness/assess.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { readAnswer, type Reading } from './answers.ts'
import { backTo, promptFor, type Suggestion } from './question-prompt.ts'

/** Where an interview stands. Answers are as read: ids, ISO times, lists; so they mean the same tomorrow. */
export interface Progress {
  answers: Answers
  /** Questions that the person left empty. */
  skipped: string[]
}

export interface Interviewing {
  terminal: Terminal
  reading: Reading
  /** Keeps every answer before the next question is asked. */
  save(progress: Progress): Promise<void>
  suggest(question: Question, answers: Answers): Suggestion | undefined
  checkFiles(paths: string[]): string | null
  /** After an answer was kept; may end the interview by a `Problem`. */
  answered(question: Question, answers: Answers): Promise<void>
}

/**
 * Asks what matters and is not answered yet, one question after the other. `back` returns to the question before,
 * `back QUESTION` to that one; `again` are questions to ask although they are answered or were skipped.
 */
export async function askMissing(
  begun: Progress,
  interviewing: Interviewing,
  again: readonly string[] = [],
): Promise<Progress> {
  const progress: Progress = {
    answers: { ...begun.answers },
    skipped: begun.skipped.filter((id) => !again.includes(id)),
  }
  const { reading } = interviewing
  const trail: string[] = []
  const waiting = [...again]
  for (;;) {
    const question = nextQuestion(progress, reading, waiting)
    if (question === undefined) return progress
    const typed = await askOne(question, progress, trail.length > 0, interviewing)
    const target = backTo(typed)
    if (target !== null) {
      goBack(target, question.id, trail, waiting, interviewing)
      continue
    }
    remove(waiting, question.id)
    if (trail.at(-1) !== question.id) trail.push(question.id)
    await take(question, typed, progress, interviewing)
  }
}

function nextQuestion(
  { answers, skipped }: Progress,
  { catalog }: Reading,
  waiting: readonly string[],
): Question | undefined {
  const again = questions.find(({ id }) => id === waiting[0])
  if (again) return again
  return questionsFor(answers, catalog).find(({ id }) => answers[id] === undefined && !skipped.includes(id))
}

async function askOne(
  question: Question,
  { answers }: Progress,
  canGoBack: boolean,
  { terminal, reading, suggest, checkFiles }: Interviewing,
): Promise<string> {
  const given = answers[question.id]
  const suggestion = given === undefined ? suggest(question, answers) : { value: given }
  return terminal.ask(promptFor(question, { suggestion, canGoBack, reading, checkFiles }))
}

/** The question that was asked stays to be asked, after the one that is gone back to. */
function goBack(
  target: string,
  from: string,
  trail: string[],
  waiting: string[],
  { terminal }: Interviewing,
): void {
  const to = target === '' ? trail.pop() : target
  if (to === undefined || !questions.some(({ id }) => id === to)) {
    const known = trail.length > 0 ? `Answered so far: ${trail.join(', ')}.` : 'This is the first question.'
    terminal.note(to === undefined ? known : `There is no question “${to}”. ${known}`)
    return
  }
  remove(waiting, to)
  if (!waiting.includes(from)) waiting.unshift(from)
  waiting.unshift(to)
}

function remove(list: string[], item: string): void {
  const at = list.indexOf(item)
  if (at >= 0) list.splice(at, 1)
}

/** Keeps an answer, then says what it brought and what still fails in it. */
async function take(
  question: Question,
  typed: string,
  progress: Progress,
  { terminal, reading, save, answered }: Interviewing,
): Promise<void> {
  const before = scoreOf(progress.answers, reading)
  if (typed.trim() === '') {
    Reflect.deleteProperty(progress.answers, question.id)
    progress.skipped.push(question.id)
  } else {
    const read = readAnswer(question, typed, reading)
    if ('error' in read) throw new Error(`an answer was taken unread: ${question.id}`)
    progress.answers[question.id] = read.value
    remove(progress.skipped, question.id)
    if (read.note !== undefined) terminal.note(`  ${read.note}.`)
  }
  await save(progress)
  const { score, findings } = scoreOf(progress.answers, reading)
  const failing = findings.filter(
    ({ pointer, level }) => pointer === `/${question.id}` && level !== 'hint' && typed.trim() !== '',
  )
  for (const { rule, message, fix } of failing) terminal.note(`  ${rule}: ${message} ${fix}`)
  if (score !== before.score) terminal.note(`  ${score} of 100 points`)
  await answered(question, progress.answers)
}

function scoreOf(answers: Answers, { catalog, now }: Reading): ReturnType<typeof assess> {
  return assess({ answers, catalog, now })
}
