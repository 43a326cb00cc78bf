import { existsSync } from 'node:fs'
import { Problem } from '../../../support/problem.ts'
import { count } from '../../../support/time/words.ts'
import { ok, type Found } from '../finding.ts'
import type { Parts } from '../parts.ts'
import { blockOf } from '../run-checks.ts'

/** Whether the settings can be read, and name a portal that there is. */
export function settings({
  paths,
  settingsProblem,
  choice,
  portals,
}: Pick<Parts, 'paths' | 'settingsProblem' | 'choice' | 'portals'>): Found[] {
  if (settingsProblem) return [blockOf(settingsProblem)]
  const many = Object.keys(portals).length
  const known = `${count(many, 'portal')} ${many === 1 ? 'is' : 'are'} known`
  const file = existsSync(paths.settingsFile)
    ? ok('settings', `${paths.settingsFile} can be read; ${known}.`)
    : ok('no-settings', `There are no settings yet (${paths.settingsFile}); ${known}.`)
  return choice instanceof Problem ? [file, blockOf(choice)] : [file]
}
