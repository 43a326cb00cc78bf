import { accessSync, constants, readdirSync, statSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { placesIn } from '../../../outbox/places.ts'
import type { Paths, PortalSettings } from '../../../settings/types.ts'
import { block, ok, warn, type Found } from '../finding.ts'
import { shellWord } from '../../../support/text/shell-word.ts'

interface Looked {
  paths: Paths
  portals: Readonly<Record<string, PortalSettings>>
  platform: NodeJS.Platform
}

const OTHERS = 0o077

/** Whether campus can write where it keeps things, and nobody else can read there. */
export function files({ paths, portals, platform }: Looked): Found[] {
  const folders = [paths.config, paths.data, paths.state, paths.cache]
  const found = [
    ...folders.flatMap(usable),
    ...(platform === 'win32' ? [] : [...folders, ...within(paths, portals)].flatMap(ownOnly)),
  ]
  return found.length > 0
    ? found
    : [ok('files', 'The folders can be written, and only you can read what is in them.')]
}

/** The folder, or the nearest one above that is there, in which it would be made. */
function usable(folder: string): Found[] {
  const stats = statsOf(folder)
  if (stats === 'denied')
    return [
      block('not-readable', `${folder} may not be looked at by you.`, 'Check who owns the folders above it.'),
    ]
  if (stats === null) return dirname(folder) === folder ? [] : usable(dirname(folder))
  if (!stats.isDirectory())
    return [block('not-a-folder', `${folder} is no folder.`, 'Move it away: campus makes a folder there.')]
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return []
  } catch {
    return [
      block(
        'not-writable',
        `${folder} cannot be written by you.`,
        'Check its owner and permissions, or choose another place: CAMPUS_HOME moves everything.',
      ),
    ]
  }
}

/** What is kept there that nobody else should read. */
function within(paths: Paths, portals: Looked['portals']): string[] {
  const { entries, files: attached } = placesIn(paths.outbox)
  const folders = [paths.drafts, entries, attached, join(paths.cache, 'tokens')]
  return [
    paths.settingsFile,
    ...folders.flatMap((folder) => [folder, ...inside(folder)]),
    ...Object.keys(portals).map((name) => paths.portalDatabase(name)),
    paths.serverDatabase,
  ]
}

function inside(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

function ownOnly(path: string): Found[] {
  const stats = statsOf(path)
  if (stats === null || stats === 'denied' || (stats.mode & OTHERS) === 0) return []
  const mode = stats.isDirectory() ? '700' : '600'
  return [
    warn(
      'others-may-read',
      `Others of this computer may get at ${path}.`,
      `chmod ${mode} ${shellWord(path)}`,
    ),
  ]
}

function statsOf(path: string): Stats | null | 'denied' {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? null : 'denied'
  }
}
