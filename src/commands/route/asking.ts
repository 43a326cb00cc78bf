import type { Portal } from '../../portal/port.ts'
import type { Catalog } from '../../support/catalog.ts'
import { knownWords } from '../../support/named.ts'
import { Problem } from '../../support/problem.ts'
import type { Routing } from '../../support/routing/protocols.ts'
import { findSchool, type School } from '../../support/routing/schools.ts'
import { readOption } from '../case/options.ts'
import type { Context } from '../context.ts'
import { orNone } from '../or-none.ts'

/** Which topic, from a person; elsewhere a usage `Problem` that lists them. */
export async function askTopic(
  { topics }: Routing,
  { terminal }: Pick<Context, 'terminal'>,
): Promise<string> {
  if (terminal.canAsk) {
    const choices = topics.map(({ id, label }) => ({ value: id, label }))
    return terminal.ask({ kind: 'choice', message: 'What is it about?', choices })
  }
  throw new Problem('usage', {
    code: 'missing-answers',
    message: `What is it about? Topics: ${topics.map(({ id }) => id).join(', ')}.`,
    hint: `For example: campus route ${topics[0]?.id ?? 'TOPIC'}; or say it in a sentence.`,
    errors: topics.map(({ id, label }) => ({
      pointer: '/topic',
      code: 'choice',
      message: `${id}: ${label}`,
    })),
    told: true,
  })
}

/** The role that was named, else that of the acting person in the district, else one that is asked for. */
export async function readRole(
  given: string | undefined,
  portal: Portal,
  catalog: Catalog,
  context: Context,
): Promise<string> {
  if (given !== undefined) return readOption('as', 'roles', given, catalog)
  const { items } = catalog.roles
  const own = await ownRole(portal, context)
  if (items.some(({ id }) => id === own)) return own
  if (context.terminal.canAsk) {
    const choices = items.map(({ id, label, about }) => ({ value: id, label, about }))
    return context.terminal.ask({ kind: 'choice', message: 'Who asks?', choices })
  }
  const ids = items.map(({ id }) => id)
  throw new Problem('usage', {
    code: 'missing-answers',
    message: own === '' ? 'Who asks? You have no role here.' : `Who asks? “${own}” is no role here.`,
    hint: `Add --as ROLE. ${knownWords(ids, '')}`,
    errors: [{ pointer: '/as', code: 'missing', message: 'as is missing' }],
  })
}

async function ownRole(portal: Portal, { settings }: Context): Promise<string> {
  const memberships = await orNone(portal.memberships(), [])
  if (memberships.length === 0) return settings.me?.role ?? ''
  const [only, another] = memberships
  if (only && !another) return only.role
  const { id } = await portal.district()
  return memberships.find(({ district }) => district.id === id)?.role ?? ''
}

/** So many are still read at a glance. */
const MOST_CHOICES = 20

/** The school that was named, else the only one; a person who can be asked names one where it makes a difference. */
export async function askSchool(
  given: string | undefined,
  schools: readonly School[],
  matters: boolean,
  { terminal }: Pick<Context, 'terminal'>,
): Promise<School | null> {
  if (given !== undefined) return findSchool(schools, given)
  const [only, another] = schools
  if (!only || !another) return only ?? null
  if (!matters || !terminal.canAsk) return null
  const message = 'At which school?'
  if (schools.length <= MOST_CHOICES) {
    const choices = schools.map(({ id, name }) => ({ value: id, label: name }))
    return findSchool(schools, await terminal.ask({ kind: 'choice', message, choices }))
  }
  const check = (text: string): string | null => (text.trim() === '' ? null : faultOf(text, schools))
  const named = await terminal.ask({ kind: 'text', message: `${message} (empty to skip)`, check })
  return named.trim() === '' ? null : findSchool(schools, named)
}

function faultOf(text: string, schools: readonly School[]): string | null {
  try {
    findSchool(schools, text)
    return null
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return `${error.message} ${error.hint ?? ''}`.trim()
  }
}
