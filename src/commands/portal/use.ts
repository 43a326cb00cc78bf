import { findPortal } from '../../settings/portal-choice.ts'
import { writeSettings } from '../../settings/settings.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { portalUse } from './spec.ts'

export interface UseResult {
  name: string
  kind: string
  outcome: 'updated' | 'unchanged'
}

export async function run(
  { args: [name = ''] }: Input<typeof portalUse>,
  { settings, paths }: Context,
): Promise<Result<UseResult>> {
  const found = findPortal(name, settings)
  const same = settings.currentPortal === name
  if (!same) await writeSettings(paths, (before) => ({ ...before, currentPortal: name }))
  return { data: { name, kind: found.settings.kind, outcome: same ? 'unchanged' : 'updated' } }
}
