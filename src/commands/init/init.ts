import { writeSettings } from '../../settings/settings.ts'
import type { Catalog } from '../../support/catalog.ts'
import { line } from '../../support/checks.ts'
import { Problem, type FieldError } from '../../support/problem.ts'
import type { Prompt } from '../../terminal/terminal.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { placeFor } from './place.ts'
import { initSample } from './sample.ts'
import type { init } from './spec.ts'

export interface InitResult {
  portal: string
  name: string | null
  email: string | null
  role: string | null
  district: string
  settingsFile: string
  /** Commands go there from now on, unless another is named. */
  current: boolean
  reach: 'this-machine' | 'by-hand'
  outcome: 'created' | 'updated' | 'unchanged'
}

/** Keeps who acts, for which district, and on which portal. Nothing is written before everything is known. */
export async function run({ flags }: Input<typeof init>, context: Context): Promise<Result<InitResult>> {
  if (flags.sample) return initSample(context)
  const { paths, settings } = context
  const place = await placeFor(flags.to, context)
  const catalog = await context.catalog()
  const me = await whoami(flags, catalog, context)
  const outcome = settings.me === undefined ? 'created' : 'updated'
  await writeSettings(paths, (before) => ({
    ...before,
    me: { name: me.name, email: me.email, role: me.role },
    district: me.district,
    currentPortal: place.name,
    portals: { ...before.portals, ...place.added },
  }))
  const { name: portal, reach } = place
  return { data: { portal, ...me, settingsFile: paths.settingsFile, current: true, reach, outcome } }
}

interface Me {
  name: string
  email: string
  role: string
  district: string
}

const MOST_CHARACTERS = 200

/** What is asked, with the check that flags pass too. */
const ASKED: {
  id: 'name' | 'email' | 'district'
  message: string
  check: (text: string) => string | null
}[] = [
  { id: 'name', message: 'Your name?', check: (text) => lineFault('The name', text) },
  {
    id: 'email',
    message: 'Your work e-mail?',
    check: (text) => (ADDRESS.test(text.trim()) ? null : `“${text}” is not an e-mail address.`),
  },
  { id: 'district', message: 'Your district?', check: (text) => lineFault('The district', text) },
]

const ADDRESS = /^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]{1,100}\.[^\s@\p{Cc}]{1,30}$/u

function lineFault(what: string, text: string): string | null {
  return line(what, MOST_CHARACTERS)('', text.trim())[0]?.message ?? null
}

async function whoami(flags: Input<typeof init>['flags'], catalog: Catalog, context: Context): Promise<Me> {
  const { terminal, settings, globals } = context
  const known = {
    name: flags.name ?? settings.me?.name,
    email: flags.email ?? settings.me?.email,
    district: globals.district ?? settings.district,
  }
  const given = { name: flags.name, email: flags.email, district: globals.district }
  const errors: FieldError[] = []
  const answers: Record<string, string> = {}
  for (const { id, message, check } of ASKED) {
    const asks = given[id] === undefined && terminal.canAsk && !globals.yes
    const prompt: Prompt = {
      kind: 'text',
      message,
      check,
      ...(known[id] !== undefined && { default: known[id] }),
    }
    const answer = asks ? await terminal.ask(prompt) : known[id]
    const fault = answer === undefined ? `--${id} is missing.` : check(answer)
    if (fault !== null)
      errors.push({ pointer: `/${id}`, code: answer === undefined ? 'missing' : 'invalid', message: fault })
    answers[id] = answer?.trim() ?? ''
  }
  if (errors.length > 0) throw incomplete(errors)
  const role = flags.role ?? (await askRole(answers['email'] ?? '', catalog, context))
  return {
    name: answers['name'] ?? '',
    email: answers['email'] ?? '',
    district: answers['district'] ?? '',
    role,
  }
}

/** Somebody else than before has not the role of the one before. */
async function askRole(
  email: string,
  catalog: Catalog,
  { terminal, globals, settings: { me } }: Context,
): Promise<string> {
  const usual = me?.email.toLowerCase() === email.toLowerCase() ? me.role : 'technical'
  if (!terminal.canAsk || globals.yes) return usual
  return terminal.ask({
    kind: 'choice',
    message: 'Your role?',
    choices: catalog.roles.items.map(({ id, label, about }) => ({ value: id, label, about })),
    default: usual,
  })
}

function incomplete(errors: FieldError[]): Problem {
  const missing = errors.every(({ code }) => code === 'missing')
  return new Problem('usage', {
    code: missing ? 'missing-answers' : 'invalid-answers',
    message: errors.map(({ message }) => message).join(' '),
    hint: 'For example: campus init --name NAME --email ADDRESS --district NAME --yes',
    errors,
  })
}
