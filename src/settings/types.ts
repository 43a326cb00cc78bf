import type { Job } from '../support/job.ts'

/** Everything the program takes from the environment, read once by `environment.ts`. */
export interface Environment {
  portal: string | undefined
  district: string | undefined
  json: string | undefined
  noInput: boolean
  noColour: boolean
  forceColour: boolean
  dumbTerminal: boolean
  /** Plain questions line by line, without moving the cursor: for screen readers. */
  accessible: boolean
  /** `CI` is set to anything but empty, `0` or `false`, or the job of a CI system is known that does not set it. */
  ci: boolean
  /** The job that this runs in. */
  job: Job | null
  editor: string | undefined
  /** Empty when the person wants none, undefined when nothing was said. */
  pager: string | undefined
  /** `BROWSER`; empty when the person wants none opened. */
  browser: string | undefined
  /** The terminal is on another computer. */
  ssh: boolean
  /** The window system that can be reached, on Linux. */
  display: 'wayland' | 'x11' | null
  /** Linux inside Windows. */
  wsl: boolean
  columns: number | undefined
  /** The locale can write any character. */
  utf8: boolean
  /** As it was given; `paths.ts` refuses a relative one. */
  campusHome: string | undefined
  home: string
  /** `TZ`. */
  timeZone: string | undefined
  /** What decides how characters are read: `LC_ALL`, else `LC_CTYPE`, else `LANG`. */
  locale: string | undefined
  /** `SHELL`: a program. */
  shell: string | undefined
  xdg: Partial<Record<'config' | 'data' | 'state' | 'cache', string | undefined>>
  appData: Partial<Record<'roaming' | 'local', string | undefined>>
  network: NetworkSettings
  /** Login name of the operating system's user, looked up when first read. */
  readonly userName: string
  temporaryFolder: string
  /** What a program that asks the keychain needs to find it. */
  keychain: Readonly<Record<string, string>>
  /** `CAMPUS_TOKEN`: the token of a job. Gone from the environment by then, so that no child inherits it. */
  token: string | undefined
  /** `CAMPUS_SMTP_PASSWORD`, for `campus serve`. Gone from the environment likewise. */
  smtpPassword: string | undefined
}

/** How to reach a portal that is elsewhere. Only `portals/http` reads the texts. */
export interface NetworkSettings {
  /** `CAMPUS_NETWORK_TIMEOUT`: the longest that a request may take, with its unit (`30s`). */
  timeout: string | undefined
  /** May hold a password: never shown. */
  proxy: Record<'https' | 'http' | 'except', string | undefined>
  /** `NODE_EXTRA_CA_CERTS`: a file. */
  extraCertificates: string | undefined
  /** `NODE_TLS_REJECT_UNAUTHORIZED` is `0`. */
  unchecked: boolean
}

/** Folders of `paths.ts`; the one source of where anything is kept. */
export interface Paths {
  config: string
  data: string
  state: string
  cache: string
  settingsFile: string
  portalDatabase(name: string): string
  /** A district's own changes to a shipped catalog. */
  portalCatalog(name: string): string
  drafts: string
  /** What watches that run once at a time remember. */
  watches: string
  /** Writes to portals over the network that are not settled. */
  outbox: string
  /** A token of minutes, worth nothing without the key in the keychain. */
  portalToken(name: string): string
  /** The rules of a server's desk, as it told them. */
  portalRules(name: string): string
  /** Where the keychain was read last. */
  keychainMark: string
  /** What a team's server keeps, unless it is told another place. */
  serverDatabase: string
  serverSpool: string
  /** When the cases that a ticket has on other portals were looked at last. */
  ticketMark(portal: string, number: number): string
  /** Case numbers, modules and statuses last seen, for completions. */
  completionCache: string
}

export interface LocalSettings {
  kind: 'local'
  catalog: string
  sample?: boolean
}

/** A web portal that only people can use. */
export interface HandOffSettings {
  kind: 'handoff'
  catalog: string
  /** The page on which a person files. */
  url: string
}

/** A team's server. */
export interface ServerSettings {
  kind: 'server'
  /** Whose rules it says it has; it is asked for them. */
  catalog: string
  url: string
  /** Who signed in from here, and as which device. */
  signedIn?: { name: string; email: string; device: string }
}

/** How the words of a Request Tracker and those of a catalog go together. */
export interface TrackerMapping {
  /** Name of the queue in which cases are filed. */
  queue: string
  /** Ids of case types that have a queue of their own, and its name. */
  queues?: Record<string, string>
  /** Names of the custom fields. What has none is told in the text of the ticket only. */
  fields: Partial<Record<TrackerField, string>>
  /** Catalog ids and the values of their custom field; left out, the value is the label. */
  values?: Partial<Record<'type' | 'module' | 'site', Record<string, string>>>
  /** Statuses there, and the status id that each is here; of several with one id, the first is the one that is set. */
  statuses: Record<string, string>
  /** Priority ids, and the number each is there. */
  priorities: Record<string, number>
}

/** What a custom field may hold; `key` is the idempotency key, `dedupe` what is kept of a dedupe key. */
export type TrackerField = 'key' | 'dedupe' | 'type' | 'module' | 'site' | 'release'

/** A Request Tracker 5, by its REST 2.0. */
export interface TrackerSettings {
  kind: 'request-tracker'
  catalog: string
  /** Without `/REST/2.0`. */
  url: string
  mapping: TrackerMapping
}

export type PortalSettings = LocalSettings | HandOffSettings | ServerSettings | TrackerSettings

export interface Settings {
  currentPortal?: string
  me?: { name: string; email: string; role: string }
  district?: string
  /** Address of the district’s own Campus site. */
  districtSite?: string
  /** Steps of the onboarding that the person says are done, by portal. */
  onboarded?: Record<string, string[]>
  portals: Record<string, PortalSettings>
}
