import { dirname, join } from 'node:path'
import type { Inspection } from '../commands/doctor/inspection.ts'
import type { Environment, Paths } from '../settings/types.ts'
import type { Clock } from '../support/clock.ts'
import { VERSION } from '../version.ts'
import { guardedKeychain } from './keychain-here.ts'
import { connectionTo, keyAccount, tokenCache } from './server-portal.ts'

interface InspectionParts {
  paths: Paths
  environment: Environment
  clock: Clock
  newId: () => string
  jobToken: () => Promise<string | null>
}

/** The program as `campus doctor` looks at it. */
export function openInspection(parts: InspectionParts): Inspection {
  const { paths, environment, clock, newId, jobToken } = parts
  const keychain = guardedKeychain(environment)
  return {
    version: VERSION,
    node: { version: process.versions.node, platform: process.platform, arch: process.arch },
    keychain,
    account: keyAccount,
    childFile: join(dirname(import.meta.filename), 'doctor-child.cjs'),
    completionScript,
    jobToken,
    connect: async (name, settings, limits) => {
      // A malformed one is told where it is looked at.
      const token = await jobToken().catch(() => null)
      const made = { paths, environment, clock, newId, token, district: undefined, limits, keychain }
      return {
        ...connectionTo(name, settings, made),
        tokenEnds: async () => (await tokenCache(paths.portalToken(name)).read())?.expiresAt ?? null,
      }
    },
  }
}

async function completionScript(shell: string): Promise<string | null> {
  const [{ SHELLS, completionScript: scriptOf }, { COMMANDS }] = await Promise.all([
    import('./completion/scripts.ts'),
    import('./table.ts'),
  ])
  const known = SHELLS.find((one) => one === shell)
  return known === undefined
    ? null
    : scriptOf(
        known,
        COMMANDS.map(({ spec }) => spec),
      )
}
