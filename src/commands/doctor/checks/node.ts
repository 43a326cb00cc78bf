import { block, hint, ok, type Found } from '../finding.ts'
import type { Inspection } from '../inspection.ts'

const LEAST = { major: 20, minor: 19 }
/** The newest that campus was tried with. */
const NEWEST = 26

/** The program and what runs it. */
export function node({ version, node: here }: Pick<Inspection, 'version' | 'node'>): Found[] {
  const [major = 0, minor = 0] = here.version.split('.').map(Number)
  const said = `campus ${version} on Node ${here.version} (${here.platform} ${here.arch})`
  if (major < LEAST.major || (major === LEAST.major && minor < LEAST.minor)) {
    return [
      block(
        'node-too-old',
        `${said}: this Node is too old.`,
        `Install Node ${LEAST.major}.${LEAST.minor} or newer.`,
      ),
    ]
  }
  if (major > NEWEST) {
    const remedy = `If something fails: Node ${NEWEST} or older, or a newer campus.`
    return [hint('node-untried', `${said}: campus was not tried with a Node as new as this.`, remedy)]
  }
  return [ok('node', `${said}.`)]
}
