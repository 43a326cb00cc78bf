import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { isKept } from '../../outbox/places.ts'
import {
  BUILT_IN,
  findPortal,
  isKeptHere,
  isSample,
  type PortalChoice,
} from '../../settings/portal-choice.ts'
import { fileProblem } from '../../settings/files.ts'
import { writeSettings } from '../../settings/settings.ts'
import type { PortalSettings, Settings, TrackerSettings } from '../../settings/types.ts'
import { Problem } from '../../support/problem.ts'
import { count } from '../../support/time/words.ts'
import type { Context, Result, Warning } from '../context.ts'
import type { Input } from '../spec.ts'
import type { portalRemove } from './spec.ts'

export interface RemoveResult {
  name: string
  kind: PortalSettings['kind']
  outcome: 'updated' | 'unchanged'
}

/** Removes a portal and what is kept of it here; sample data goes without a question, anything else is asked for or needs `--yes`. */
export async function run(
  { args: [name = ''] }: Input<typeof portalRemove>,
  context: Context,
): Promise<Result<RemoveResult>> {
  const { settings, paths } = context
  const found = findPortal(name, settings)
  const { kind } = found.settings
  const waiting = await waitingFor(name, context)
  if (!isSample(found.settings) && !(await agreed({ ...found, waiting }, context)))
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
  if (found.settings.kind === 'request-tracker') await forgetToken(found.settings.url, name, context)
  if (Object.hasOwn(BUILT_IN, name)) {
    context.warn({
      code: 'built-in',
      message: `${name} is built in: it is empty now and fills again with the next case.`,
    })
  }
  if (waiting > 0) context.warn(stillWaiting(name, waiting))
  return { data: { name, kind, outcome: 'updated' } }
}

/** How many writes the outbox keeps for it, which nothing sends while it is not known. */
async function waitingFor(name: string, { paths }: Context): Promise<number> {
  if (!isKept(paths.outbox)) return 0
  const { openJournal } = await import('../../outbox/journal.ts')
  const kept = openJournal(paths.outbox).entries()
  return kept.filter(({ portal, state }) => portal === name && state !== 'refused').length
}

function stillWaiting(name: string, waiting: number): Warning {
  const what = `${count(waiting, 'write')} for ${name} ${waiting === 1 ? 'is' : 'are'} still kept and not sent`
  const todo = `Add ${name} again under the same address to send them (campus outbox send), or drop them: campus outbox list`
  return { code: 'outbox-waiting', message: `${what}. ${todo}` }
}

function removeAll(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch (error) {
    throw fileProblem(error, path, 'remove')
  }
}

/** Portals of one Request Tracker share a token, so it goes with the last of them. */
async function forgetToken(url: string, name: string, context: Context): Promise<void> {
  const { tokenAccount } = await import('../../portals/request-tracker/token.ts')
  const account = tokenAccount(url)
  if (othersThan(name, context.settings).some((one) => isTracker(one) && tokenAccount(one.url) === account))
    return
  try {
    await (await context.keychain()).delete(account)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const message = `A token for ${url} may still be in the keychain: ${error.message} ${error.hint ?? ''}`
    context.warn({ code: error.code, message: message.trim() })
  }
}

function othersThan(name: string, { portals }: Settings): PortalSettings[] {
  return Object.entries(portals).flatMap(([other, settings]) => (other === name ? [] : [settings]))
}

function isTracker(settings: PortalSettings): settings is TrackerSettings {
  return settings.kind === 'request-tracker'
}

/** What is lost with a portal. */
function lossOf({ name, settings, waiting }: Removed): string {
  if (isKeptHere(settings)) return `deletes all cases kept in ${name}`
  const unsent = waiting === 0 ? '' : `, and ${count(waiting, 'write')} in the outbox cannot be sent then`
  return `forgets how ${name} is reached from here; its cases stay there${unsent}`
}

type Removed = Pick<PortalChoice, 'name' | 'settings'> & { waiting: number }

async function agreed(removed: Removed, { globals, terminal }: Context): Promise<boolean> {
  const { name } = removed
  if (globals.yes) return true
  if (!terminal.canAsk) {
    throw new Problem('usage', {
      code: 'not-confirmed',
      message: `Removing it ${lossOf(removed)}.`,
      hint: `Say so with --yes: campus portal remove ${name} --yes`,
    })
  }
  const typed = await terminal.ask({
    kind: 'text',
    message: `This ${lossOf(removed)}. Type its name to go ahead:`,
  })
  return typed.trim() === name
}
