import type { Given } from '../../../interview/answers.ts'
import { readDraft } from '../../../interview/drafts.ts'
import type { Context, Result } from '../../context.ts'
import type { Input } from '../../spec.ts'
import { fromFlags } from '../new.ts'
import { fileCase, type NewResult } from '../new/file-case.ts'
import type { caseDraftsResume } from '../spec-filing.ts'

/** Goes on with a draft on the portal it was begun for. */
export async function run(
  { args: [id = ''], flags }: Input<typeof caseDraftsResume>,
  context: Context,
): Promise<Result<NewResult>> {
  const { form, skipped, portal, key, test, ticket, unknown } = await readDraft(context.paths.drafts, id)
  const answers = { ...form.answers, ...fromFlags(flags) }
  const given = unknown.length === 0 ? answers : { ...answers, description: withUnknown(answers, unknown) }
  for (const line of unknown) {
    context.warn({
      code: 'old-question',
      message: `No question any more, so it is in the description: ${line}`,
    })
  }
  const start = {
    ...{ given, skipped, test, override: flags.override, checked: flags['attachments-checked'] },
    ...{ saveDraft: false, precious: false, resumed: true },
    ...(ticket !== null && { ticket }),
  }
  const chosen = context.globals.portal ?? portal ?? undefined
  return fileCase(start, { key: key ?? undefined, draftId: id, portal: chosen }, context)
}

function withUnknown({ description }: Given, unknown: string[]): string {
  return [...(description === undefined ? [] : [description].flat()), ...unknown].join('\n')
}
