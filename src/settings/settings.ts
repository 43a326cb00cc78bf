import path from 'node:path'
import { Problem } from '../support/problem.ts'
import { ensureFolder, fileProblem, readTextFile } from './files.ts'
import { withLock } from './lock.ts'
import { parseSettings } from './settings-text.ts'
import type { Paths, Settings } from './types.ts'

const SIZE_LIMIT = 1_048_576

/** The settings as they are on disk; a missing file is empty settings. A malformed one is a usage `Problem`. */
export function readSettings({ settingsFile }: Pick<Paths, 'settingsFile'>): Settings {
  return parseSettings(textOf(settingsFile), settingsFile)
}

/**
 * Changes the settings. `change` gets what is on disk at that moment, under a lock, so that two processes do not
 * undo each other. Rejects with a `Problem`; the file is then as before.
 */
export async function writeSettings(paths: Paths, change: (settings: Settings) => Settings): Promise<void> {
  const { default: Conf } = await import('conf')
  ensureFolder(paths.config)
  await withLock(`${paths.settingsFile}.lock`, () => {
    const changed = change(readSettings(paths))
    try {
      const conf = new Conf<Record<string, unknown>>({
        projectName: 'campus',
        configName: path.basename(paths.settingsFile, '.json'),
        cwd: paths.config,
        configFileMode: 0o600,
        accessPropertiesByDotNotation: false,
        serialize: (value) => `${JSON.stringify(value, null, 2)}\n`,
        deserialize: (text) => ({ ...parseSettings(text, paths.settingsFile) }),
      })
      conf.store = { ...changed }
    } catch (error) {
      throw fileProblem(error, paths.settingsFile, 'write')
    }
  })
}

function textOf(file: string): string | null {
  try {
    return readTextFile(file, SIZE_LIMIT)
  } catch (error) {
    if (error instanceof Problem && error.code === 'file-missing') return null
    throw error
  }
}
