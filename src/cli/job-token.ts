import { readJobToken } from '../secrets/job-token.ts'
import { readTrackerToken } from '../secrets/tracker-token.ts'
import { readTextFile } from '../settings/files.ts'
import type { Environment, PortalSettings } from '../settings/types.ts'
import type { Terminal } from '../terminal/terminal.ts'

const LIMIT = 4096

/**
 * The token of a job, or of a person where the portal is a Request Tracker: of the file that was named, else of the
 * environment. It outranks a stored sign-in.
 */
export async function givenJobToken(
  file: string | undefined,
  { token }: Pick<Environment, 'token'>,
  terminal: Pick<Terminal, 'readInput'>,
  kind: PortalSettings['kind'] = 'server',
): Promise<string | null> {
  const read = kind === 'request-tracker' ? readTrackerToken : readJobToken
  if (file === '-') return read(await terminal.readInput(LIMIT), 'Standard input')
  if (file !== undefined) return read(readTextFile(file, LIMIT), file)
  return token === undefined ? null : read(token, 'CAMPUS_TOKEN')
}
