import path from 'node:path'
import { Problem } from '../support/problem.ts'
import type { Environment, Paths } from './types.ts'

type Folders = Pick<Paths, 'config' | 'data' | 'state' | 'cache'>

/**
 * Where everything is kept. Touches nothing; folders appear when something is written. A relative `CAMPUS_HOME` is a
 * usage `Problem`: it would be another place in every folder.
 */
export function pathsFor(environment: Environment, platform: NodeJS.Platform): Paths {
  const { join } = rulesOf(platform)
  const folders = foldersFor(environment, platform)
  return {
    ...folders,
    settingsFile: join(folders.config, 'settings.json'),
    portalDatabase: (name) => join(folders.data, 'portals', `${portalName(name)}.db`),
    portalCatalog: (name) => join(folders.config, 'portals', portalName(name), 'catalog.yaml'),
    drafts: join(folders.state, 'drafts'),
    watches: join(folders.state, 'watches'),
    outbox: join(folders.state, 'outbox'),
    portalToken: (name) => join(folders.cache, 'tokens', `${portalName(name)}.json`),
    portalRules: (name) => join(folders.cache, 'catalogs', `${portalName(name)}.json`),
    keychainMark: join(folders.state, 'keychain'),
    serverDatabase: join(folders.data, 'server', 'team.db'),
    serverSpool: join(folders.data, 'server', 'spool'),
    ticketMark: (name, number) => join(folders.cache, 'tickets', portalName(name), String(number)),
    completionCache: join(folders.cache, 'completion.json'),
  }
}

/** Gives a portal's name back when it can be part of a path on every system; else a usage `Problem`. */
export function portalName(text: string): string {
  // Windows opens a device for these, whatever the extension.
  if (/^[a-z][a-z0-9-]{0,31}$/.test(text) && !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(text)) return text
  throw new Problem('usage', {
    code: 'portal-name',
    message: `“${text}” cannot be the name of a portal.`,
    hint: 'Use 1 to 32 lower-case letters, digits and hyphens, beginning with a letter.',
  })
}

function foldersFor(environment: Environment, platform: NodeJS.Platform): Folders {
  const { join } = rulesOf(platform)
  const { campusHome } = environment
  if (campusHome !== undefined) {
    if (!rulesOf(platform).isAbsolute(campusHome))
      throw relativeHome(campusHome, environment.home, rulesOf(platform))
    return {
      config: join(campusHome, 'config'),
      data: join(campusHome, 'data'),
      state: join(campusHome, 'state'),
      cache: join(campusHome, 'cache'),
    }
  }
  if (platform === 'win32') return windowsFolders(environment)
  return platform === 'darwin' ? macFolders(environment) : xdgFolders(environment)
}

function relativeHome(given: string, home: string, { join, resolve }: path.PlatformPath): Problem {
  const meant = /^~(?=$|[\\/])/.test(given) ? join(home, given.slice(1)) : resolve(given)
  return new Problem('usage', {
    code: 'campus-home-relative',
    message: `CAMPUS_HOME is “${given}”, which is another place in every folder.`,
    hint: `Give the whole path, for example CAMPUS_HOME=${meant}`,
  })
}

/** https://specifications.freedesktop.org/basedir-spec: a relative path is invalid and ignored. */
function xdgFolders({ home, xdg }: Environment): Folders {
  const folder = (chosen: string | undefined, usual: string): string =>
    path.posix.join(chosen && path.posix.isAbsolute(chosen) ? chosen : path.posix.join(home, usual), 'campus')
  return {
    config: folder(xdg.config, '.config'),
    data: folder(xdg.data, '.local/share'),
    state: folder(xdg.state, '.local/state'),
    cache: folder(xdg.cache, '.cache'),
  }
}

function macFolders({ home }: Environment): Folders {
  const library = path.posix.join(home, 'Library')
  const support = path.posix.join(library, 'Application Support', 'campus')
  return {
    config: path.posix.join(support, 'config'),
    data: path.posix.join(support, 'data'),
    state: path.posix.join(support, 'state'),
    cache: path.posix.join(library, 'Caches', 'campus'),
  }
}

function windowsFolders({ home, appData }: Environment): Folders {
  const { join } = path.win32
  const roaming = join(appData.roaming ?? join(home, 'AppData', 'Roaming'), 'campus')
  const local = join(appData.local ?? join(home, 'AppData', 'Local'), 'campus')
  return {
    config: join(roaming, 'config'),
    data: join(local, 'data'),
    state: join(local, 'state'),
    cache: join(local, 'cache'),
  }
}

function rulesOf(platform: NodeJS.Platform): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix
}
