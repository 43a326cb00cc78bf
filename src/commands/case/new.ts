import { randomBytes } from 'node:crypto'
import { missing, readAnswers, type Reading } from '../../interview/answers.ts'
import { askMissing } from '../../interview/ask.ts'
import { draftId, draftIn, type Draft } from '../../interview/drafts.ts'
import { readForm } from '../../interview/form.ts'
import { newCase } from '../../interview/new-case.ts'
import type { Outcome } from '../../portal/port.ts'
import type { Answers, CaseSummary } from '../../support/case.ts'
import { screenCase } from '../../support/privacy/screen-case.ts'
import { Problem } from '../../support/problem.ts'
import { questions } from '../../support/questions.ts'
import type { Context, Result } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import { guardPrivacy } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { answered, callOf, type HandedOff, type Written } from '../write.ts'
import type { caseNew } from './spec.ts'

export type NewResult = (CaseSummary & Written) | HandedOff

type Given = Record<string, string | string[]>

/** Files a case from a form, flags and answers, in that order of weakness: flags beat the form, asking fills the rest. */
export async function run({ flags }: Input<typeof caseNew>, context: Context): Promise<Result<NewResult>> {
  const portal = await context.portal({ forWriting: true })
  const catalog = await portal.catalog()
  const reading: Reading = { catalog, computerZone: context.clock.zone(), now: context.clock.now() }
  const call = callOf(flags.key, context)
  const draft = draftIn(context.paths.drafts, draftId(randomBytes(6)), catalog)

  const given = { ...(await fromForm(flags.file, context)), ...fromFlags(flags) }
  const answers = await complete(given, { reading, draft, context })
  const input = newCase(answers, catalog, { test: flags.test, zone: reading.computerZone })
  const precious = flags.file === '-' || draft.exists()
  const write = () => portal.createCase(input, call)
  const screened = async () => {
    const reason = guardPrivacy(screenCase(input), flags.override, context)
    if (reason !== null) input.answers['override'] = reason
    return write()
  }
  const first = await keepingDraft({ draft, answers, precious, context }, screened)
  const answer = (value: CaseSummary, replayed: boolean) =>
    ({ resource: value, outcome: replayed ? 'existing' : 'created' }) as const
  return answered({ portal, call, context, write, answer }, first)
}

async function fromForm(file: string | undefined, context: Context): Promise<Given> {
  if (file === undefined) return {}
  const form = await readForm(await readGivenText(file, context), file === '-' ? 'Standard input' : file)
  return form.answers
}

function fromFlags(flags: Input<typeof caseNew>['flags']): Given {
  const given = questions.map(({ id }) => [id, flags[id as keyof typeof flags]] as const)
  return Object.fromEntries(given.filter((pair): pair is [string, string | string[]] => isGiven(pair[1])))
}

function isGiven(value: unknown): value is string | string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.length > 0)
}

/** All answers read and checked; what is missing is asked when somebody can be, else named all at once. */
async function complete(
  given: Given,
  { reading, draft, context }: { reading: Reading; draft: Draft; context: Context },
): Promise<Answers> {
  const first = readAnswers(given, reading)
  if (first.errors.length > 0) throw invalid(first.errors)
  const ask = context.terminal.canAsk && missing(first.answers).length > 0
  const answered = Object.fromEntries(Object.entries(given).filter(([id]) => id in first.answers))
  const { answers, errors, notes } = ask
    ? readAnswers(await asked(answered, { reading, draft, context }), reading)
    : first
  if (errors.length > 0) throw invalid(errors)
  const lacking = missing(answers)
  if (lacking.length > 0) throw incomplete(lacking.map(({ id }) => id))
  for (const note of notes) context.warn({ code: 'answer-read', message: `${note}.` })
  return answers
}

async function asked(
  given: Given,
  { reading, draft, context }: { reading: Reading; draft: Draft; context: Context },
): Promise<Given> {
  try {
    return await askMissing(given, { terminal: context.terminal, reading, draft })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'interrupted' || !draft.exists()) throw error
    throw new Problem('interrupted', {
      code: 'interrupted',
      message: 'Stopped; nothing was filed. Your answers are kept.',
      hint: resume(draft, context),
      cause: error,
    })
  }
}

/** Words that exist nowhere else stay in a draft when the case is refused; a filed case needs none. */
async function keepingDraft<Value>(
  {
    draft,
    answers,
    precious,
    context,
  }: { draft: Draft; answers: Answers; precious: boolean; context: Context },
  file: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    const outcome = await file()
    if (outcome.outcome === 'refused') throw outcome.problem
    draft.discard()
    return outcome
  } catch (error) {
    if (!(error instanceof Problem) || !precious) throw error
    await draft.save(answers).catch(() => undefined)
    throw draft.exists() ? error.withHint(`Your answers are kept. ${resume(draft, context)}`) : error
  }
}

function resume(draft: Draft, { globals }: Context): string {
  const portal = globals.portal === undefined ? '' : ` --portal ${globals.portal}`
  return `Go on with: campus case new --file ${draft.path}${portal}`
}

function invalid(errors: NonNullable<Problem['errors']>): Problem {
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
