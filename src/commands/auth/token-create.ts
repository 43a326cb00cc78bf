import { writeFileAtomic, ensureReplaceable } from '../../settings/files.ts'
import { Problem } from '../../support/problem.ts'
import { VERBS, type Verb } from '../../support/verbs.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { authTokenCreate } from './spec.ts'
import type { TokenLine } from './tokens.ts'

export type TokenResult = TokenLine & { outcome: 'created' }

const DAYS = 90

/** Lets a job act in one's name. The token goes to a terminal or a file, once, and never into a result. */
export async function run(
  { flags }: Input<typeof authTokenCreate>,
  context: Context,
): Promise<Result<TokenResult>> {
  const wanted = { name: nameOf(flags.name), allow: verbsOf(flags.allow), days: daysOf(flags.expires) }
  const file = flags['write-to']
  requirePlace(file, context)
  const { calls } = await context.server()
  const body = {
    ...wanted,
    days: wanted.days ?? Math.min(DAYS, (await context.catalog()).signIn.jobTokenDays),
  }
  const { token, ...line } = await calls.ask('createJobToken', { body })
  if (file === undefined) context.terminal.note(`Token “${line.name}”, shown only now:\n${token}`)
  else writeFileAtomic(file, `${token}\n`)
  return { data: { ...line, outcome: 'created' } }
}

function nameOf(name: string | undefined): string {
  if (name !== undefined && name.trim() !== '') return name.trim()
  throw missing('/name', 'What is the token for?', 'For example --name nightly-outage')
}

function verbsOf(given: readonly string[]): Verb[] {
  const words = given
    .flatMap((text) => text.split(','))
    .map((word) => word.trim())
    .filter(Boolean)
  if (words.length === 0)
    throw missing('/allow', 'What may the token do?', 'For example --allow case:create,case:reply')
  const unknown = words.filter((word) => !(VERBS as readonly string[]).includes(word))
  if (unknown.length === 0) return words as Verb[]
  throw new Problem('usage', {
    code: 'unknown-verb',
    message: `No token may do this: ${unknown.join(', ')}.`,
    hint: `There are: ${VERBS.join(', ')}.`,
    errors: unknown.map((word) => ({ pointer: '/allow', code: 'unknown', message: word })),
  })
}

function daysOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const days = /^([1-9]\d{0,2})d$/.exec(text)?.[1]
  if (days !== undefined) return Number(days)
  throw new Problem('usage', {
    code: 'malformed-duration',
    message: `“${text}” is no number of days.`,
    hint: 'For example --expires 90d',
  })
}

function requirePlace(file: string | undefined, { terminal, globals }: Context): void {
  if (file === '-') throw noPlace()
  if (file !== undefined)
    return ensureReplaceable(file, (text) => text.trim() === '' || text.startsWith('cmp_'))
  if (!terminal.canAsk || globals.json !== undefined) throw noPlace()
}

function noPlace(): Problem {
  return new Problem('usage', {
    code: 'no-place-for-token',
    message: 'The token is shown once, on a terminal, and nobody could see it here.',
    hint: 'Name a file for it: --write-to FILE',
  })
}

function missing(pointer: string, message: string, hint: string): Problem {
  const errors = [{ pointer, code: 'missing', message }]
  return new Problem('usage', { code: 'missing-answers', message, hint, errors })
}
