import { writeSync } from 'node:fs'
import { initSample } from '../../../src/commands/init/sample.ts'
import { readEnvironment } from '../../../src/settings/environment.ts'
import { pathsFor } from '../../../src/settings/paths.ts'
import { readSettings } from '../../../src/settings/settings.ts'
import { Problem } from '../../../src/support/problem.ts'

/** `HOME` is where the sample portal is made; prints the outcome, or the code of the refusal. */
async function main([home = '']: string[]): Promise<void> {
  const system = { home: () => home, userName: () => 'ann', temporaryFolder: () => home }
  const environment = readEnvironment({ CAMPUS_HOME: home }, system)
  const paths = pathsFor(environment, process.platform)
  const clock = { now: () => new Date(), zone: () => 'UTC' }
  const told = await initSample({ paths, settings: readSettings(paths), environment, clock }).then(
    ({ data }) => data.outcome,
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )
  writeSync(1, `${told}\n`)
}

void main(process.argv.slice(2))
