import type { Given } from '../../interview/answers.ts'
import { Problem } from '../../support/problem.ts'
import { blocking } from '../../support/finding.ts'
import { screenText } from '../../support/privacy/screen.ts'
import { withoutSecrets } from '../../support/secrets.ts'
import { closeByDedupe, type CloseResult } from '../case/close.ts'
import { fileCase, type NewResult } from '../case/new/file-case.ts'
import type { Context, Result } from '../context.ts'

/** Answers of an outage where nobody said more. */
const USUAL: Given = { type: 'outage' }

/** Files a case that a program found out about, or whatever its dedupe key makes of it. */
export async function report(
  dedupe: string,
  given: Given,
  context: Context,
  { unready }: { unready?: string } = {},
): Promise<Result<NewResult>> {
  const start = {
    ...{ given: { ...USUAL, ...given }, skipped: [], test: false, override: undefined, checked: false },
    ...(unready !== undefined && { unready }),
    ...{ saveDraft: false, precious: false, resumed: false },
  }
  return fileCase(start, { dedupe }, context)
}

export async function close(dedupe: string, comment: string, context: Context): Promise<Result<CloseResult>> {
  return closeByDedupe(dedupe, { comment, key: undefined }, context)
}

/** What a program printed, as far as a case may hold it: no secrets, and nothing where it may say who a student is. */
export function fitForCase(output: string): string {
  const text = withoutSecrets(output.replace(/[^\P{Cc}\n\t]/gu, '')).trim()
  const said = blocking(screenText(text, { pointer: '/description' })).length > 0
  return said ? '(left out: it may say who a student is)' : text
}

/** The portal does not answer now; a later look may tell it. */
export function mayWait(error: unknown): error is Problem {
  return error instanceof Problem && error.kind === 'unsettled'
}
