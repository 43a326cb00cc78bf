import { readForm } from '../../interview/form.ts'
import type { Given } from '../../interview/answers.ts'
import { dedupeKeyErrors } from '../../support/dedupe.ts'
import { Problem } from '../../support/problem.ts'
import { questions } from '../../support/questions.ts'
import { readDuration } from '../../support/time/duration.ts'
import type { Context } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import type { Input } from '../spec.ts'
import type { outageWatch } from './spec.ts'

/** What a watch was asked to do. */
export interface Watching {
  dedupe: string
  command: string[]
  /** Milliseconds. */
  every: number
  limit: number
  failAfter: number
  /** What the case says; the description is completed by what the probe says. */
  given: Given
  comment: string | undefined
}

const USUAL = { every: '60s', limit: '30s', failAfter: 3 }
const LEAST = 1000
const MOST = 24 * 60 * 60 * 1000
const MOST_FAILURES = 1000

export async function readWatching(
  { args, flags }: Input<typeof outageWatch>,
  context: Context,
): Promise<Watching> {
  const dedupe = readDedupe(flags.dedupe)
  const every = readTime('every', flags.every ?? USUAL.every)
  const limit = Math.min(readTime('limit', flags.limit ?? USUAL.limit), every)
  const failAfter = flags['fail-after'] ?? USUAL.failAfter
  if (failAfter < 1 || failAfter > MOST_FAILURES)
    throw wrong('fail-after', `--fail-after takes 1 to ${MOST_FAILURES}, not ${failAfter}.`, '--fail-after 3')
  const given = {
    subject: `${dedupe} does not work`,
    ...(await fromForm(flags.file, context)),
    ...fromFlags(flags),
  }
  return { dedupe, command: args, every, limit, failAfter, given, comment: flags.comment }
}

export function readDedupe(key: string | undefined): string {
  if (key === undefined)
    throw wrong(
      'dedupe',
      'Under which key is there one case at a time? --dedupe is missing.',
      '--dedupe login',
    )
  const [error] = dedupeKeyErrors('/dedupe', key)
  if (error) throw wrong('dedupe', error.message, '--dedupe production-login')
  return key
}

/** The answers of a form; standard input is for something else, or nobody's. */
export async function fromForm(file: string | undefined, context: Context): Promise<Given> {
  if (file === undefined) return {}
  if (file === '-')
    throw wrong('file', 'The form must be a file: standard input is not for it here.', '--file outage.yaml')
  return (await readForm(await readGivenText(file, context), file)).answers
}

export function fromFlags(flags: Readonly<Record<string, unknown>>): Given {
  return Object.fromEntries(
    questions.flatMap(({ id }) => (typeof flags[id] === 'string' ? [[id, flags[id]]] : [])),
  )
}

function readTime(flag: string, text: string): number {
  const read = readDuration(text)
  if (!read.ok) throw wrong(flag, `--${flag}: ${read.message}`, read.hint ?? `--${flag} 60s`)
  if (read.ms >= LEAST && read.ms <= MOST) return read.ms
  throw wrong(flag, `--${flag} takes one second to one day, not ${text}.`, `--${flag} 60s`)
}

function wrong(flag: string, message: string, hint: string): Problem {
  return new Problem('usage', {
    ...{ code: flag === 'dedupe' ? 'missing-answers' : 'out-of-range', message },
    hint: hint.startsWith('--') ? `For example ${hint}` : hint,
    errors: [{ pointer: `/${flag}`, code: 'invalid', message }],
  })
}
