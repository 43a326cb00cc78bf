import { knownPortals, choosePortal, type PortalChoice } from '../../settings/portal-choice.ts'
import { readSettings } from '../../settings/settings.ts'
import type { Environment, Paths, PortalSettings, Settings } from '../../settings/types.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { Clock } from '../../support/clock.ts'
import { Problem } from '../../support/problem.ts'
import type { Screen } from '../../terminal/terminal.ts'
import type { Context, GlobalFlags } from '../context.ts'
import type { Inspection } from './inspection.ts'
import { orProblem } from './or-problem.ts'
import { serverSteps, type ServerSteps } from './server-steps.ts'

/** What the checks look at. */
export interface Parts {
  clock: Clock
  environment: Environment
  paths: Paths
  globals: GlobalFlags
  screen: Screen
  canAsk: boolean
  inspection: Inspection
  /** Empty ones where they cannot be read. */
  settings: Settings
  /** Why they cannot be read. */
  settingsProblem: Problem | null
  portals: Readonly<Record<string, PortalSettings>>
  /** The portal that commands would use, or why there is none. */
  choice: PortalChoice | Problem
  catalog: () => Promise<Catalog>
  /** The way to the chosen portal, step by step; null where it is no server. */
  server: ServerSteps | null
}

/** Gathers them; nothing is looked at yet but the settings. */
export async function partsOf(context: Context): Promise<Parts> {
  const { clock, environment, paths, globals, terminal } = context
  const inspection = await context.inspection()
  const read = orProblem(() => readSettings(paths))
  const settings: Settings = read instanceof Problem ? { portals: {} } : read
  const choice =
    read instanceof Problem ? read : orProblem(() => choosePortal(globals.portal, environment, settings))
  const server = choice instanceof Problem || choice.settings.kind !== 'server' ? null : choice
  return {
    ...{ clock, environment, paths, globals, inspection, settings, choice },
    ...{ screen: terminal.screen, canAsk: terminal.canAsk },
    settingsProblem: read instanceof Problem ? read : null,
    portals: knownPortals(settings),
    catalog: () => context.catalog(),
    server: server && serverSteps(server, { environment, inspection, clock }),
  }
}
