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
  /** `CI` is set to anything but empty, `0` or `false`. */
  ci: boolean
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

/** How to reach a portal that is elsewhere. Only `portals/server` reads the texts. */
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
  /** A token of minutes, worth nothing without the key in the keychain. */
  portalToken(name: string): string
  /** The rules of a server's desk, as it told them. */
  portalRules(name: string): string
  /** Where the keychain was read last. */
  keychainMark: string
  /** What a team's server keeps, unless it is told another place. */
  serverDatabase: string
  serverSpool: string
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

export type PortalSettings = LocalSettings | HandOffSettings | ServerSettings

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
