import type { Clock } from '../support/clock.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Portal } from '../portal/port.ts'
import type { Catalog } from '../support/catalog.ts'
import type { Environment, Paths, PortalSettings, Settings } from '../settings/types.ts'
import type { Keychain } from '../secrets/keychain.ts'
import type { Style } from '../terminal/colour.ts'
import type { Desktop } from '../terminal/desktop.ts'
import type { Waiting } from '../terminal/pause.ts'
import type { Inspection } from './doctor/inspection.ts'
import type { Probe, Probed } from '../terminal/probe.ts'
import type { ServerAccess } from './server-access.ts'
import type { TrackerAccess } from './tracker-access.ts'
import type { Screen, Terminal } from '../terminal/terminal.ts'

export interface Warning {
  code: string
  message: string
}

export interface GlobalFlags {
  portal: string | undefined
  district: string | undefined
  /** Where the token of a job is. */
  tokenFile: string | undefined
  /** `true` for the whole document, names for chosen fields, undefined for text. */
  json: true | string[] | undefined
  noInput: boolean
  yes: boolean
  dryRun: boolean
  quiet: boolean
  noColour: boolean
  accessible: boolean
}

/** What a command may touch. Handed in, so that nothing reaches for the world by itself. */
export interface Context {
  clock: Clock
  /** Begins to wait for something that happens elsewhere. */
  startWaiting(): Promise<Waiting>
  terminal: Terminal
  environment: Environment
  /** What the computer calls itself. */
  computerName(): string
  paths: Paths
  /** Read when first asked for; throws a usage `Problem` where they cannot be used. */
  readonly settings: Settings
  globals: GlobalFlags
  /** Which portal was chosen, and whether anybody named it. */
  portalChoice(): { name: string; settings: PortalSettings; chosen: boolean }
  /** A portal by name, else the chosen one; opened on first use. `forWriting` refuses one nobody chose when `CI` is set. */
  portal(options?: { forWriting?: boolean; name?: string }): Promise<Portal>
  /**
   * Another portal of the settings beside the chosen one, as whoever is signed in here: the token of a job is for the
   * portal that it was given for, and is shown to no other.
   */
  beside(name: string): Promise<Portal>
  /** The chosen portal's catalog, without opening its store. */
  catalog(): Promise<Catalog>
  /**
   * The outbox of the portal that `portal` opens; null where it has none. Whoever asks for it tells what became of what
   * was kept.
   */
  outbox(options?: { name?: string }): Promise<Outbox | null>
  /** The chosen portal's server, for signing in and out; a `conflict` problem where it is none. */
  server(): Promise<ServerAccess>
  /** What a look at the installation needs beside all this. */
  inspection(): Promise<Inspection>
  /** The Request Tracker at an address, for a portal of that name. */
  tracker(name: string, url: string): Promise<TrackerAccess>
  /** Runs a program that looks whether something works. */
  probe(probe: Probe): Promise<Probed>
  /** The operating system's place for the person's secrets. */
  keychain(): Promise<Keychain>
  /** The person's clipboard and browser. */
  desktop(): Promise<Desktop>
  /** A new random id or key. */
  newId(): string
  /** Shown on standard error, or in `warnings` with `--json`. */
  warn(warning: Warning): void
}

/** What a command answers: one document for scripts, and the exit code when it is not 0. */
export interface Result<Data = unknown> {
  data: Data
  /** What is printed instead of the view, where the person asked for another form (CSV, a page). Not with `--json`. */
  text?: string
  /** `text` holds nothing that a terminal obeys but its line ends: it is printed as it stands. */
  verbatim?: true
  exitCode?: number
}

/** Draws a result for a person. Strings in `data` have been made safe for a terminal before. */
export type View<Data> = (data: Data, screen: ViewScreen) => string

export interface ViewScreen extends Screen {
  style: Style
  now: Date
  catalog: Catalog | null
  dryRun: boolean
  /** What a next command needs to get to the portal that was used: ` --portal NAME`, or nothing. */
  portalFlag: string
}
