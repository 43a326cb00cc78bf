import { environment } from '../../src/settings/environment.ts'
import { readTextFile, writeFileAtomic } from '../../src/settings/files.ts'
import { pathsFor } from '../../src/settings/paths.ts'
import { readSettings, writeSettings } from '../../src/settings/settings.ts'
import { Problem } from '../../src/support/problem.ts'

/** One action of the settings in a process of its own: `driver.mjs ACTION ARGUMENT…`. Prints an answer or a problem as JSON. */
const [action = '', first = '', second = ''] = process.argv.slice(2)
const here = environment()
const paths = pathsFor(here, process.platform)

const actions: Record<string, () => unknown> = {
  environment: () => ({ ...here }),
  paths: () => ({ ...paths }),
  read: () => readTextFile(first, Number(second)),
  write: () => writeFileAtomic(first, second.repeat(100_000)),
  settings: () => readSettings(paths),
  add: () =>
    writeSettings(paths, (settings) => ({
      ...settings,
      portals: { ...settings.portals, [first]: { kind: 'local', catalog: 'infinite-campus' } },
    })),
}

try {
  console.log(JSON.stringify({ answer: await actions[action]?.() }))
} catch (error) {
  if (!(error instanceof Problem)) throw error
  const { kind, code, message, hint } = error
  console.log(JSON.stringify({ kind, code, message, hint }))
}
