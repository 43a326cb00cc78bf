import type { Context, GlobalFlags, Warning } from '../commands/context.ts'
import type { Portal } from '../portal/port.ts'
import { readSettings } from '../settings/settings.ts'
import type { Catalog } from '../support/catalog.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { choosePortal, refuseUnchosen } from '../settings/portal-choice.ts'
import { actingPerson } from './person.ts'
import type { World } from './world.ts'

/** A context and the end of it. */
export interface OpenContext {
  context: Context
  warnings: Warning[]
  /** The portal that was used, if any. */
  opened(): Portal | null
  dispose(): Promise<void>
}

/** Wires what a command may touch. The portal and its catalog are loaded when first asked for. */
export function openContext(world: World, globals: GlobalFlags, terminal: Terminal): OpenContext {
  const { environment, paths, clock } = world
  const settings = readSettings(paths)
  const warnings: Warning[] = []
  let portal: Portal | null = null

  const choose = (name?: string) => choosePortal(name ?? globals.portal, environment, settings)
  const catalog = async (name?: string): Promise<Catalog> => {
    const choice = choose(name)
    const { loadCatalog } = await import('../catalog/load.ts')
    return loadCatalog({
      id: choice.settings.catalog,
      overrideFile: paths.portalCatalog(choice.name),
      compiledFolder: paths.cache,
    })
  }
  const open = async (name?: string): Promise<Portal> => {
    const choice = choose(name)
    const { openPortal } = await import('./portals.ts')
    return openPortal(choice, {
      paths,
      clock,
      catalog: once(() => catalog(name)),
      newId,
      district: globals.district ?? environment.district,
      ...actingPerson(settings, environment),
    })
  }
  const context: Context = {
    clock,
    startWaiting: () => world.startWaiting(),
    paths,
    environment,
    settings,
    globals,
    terminal,
    portalChoice: () => choose(),
    catalog: once(() => catalog()),
    portal: async (options) => {
      if (options?.forWriting && options.name === undefined) refuseUnchosen(choose(), environment)
      return (portal ??= await open(options?.name))
    },
    desktop: once(async () => {
      const { desktopOf } = await import('../terminal/desktop.ts')
      return desktopOf({ platform: process.platform, ...environment })
    }),
    newId,
    warn: (warning) => void warnings.push(warning),
  }
  return { context, warnings, opened: () => portal, dispose: async () => portal?.dispose() }
}

/** Loaded when first needed: reading needs no ids, and the module costs two milliseconds. */
function newId(): string {
  return process.getBuiltinModule('node:crypto').randomUUID()
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null
  return () => (made ??= make())
}
