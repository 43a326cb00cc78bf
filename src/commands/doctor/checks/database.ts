import { isKeptHere } from '../../../settings/portal-choice.ts'
import type { SqliteHealth } from '../../../store/sqlite/health.ts'
import { bytesText } from '../../../support/text/bytes.ts'
import { block, hint, ok, type Found } from '../finding.ts'
import { answerOf, type NoAnswer } from '../in-child.ts'
import type { Parts } from '../parts.ts'

/** Milliseconds for one portal; some gigabytes take longer. */
const LIMIT = 5_000

/** Whether the portals kept on this computer can be read, to the last page. */
export async function database({
  portals,
  paths,
  environment,
  inspection,
}: Pick<Parts, 'portals' | 'paths' | 'environment' | 'inspection'>): Promise<Found[]> {
  const child = { file: inspection.childFile, variables: environment.keychain, limit: LIMIT }
  const here = Object.entries(portals).flatMap(([name, one]) => (isKeptHere(one) ? [name] : []))
  const files = [
    ...here.map((name) => ({
      called: `“${name}”`,
      file: paths.portalDatabase(name),
      purpose: 'person' as const,
    })),
    // Where this computer is a team's server, and its database is not elsewhere.
    { called: 'the team’s server', file: paths.serverDatabase, purpose: 'team' as const },
  ]
  const found = await Promise.all(
    files.map(async ({ called, ...asked }) =>
      judged(called, await answerOf<SqliteHealth>(child, { ask: 'database', ...asked })),
    ),
  )
  const told = found.flat()
  return told.length > 0 ? told : [ok('nothing-kept', 'No cases are kept on this computer yet.')]
}

function judged(called: string, health: SqliteHealth | NoAnswer): Found[] {
  if (health === 'no-answer')
    return [hint('not-looked-at', `The database of ${called} could not be looked at.`, 'Try again.')]
  if (health === 'too-slow') {
    return [
      hint(
        'not-finished',
        `The look through ${called} did not end within ${LIMIT / 1000} seconds.`,
        `\`campus portal export FILE --portal NAME\` reads all of one.`,
      ),
    ]
  }
  if (health.state === 'missing') return []
  if (health.state === 'sound') {
    const older =
      health.schema < health.newest ? ', of an older campus; the next command brings it up to date' : ''
    return [
      ok(
        'sound',
        `The database of ${called} is sound (${bytesText(health.bytes)}, schema ${health.schema}${older}).`,
      ),
    ]
  }
  const { says, remedy } = REASONS[health.code] ?? OTHER
  return [block(health.code, `The file of ${called} ${says}.`, remedy)]
}

const OTHER = { says: 'cannot be read', remedy: 'Look at the disk and at who owns the file.' }

const REASONS: Readonly<Record<string, { says: string; remedy: string }>> = {
  'store-corrupt': {
    says: 'is damaged',
    remedy:
      'Stop using it and restore a copy (`campus portal export` makes them). Without one: move the file away to begin anew; a case that the vendor has is safe there.',
  },
  'store-newer': { says: 'was made by a newer campus', remedy: 'Update campus.' },
  'store-foreign': {
    says: 'belongs to another program',
    remedy: 'Move it away, or choose another name for the portal.',
  },
  'store-of-person': {
    says: 'is a portal of one person',
    remedy: 'Bring it over: campus portal export, then campus serve import.',
  },
  'store-of-team': {
    says: 'is the database of a team’s server',
    remedy: 'Use it through its server: campus portal add NAME --url …',
  },
  'store-not-writable': {
    says: 'may not be opened by you',
    remedy: 'Look at who owns the file and its folder.',
  },
  'store-not-a-file': { says: 'is no file', remedy: 'Move away what is in its place.' },
  'store-locked': { says: 'is in use by another program', remedy: 'Try again in a moment.' },
}
