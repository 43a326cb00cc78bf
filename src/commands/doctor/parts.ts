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
import { trackerSteps, type TrackerSteps } from './tracker-steps.ts'
import type { Way, WayParts } from './way.ts'

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
  /** The way to the chosen portal, step by step; null where it is kept on this computer, or by a person. */
  way: Way | null
  /** Null where the portal is no server of a team. */
  server: ServerSteps | null
  /** Null where the portal is no Request Tracker. */
  tracker: TrackerSteps | null
}

/** Gathers them; nothing is looked at yet but the settings. */
export async function partsOf(context: Context): Promise<Parts> {
  const { clock, environment, paths, globals, terminal } = context
  const inspection = await context.inspection()
  const read = orProblem(() => readSettings(paths))
  const settings: Settings = read instanceof Problem ? { portals: {} } : read
  const choice =
    read instanceof Problem ? read : orProblem(() => choosePortal(globals.portal, environment, settings))
  const way = { environment, inspection, clock }
  const server =
    choice instanceof Problem || choice.settings.kind !== 'server' ? null : serverSteps(choice, way)
  const tracker = choice instanceof Problem ? null : await trackerOf(choice, context, way)
  return {
    ...{ clock, environment, paths, globals, inspection, settings, choice },
    ...{ screen: terminal.screen, canAsk: terminal.canAsk },
    settingsProblem: read instanceof Problem ? read : null,
    portals: knownPortals(settings),
    catalog: () => context.catalog(),
    ...{ way: server ?? tracker, server, tracker },
  }
}

async function trackerOf(
  { name, settings }: PortalChoice,
  context: Context,
  way: WayParts,
): Promise<TrackerSteps | null> {
  if (settings.kind !== 'request-tracker') return null
  return trackerSteps(name, settings, await context.tracker(name, settings.url), way)
}
