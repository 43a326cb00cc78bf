import type { GlobalFlags, Result, Warning } from '../commands/context.ts'
import type { CommandSpec, Input } from '../commands/spec.ts'
import type { Clock } from '../support/clock.ts'
import type { Catalog } from '../support/catalog.ts'
import { toPortal } from '../commands/onward.ts'
import { Problem } from '../support/problem.ts'
import { onScreen } from '../support/text/layout.ts'
import { jsonText, printable, printableDeep } from '../support/text/printable.ts'
import { loadStyle } from '../terminal/colour.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { remember } from './completion/remember.ts'
import { openContext, type OpenContext } from './context.ts'
import type { Entry } from './entry.ts'
import { jsonDocument } from './json.ts'
import type { World } from './world.ts'

/** Runs one command and prints what it answers; the exit code comes back. */
export async function run(
  entry: Entry,
  input: Input<CommandSpec>,
  globals: GlobalFlags,
  world: World,
): Promise<number> {
  // With --json standard error belongs to the one error line, so nothing can be asked.
  const noInput = globals.noInput || globals.json !== undefined
  const terminal = world.openTerminal({ noInput, noColour: globals.noColour, accessible: globals.accessible })
  const open = openContext(world, globals, terminal)
  try {
    let reached = true
    const result = await entry.run(input, open.context).catch(async (error: unknown) => {
      reached = false
      if (globals.json === undefined && isRefusal(error)) await sendBesideRefusal(open, terminal, globals)
      const { pendingResult } = await import('./pending.ts')
      return pendingResult(error, entry.spec, open.opened(), open.context)
    })
    await open.sendWaiting(reached)
    if (open.opened()?.sample) open.warnings.push(SAMPLE)
    if (globals.json)
      terminal.result(`${jsonText(jsonDocument(result.data, globals.json, open.warnings), 2)}\n`)
    else await printText(entry, result, open, { ...world, terminal, globals })
    const portal = open.opened()
    if (portal !== null) await remember(world.paths.completionCache, portal, result.data)
    return result.exitCode ?? 0
  } finally {
    await open.dispose()
  }
}

/** Who refuses has been reached. */
function isRefusal(error: unknown): boolean {
  return error instanceof Problem && ['not-allowed', 'not-found', 'conflict'].includes(error.kind)
}

/** With --json nobody could be told: standard error is one line then. What comes in the way is not what was asked for. */
async function sendBesideRefusal(
  open: OpenContext,
  terminal: Terminal,
  globals: Pick<GlobalFlags, 'quiet'>,
): Promise<void> {
  const before = open.warnings.length
  try {
    await open.sendWaiting(true)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
  if (!globals.quiet) note(open.warnings.slice(before), terminal)
}

const SAMPLE: Warning = {
  code: 'sample-data',
  message: 'Sample data: a fictional district; nothing here is real.',
}

async function printText(
  entry: Entry,
  result: Result,
  open: OpenContext,
  { terminal, clock, globals }: { terminal: Terminal; clock: Clock; globals: GlobalFlags },
): Promise<void> {
  if (result.text === undefined) await terminal.page(await viewed())
  else terminal.result(result.verbatim ? result.text : printable(result.text))
  if (!globals.quiet) note(open.warnings, terminal)

  async function viewed(): Promise<string> {
    const [view, style, catalog] = await Promise.all([
      entry.view(),
      loadStyle(terminal.screen),
      catalogFor(open),
    ])
    const used = open.opened()
    const portalFlag = used === null ? '' : toPortal(used.name, open.context)
    const screen = {
      ...terminal.screen,
      style,
      catalog,
      now: clock.now(),
      dryRun: globals.dryRun,
      portalFlag,
    }
    return view(printableDeep(result.data), screen)
  }
}

function note(warnings: readonly Warning[], terminal: Terminal): void {
  for (const { message } of warnings) terminal.note(onScreen(printable(message), terminal.screen))
}

/** The catalog gives ids their labels; a command that used no portal, or could not reach it, is shown without. */
async function catalogFor(open: OpenContext): Promise<Catalog | null> {
  try {
    return (await open.opened()?.catalog()) ?? null
  } catch (error) {
    if (error instanceof Problem && error.kind === 'unsettled') return null
    throw error
  }
}
