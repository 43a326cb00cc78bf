import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { BUILT_IN, findPortal, isSample } from '../../settings/portal-choice.ts'
import { fileProblem } from '../../settings/files.ts'
import { writeSettings } from '../../settings/settings.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { portalRemove } from './spec.ts'

export interface RemoveResult {
  name: string
  kind: string
  outcome: 'updated' | 'unchanged'
}

/** Removes a portal with its cases; sample data goes without a question, anything else is asked for or needs `--yes`. */
export async function run(
  { args: [name = ''] }: Input<typeof portalRemove>,
  context: Context,
): Promise<Result<RemoveResult>> {
  const { settings, paths } = context
  const found = findPortal(name, settings)
  const { kind } = found.settings
  if (!isSample(found.settings) && !(await agreed(name, context)))
    return { data: { name, kind, outcome: 'unchanged' } }

  const file = paths.portalDatabase(name)
  const parts = ['', '-wal', '-shm'].map((end) => `${file}${end}`)
  for (const path of [...parts, dirname(paths.portalCatalog(name)), paths.completionCache]) removeAll(path)
  await writeSettings(paths, ({ currentPortal, portals, ...rest }) => {
    const { [name]: _removed, ...others } = portals
    return {
      ...rest,
      portals: others,
      ...(currentPortal !== undefined && currentPortal !== name && { currentPortal }),
    }
  })
  if (Object.hasOwn(BUILT_IN, name)) {
    context.warn({
      code: 'built-in',
      message: `${name} is built in: it is empty now and fills again with the next case.`,
    })
  }
  return { data: { name, kind, outcome: 'updated' } }
}

function removeAll(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch (error) {
    throw fileProblem(error, path, 'remove')
  }
}

async function agreed(name: string, { globals, terminal }: Context): Promise<boolean> {
  if (globals.yes) return true
  if (!terminal.canAsk) {
    throw new Problem('usage', {
      code: 'not-confirmed',
      message: `Removing ${name} deletes all cases kept in it.`,
      hint: `Say so with --yes: campus portal remove ${name} --yes`,
    })
  }
  const typed = await terminal.ask({
    kind: 'text',
    message: `This deletes all cases kept in ${name}. Type its name to go ahead:`,
  })
  return typed.trim() === name
}
