import os from 'node:os'
import path from 'node:path'
import { jobIn } from './job.ts'
import type { Environment } from './types.ts'

/** What the operating system knows; each is asked only when needed. */
export interface SystemFacts {
  home(): string
  userName(): string
  temporaryFolder(): string
  windows?: boolean
}

/** What asking the keychain takes, on the systems that have one. */
const KEYCHAIN = [
  ...['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'DISPLAY', 'WAYLAND_DISPLAY', 'HOME', 'PATH', 'USER'],
  ...['SystemRoot', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'],
]

/** The environment of this process. A token or password in it is taken out: what campus starts must not inherit it. */
export function environment(): Environment {
  const read = readEnvironment(process.env, {
    ...{ home: homeFolder, userName, temporaryFolder: os.tmpdir },
    windows: process.platform === 'win32',
  })
  delete process.env['CAMPUS_TOKEN']
  delete process.env['CAMPUS_SMTP_PASSWORD']
  return read
}

/** Reads the variables the program knows. An empty variable counts as unset, except where empty has a meaning of its own. */
export function readEnvironment(variables: NodeJS.ProcessEnv, system: SystemFacts): Environment {
  const text = (name: string): string | undefined => variables[name] || undefined
  const isOn = (name: string): boolean => !isOff(variables[name])
  const colour = text('FORCE_COLOR')
  const job = jobIn(text)
  return {
    portal: text('CAMPUS_PORTAL'),
    district: text('CAMPUS_DISTRICT'),
    json: text('CAMPUS_JSON'),
    noInput: isOn('CAMPUS_NO_INPUT'),
    noColour:
      isOn('CAMPUS_NO_COLOR') || text('NO_COLOR') !== undefined || (colour !== undefined && isOff(colour)),
    forceColour: !isOff(colour),
    dumbTerminal: variables.TERM === 'dumb',
    accessible: isOn('CAMPUS_ACCESSIBLE'),
    ci: isOn('CI') || job !== null,
    job,
    editor: text('VISUAL') ?? text('EDITOR'),
    pager: variables.CAMPUS_PAGER ?? variables.PAGER,
    browser: variables.BROWSER,
    ssh: ['SSH_CONNECTION', 'SSH_CLIENT', 'SSH_TTY'].some((name) => text(name) !== undefined),
    display: text('WAYLAND_DISPLAY') ? 'wayland' : text('DISPLAY') ? 'x11' : null,
    wsl: text('WSL_DISTRO_NAME') !== undefined,
    columns: positive(variables.COLUMNS),
    utf8: isUtf8(variables, system.windows),
    campusHome: text('CAMPUS_HOME'),
    home: system.home(),
    timeZone: text('TZ'),
    locale: text('LC_ALL') ?? text('LC_CTYPE') ?? text('LANG'),
    shell: text('SHELL'),
    xdg: {
      config: text('XDG_CONFIG_HOME'),
      data: text('XDG_DATA_HOME'),
      state: text('XDG_STATE_HOME'),
      cache: text('XDG_CACHE_HOME'),
    },
    network: {
      timeout: text('CAMPUS_NETWORK_TIMEOUT'),
      proxy: {
        https: text('https_proxy') ?? text('HTTPS_PROXY'),
        http: text('http_proxy') ?? text('HTTP_PROXY'),
        except: text('no_proxy') ?? text('NO_PROXY'),
      },
      extraCertificates: text('NODE_EXTRA_CA_CERTS'),
      unchecked: variables.NODE_TLS_REJECT_UNAUTHORIZED === '0',
    },
    appData: { roaming: text('APPDATA'), local: text('LOCALAPPDATA') },
    get userName() {
      return system.userName()
    },
    temporaryFolder: system.temporaryFolder(),
    keychain: Object.fromEntries(
      KEYCHAIN.flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])),
    ),
    token: text('CAMPUS_TOKEN'),
    smtpPassword: text('CAMPUS_SMTP_PASSWORD'),
  }
}

function isOff(value: string | undefined): boolean {
  return value === undefined || ['', '0', 'false'].includes(value.toLowerCase())
}

/** Of the three variables the first that says something counts. Windows has none, and needs none. */
function isUtf8({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv, windows = false): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG
  return locale === undefined || locale === '' ? windows : /utf-?8/i.test(locale)
}

function positive(value: string | undefined): number | undefined {
  return value !== undefined && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined
}

/** `HOME`, else the account's folder, else the root: a write there fails with a sentence that names `CAMPUS_HOME`. */
function homeFolder(): string {
  const candidates = [() => os.homedir(), () => os.userInfo().homedir]
  for (const candidate of candidates) {
    const folder = orNull(candidate)
    if (folder !== null && path.isAbsolute(folder)) return folder
  }
  return path.parse(process.cwd()).root
}

/** An account id without a name (containers) makes `userInfo` throw. */
function userName(): string {
  return orNull(() => os.userInfo().username) || 'unknown'
}

function orNull<Value>(look: () => Value): Value | null {
  try {
    return look()
  } catch {
    return null
  }
}
