import { Problem } from '../support/problem.ts'
import type { Context } from './context.ts'
import { readGivenText } from './given-text.ts'

export interface BodyFlags {
  body: string | undefined
  'body-file'?: string | undefined
}

/** A text from a flag, a file or standard input, else from `unsaid`; `''` when nothing is said. */
export async function readBody(
  { body, 'body-file': file }: BodyFlags,
  unsaid: () => Promise<string>,
  context: Context,
): Promise<string> {
  if (body !== undefined && file !== undefined) throw twoBodies()
  const text = body ?? (file === undefined ? await unsaid() : await readGivenText(file, context))
  return text.replace(/\r\n?/g, '\n').trim()
}

function twoBodies(): Problem {
  return new Problem('usage', {
    code: 'two-bodies',
    message: '--body and --body-file cannot both say it.',
    hint: 'Use one of them.',
  })
}
