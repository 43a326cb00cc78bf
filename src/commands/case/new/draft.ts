import type { Progress } from '../../../interview/ask.ts'
import { readAnswers } from '../../../interview/answers.ts'
import { Problem, type ProblemKind } from '../../../support/problem.ts'
import { NotSettled } from '../../not-settled.ts'
import type { Filing } from './filing.ts'

/** Puts the answers on disk, and says when somebody else tried to open the draft. */
export async function saveDraft(
  progress: Progress,
  { draft, portal, call, start, context }: Filing,
): Promise<void> {
  await draft.save({
    ...progress,
    portal: portal.name,
    key: call.key,
    test: start.test,
    ticket: start.ticket,
  })
  if (draft.wanted()) context.terminal.note('Somebody tried to open this draft in another terminal.')
}

/** After these the words may be right, and are needed again. */
const KEEPS: readonly ProblemKind[] = ['blocked', 'conflict', 'unsettled', 'not-allowed', 'sign-in']

/** Best effort: the failure that led here is what must be told. */
async function keepGiven(filing: Filing): Promise<void> {
  const { answers } = readAnswers(filing.start.given, filing.reading)
  await saveDraft({ answers, skipped: filing.start.skipped }, filing).catch(() => undefined)
}

/** Adds to a failure that the answers are kept, and how to go on with them. */
export async function keepingAnswers<Value>(filing: Filing, work: () => Promise<Value>): Promise<Value> {
  const { draft } = filing
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error instanceof NotSettled) {
      // The outbox has it now: going on with the draft would file it twice.
      draft.discard()
      throw error
    }
    if (filing.start.precious && KEEPS.includes(error.kind)) await keepGiven(filing)
    if (!draft.exists()) throw error
    const next = `Go on with: campus case drafts resume ${draft.id}`
    if (error.kind === 'interrupted' && error.code === 'interrupted') {
      throw new Problem('interrupted', {
        code: 'interrupted',
        message: 'Stopped; nothing was filed. Your answers are kept.',
        hint: next,
        cause: error,
      })
    }
    throw error.withHint(`Your answers are kept. ${next}`)
  }
}
