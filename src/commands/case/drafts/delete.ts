import { deleteDraft, readDraft } from '../../../interview/drafts.ts'
import { printable } from '../../../support/text/printable.ts'
import { Problem } from '../../../support/problem.ts'
import type { Context, Result } from '../../context.ts'
import type { Input } from '../../spec.ts'
import type { caseDraftsDelete } from '../spec-filing.ts'

export interface Deleted {
  id: string
  deleted: boolean
}

/** Deletes a draft; without a person to ask, --yes must say that it is meant. */
export async function run(
  { args: [id = ''] }: Input<typeof caseDraftsDelete>,
  context: Context,
): Promise<Result<Deleted>> {
  const { globals, paths, terminal } = context
  const subject = await subjectOf(paths.drafts, id)
  if (globals.dryRun) return { data: { id, deleted: false } }
  if (!globals.yes) {
    if (!terminal.canAsk) throw unconfirmed(id)
    const message = `Delete the draft “${printable(subject)}” for good?`
    if ((await terminal.ask({ kind: 'confirm', message, default: false })) !== 'yes') {
      return { data: { id, deleted: false } }
    }
  }
  deleteDraft(paths.drafts, id)
  return { data: { id, deleted: true } }
}

/** A draft that cannot be read can be deleted all the same. */
async function subjectOf(folder: string, id: string): Promise<string> {
  try {
    const { form } = await readDraft(folder, id)
    return String(form.answers['subject'] ?? id)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'usage') return id
    throw error
  }
}

function unconfirmed(id: string): Problem {
  return new Problem('usage', {
    code: 'not-confirmed',
    message: 'Nobody can be asked here whether the draft is to be deleted.',
    hint: `If it is: campus case drafts delete ${id} --yes`,
  })
}
