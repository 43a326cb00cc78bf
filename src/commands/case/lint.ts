import { readAnswers } from '../../interview/answers.ts'
import { readForm, type Form } from '../../interview/form.ts'
import { blocking, type Finding } from '../../support/finding.ts'
import { asAllowed, screenCase } from '../../support/privacy/screen-case.ts'
import { assess, type Readiness } from '../../support/readiness/assess.ts'
import type { Facts } from '../../support/readiness/rule.ts'
import type { Context, Result } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import type { Input } from '../spec.ts'
import type { caseLint } from './spec-filing.ts'

/** A finding, with the form it is in and that form's points. */
export interface LintItem extends Finding {
  file: string
  score: number
}

export interface LintResult {
  items: LintItem[]
  nextCursor: null
  truncated: false
}

/** Runs the rules alone. The first item of every form tells whether it is ready. */
export async function run({ args }: Input<typeof caseLint>, context: Context): Promise<Result<LintResult>> {
  const items: LintItem[] = []
  for (const file of args) items.push(...(await lint(file, context)))
  return { data: { items, nextCursor: null, truncated: false }, exitCode: blocking(items).length > 0 ? 3 : 0 }
}

async function lint(file: string, context: Context): Promise<LintItem[]> {
  const source = file === '-' ? 'Standard input' : file
  const form = await readForm(await readGivenText(file, context), source)
  const { catalog, clock } = { catalog: await context.catalog(), clock: context.clock }
  const now = clock.now()
  const { answers, errors } = readAnswers(form.answers, { catalog, computerZone: clock.zone(), now })
  const unread = errors.map(({ pointer, message }): Finding => {
    const fix = '`campus case form` shows what goes there.'
    return { rule: 'FORM', level: 'block', pointer, line: null, message, fix }
  })
  const { subject = '', ...others } = answers
  const screened = asAllowed(screenCase({ subject: String(subject), answers: others }), catalog)
  const facts: Facts = { answers, catalog, now, screened }
  const readiness = assess(facts)
  const found = [...unread, ...readiness.findings, ...screened]
  const ready = readiness.ready && blocking(found).length === 0
  return [verdict(readiness, ready), ...found].map((finding) => ({
    ...finding,
    file: source,
    score: readiness.score,
    line: lineOf(finding, form),
  }))
}

function verdict({ score }: Readiness, ready: boolean): Finding {
  return {
    rule: 'READY',
    level: ready ? 'hint' : 'block',
    pointer: '',
    line: null,
    message: `${score} of 100 points: ${ready ? 'ready' : 'not ready yet'}.`,
    fix: ready ? 'File it: campus case new --file FILE' : 'The first findings bring the most points.',
  }
}

/** Where the answer stands in the form; a line within an answer counts from there, as far as that can be told. */
function lineOf({ pointer }: Finding, { lines }: Form): number | null {
  const question = pointer.replace(/^\/(?:answers\/)?/, '').split('/')[0] ?? ''
  return lines[question] ?? null
}
