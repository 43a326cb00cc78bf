import type { Context, GlobalFlags, Warning } from '../commands/context.ts'
import type { ServerAccess } from '../commands/server-access.ts'
import type { News, Outbox } from '../outbox/outbox.ts'
import { isKept } from '../outbox/places.ts'
import type { Portal } from '../portal/port.ts'
import { readSettings } from '../settings/settings.ts'
import type { PortalSettings, Settings } from '../settings/types.ts'
import type { Catalog } from '../support/catalog.ts'
import { Problem } from '../support/problem.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { choosePortal, isKeptHere, refuseUnchosen } from '../settings/portal-choice.ts'
import { fileProgress } from './file-progress.ts'
import { once } from '../support/once.ts'
import { actingPerson } from './person.ts'
import type { PortalParts } from './portals.ts'
import type { World } from './world.ts'

/** A context and the end of it. */
export interface OpenContext {
  context: Context
  warnings: Warning[]
  /** The portal that was used, if any. */
  opened(): Portal | null
  /** Sends what waits for the portal that was used, where that was reached, for no longer than a moment; tells of it. */
  sendWaiting(reached: boolean): Promise<void>
  dispose(): Promise<void>
}

/** Wires what a command may touch. The portal and its catalog are loaded when first asked for. */
export function openContext(world: World, globals: GlobalFlags, terminal: Terminal): OpenContext {
  const { environment, paths, clock } = world
  const warnings: Warning[] = []
  let known: Settings | null = null
  // Read when first needed: what looks for faults must start where they cannot be read.
  const settings = (): Settings => (known ??= readSettings(paths))
  let portal: Portal | null = null
  let access: ServerAccess | null = null
  let outbox: (() => Promise<Outbox>) | null = null
  let asked = false
  const news: News[] = []

  const district = () => globals.district ?? environment.district
  const choose = (name?: string) => choosePortal(name ?? globals.portal, environment, settings())
  const catalog = async (name?: string): Promise<Catalog> => {
    const choice = choose(name)
    if (!isKeptHere(choice.settings)) return (await context.portal({ name: choice.name })).catalog()
    return shipped(name)
  }
  const shipped = async (name?: string): Promise<Catalog> => {
    const choice = choose(name)
    const { loadCatalog } = await import('../catalog/load.ts')
    return loadCatalog({
      id: choice.settings.catalog,
      overrideFile: paths.portalCatalog(choice.name),
      compiledFolder: paths.cache,
    })
  }
  let token: Promise<string | null> | null = null
  const givenToken = (kind: PortalSettings['kind']): Promise<string | null> =>
    (token ??= (async () => {
      const file = globals.tokenFile
      if (file === undefined && environment.token === undefined) return null
      const { givenJobToken } = await import('./job-token.ts')
      return givenJobToken(file, environment, terminal, kind)
    })())
  /** Where no portal can be chosen, a token is looked at as that of a server. */
  const kindOrServer = (): PortalSettings['kind'] => {
    try {
      return choose().settings.kind
    } catch {
      return 'server'
    }
  }
  const openWith = async (
    name: string | undefined,
    own: Pick<PortalParts, 'token' | 'district' | 'outbox'>,
  ): Promise<Portal> => {
    const { openPortal } = await import('./portals.ts')
    return openPortal(choose(name), {
      ...{ paths, environment, clock, newId, ...own },
      catalog: once(() => shipped(name)),
      progress: fileProgress(terminal, globals),
      looksAt,
      ...actingPerson(settings(), environment),
    })
  }
  const open = async (name?: string): Promise<Portal> =>
    openWith(name, {
      token: await givenToken(choose(name).settings.kind),
      district: district(),
      outbox: { opened: (load) => void (outbox = load), sent: (one) => void news.push(one) },
    })
  /** Texts of writes tell nothing of a case that takes a portal time to find out. A new case has all of its fields anyway. */
  const looksAt = (field: string): boolean => globals.json === true || globals.json?.includes(field) === true
  const besides = new Map<string, Promise<Portal>>()
  const beside = (name: string): Promise<Portal> => {
    const known = besides.get(name) ?? openWith(name, { token: null, district: undefined })
    besides.set(name, known)
    return known
  }
  /** What spoke with a server without its portal (signing in, for example) is no reason to let others wait, nor to fail for them. */
  const openForWaiting = async (): Promise<void> => {
    // Somebody else may have signed in meanwhile, whose writes are others.
    known = null
    try {
      await context.portal()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }
  const context: Context = {
    clock,
    startWaiting: () => world.startWaiting(),
    paths,
    environment,
    computerName: () => world.computerName(),
    get settings() {
      return settings()
    },
    globals,
    terminal,
    portalChoice: () => choose(),
    catalog: once(() => catalog()),
    portal: async (options) => {
      if (options?.forWriting && options.name === undefined) refuseUnchosen(choose(), environment)
      return (portal ??= await open(options?.name))
    },
    beside: (name) => (portal?.name === name ? context.portal() : beside(name)),
    outbox: async (options) => {
      await context.portal(options)
      asked = true
      return outbox === null ? null : outbox()
    },
    server: once(async () => {
      const choice = choose()
      const parts = { paths, environment, clock, newId, token: await givenToken('server') }
      const [{ serverOf }, { openServerAccess }] = await Promise.all([
        import('../commands/auth/server-of.ts'),
        import('./server-portal.ts'),
      ])
      access = openServerAccess(choice.name, serverOf(choice), { ...parts, district: district() })
      return access
    }),
    inspection: once(async () => {
      const { openInspection } = await import('./inspection.ts')
      return openInspection({ paths, environment, clock, newId, jobToken: () => givenToken(kindOrServer()) })
    }),
    tracker: async (name, url) => {
      const parts = { paths, environment, clock, token: await givenToken('request-tracker') }
      const { openTrackerAccess } = await import('./request-tracker-portal.ts')
      return openTrackerAccess(name, url, parts)
    },
    probe: async (probe) => (await import('../terminal/probe.ts')).runProbe(probe),
    keychain: once(async () => (await import('./keychain-here.ts')).keychainHere(paths, environment)),
    desktop: once(async () => {
      const { desktopOf } = await import('../terminal/desktop.ts')
      return desktopOf({ platform: process.platform, ...environment })
    }),
    newId,
    warn: (warning) => void warnings.push(warning),
  }
  return {
    context,
    warnings,
    opened: () => portal,
    sendWaiting: async (reached) => {
      if (access !== null && reached && isKept(paths.outbox)) await openForWaiting()
      const isIdle = news.length === 0 && (!reached || !isKept(paths.outbox))
      if (outbox === null || asked || globals.dryRun || isIdle) return
      const { sendBeside } = await import('./outbox-news.ts')
      for (const warning of await sendBeside(await outbox(), news, reached)) warnings.push(warning)
    },
    dispose: async () => {
      const others = [...besides.values()].map((one) => one.then((opened) => opened.dispose()))
      await Promise.all([
        portal?.dispose(),
        access?.close(),
        ...others.map((one) => one.catch(() => undefined)),
      ])
    },
  }
}

/** By the global, which is loaded when it is first needed and in half the time of `node:crypto`. */
function newId(): string {
  return crypto.randomUUID()
}
