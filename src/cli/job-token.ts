import { readJobToken } from '../secrets/job-token.ts'
import { readTextFile } from '../settings/files.ts'
import type { Environment } from '../settings/types.ts'
import type { Terminal } from '../terminal/terminal.ts'

const LIMIT = 4096

/** The token of a job: of the file that was named, else of the environment. It outranks a stored sign-in. */
export async function givenJobToken(
  file: string | undefined,
  { token }: Pick<Environment, 'token'>,
  terminal: Pick<Terminal, 'readInput'>,
): Promise<string | null> {
  if (file === '-') return readJobToken(await terminal.readInput(LIMIT), 'Standard input')
  if (file !== undefined) return readJobToken(readTextFile(file, LIMIT), file)
  return token === undefined ? null : readJobToken(token, 'CAMPUS_TOKEN')
}
