import { writeSettings } from '../../settings/settings.ts'
import type { Catalog } from '../../support/catalog.ts'
import { findNamed, knownWords } from '../../support/named.ts'
import { onboardingSteps, type StepState } from '../../support/onboarding/steps.ts'
import { Problem } from '../../support/problem.ts'
import { findContact } from '../../support/roster/find.ts'
import { readOption } from '../case/options.ts'
import { ownName } from '../contacts/who.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { seenSteps } from './seen.ts'
import type { onboarding } from './spec.ts'

export interface OnboardingResult {
  items: StepState[]
  nextCursor: null
  truncated: false
}

export async function run(
  { flags }: Input<typeof onboarding>,
  context: Context,
): Promise<Result<OnboardingResult>> {
  const portal = await context.portal()
  const catalog = await portal.catalog()
  const [done, undone] = [flags.done, flags.undo].map((names) => names.map((name) => readStep(name, catalog)))
  const said = await remembered(portal.name, { done: done ?? [], undone: undone ?? [] }, context)
  const own = findContact(await portal.listContacts(), ownName(context))
  const role =
    flags.role === undefined
      ? (own?.role ?? context.settings.me?.role ?? '')
      : readOption('role', 'roles', flags.role, catalog)
  const items = onboardingSteps(catalog, role, { seen: await seenSteps(portal, own), said })
  return { data: { items, nextCursor: null, truncated: false } }
}

function readStep(text: string, { onboarding: { items } }: Catalog): string {
  const found = findNamed(items, text)
  if (found !== null) return found
  throw new Problem('usage', {
    code: 'unknown-value',
    message: `There is no step called “${text}”.`,
    hint: knownWords(
      items.map(({ id }) => id),
      text,
    ),
  })
}

/** What the person has said so far, with what they say now. */
async function remembered(
  portal: string,
  { done, undone }: { done: string[]; undone: string[] },
  { settings, paths }: Context,
): Promise<Set<string>> {
  const said = (before: readonly string[] = []): string[] =>
    [...new Set([...before, ...done])].filter((id) => !undone.includes(id))
  const known = settings.onboarded?.[portal]
  if (done.length + undone.length > 0)
    await writeSettings(paths, (before) => ({
      ...before,
      onboarded: { ...before.onboarded, [portal]: said(before.onboarded?.[portal]) },
    }))
  return new Set(said(known))
}
