import type { Context } from '../context.ts'
import { CHECKS } from './checks.ts'
import type { DoctorFinding } from './finding.ts'
import { partsOf } from './parts.ts'
import { privateHere, withoutPrivate } from './private.ts'
import { runChecks } from './run-checks.ts'

/** No check may take longer, with all it waits for: four steps, and a keychain twice. */
const LIMIT = 20_000

const BEGUN = 'Looking at this computer and the way to the portal…'

/** Looks at everything, in seconds, and changes nothing. The findings hold nothing private. */
export async function examine(context: Context): Promise<DoctorFinding[]> {
  const { terminal, globals, environment } = context
  const parts = await partsOf(context)
  const quiet = globals.quiet || globals.json !== undefined
  const told = (running: readonly string[]): void => {
    const left = CHECKS.length - running.length
    const text = left === 0 ? BEGUN : `Looking, ${left} of ${CHECKS.length} done; left: ${running.join(', ')}`
    if (!quiet) terminal.progress(running.length === 0 ? null : { key: 'doctor', text })
  }
  try {
    const findings = await runChecks(CHECKS, parts, { limit: LIMIT, told })
    const token = await parts.inspection.jobToken().catch(() => null)
    const hidden = privateHere(environment, parts.settings, globals, token)
    return findings.map((finding) => ({
      ...finding,
      message: withoutPrivate(finding.message, hidden),
      remedy: finding.remedy === null ? null : withoutPrivate(finding.remedy, hidden),
    }))
  } finally {
    await parts.server?.close()
  }
}
