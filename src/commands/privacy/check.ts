import { readTextFile } from '../../settings/files.ts'
import { blocking } from '../../support/finding.ts'
import { screenText } from '../../support/privacy/screen.ts'
import type { Context, Result } from '../context.ts'
import type { Findings } from '../findings.view.ts'
import type { Input } from '../spec.ts'
import type { privacyCheck } from './spec.ts'

/** As large as an attachment may be. */
const LIMIT = 25 * 1024 * 1024

/** Screens a text alone. Exit 3 when something in it must not be sent. */
export async function run(
  { args: [file = ''] }: Input<typeof privacyCheck>,
  { terminal }: Context,
): Promise<Result<Findings>> {
  const text = file === '-' ? await terminal.readInput(LIMIT) : readTextFile(file, LIMIT)
  const items = screenText(text, { pointer: '' })
  return { data: { items, nextCursor: null, truncated: false }, exitCode: blocking(items).length > 0 ? 3 : 0 }
}
