import { readForm } from '../../interview/form.ts'
import type { Given } from '../../interview/answers.ts'
import { questions } from '../../support/questions.ts'
import type { MadeFile } from '../attachments.ts'
import type { Context, Result, Warning } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import type { Input } from '../spec.ts'
import type { caseNew } from './spec-filing.ts'
import { fileCase, type NewResult } from './new/file-case.ts'

/** Files a case from a form, flags and answers, in that order of weakness: flags beat the form, asking fills the rest. */
export async function run({ flags }: Input<typeof caseNew>, context: Context): Promise<Result<NewResult>> {
  const given = { ...(await fromForm(flags.file, context)), ...fromFlags(flags) }
  const start = {
    ...(flags['attach-doctor'] && { made: await doctorFiles(flags, context) }),
    ...{ given, skipped: [], test: flags.test, override: flags.override },
    checked: flags['attachments-checked'],
    saveDraft: flags['save-draft'],
    ...{ precious: flags.file === '-', resumed: false },
  }
  return fileCase(start, { key: flags.key, dedupe: flags.dedupe }, context)
}

async function fromForm(file: string | undefined, context: Context): Promise<Given> {
  if (file === undefined) return {}
  const form = await readForm(await readGivenText(file, context), file === '-' ? 'Standard input' : file)
  return form.answers
}

/** What the doctor finds, where it goes along now. The code of the look is loaded only when it is asked for. */
async function doctorFiles(flags: Input<typeof caseNew>['flags'], context: Context): Promise<MadeFile[]> {
  if (flags['save-draft']) {
    context.warn(NOT_IN_DRAFT)
    return []
  }
  const { doctorReport } = await import('../doctor/report.ts')
  return [await doctorReport(flags.key, context)]
}

const NOT_IN_DRAFT: Warning = {
  code: 'doctor-not-kept',
  message:
    'A draft does not keep what the doctor finds. When it is filed: campus doctor > campus-doctor.txt, and attach that.',
}

/** The answers among flags. */
export function fromFlags(flags: Readonly<Record<string, unknown>>): Given {
  const given = questions.map(({ id }) => [id, flags[id]] as const)
  return Object.fromEntries(given.filter((pair): pair is [string, string | string[]] => isGiven(pair[1])))
}

function isGiven(value: unknown): value is string | string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.length > 0)
}
