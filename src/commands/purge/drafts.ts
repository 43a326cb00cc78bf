import { deleteDraft, listDrafts } from '../../interview/drafts.ts'
import { Problem } from '../../support/problem.ts'
import type { Purging } from './kinds.ts'

/** Drafts that nobody has saved since, of one portal or of all. One that is open in a terminal stays. */
export function oldDrafts(folder: string, before: Date, portal: string | null): Purging<number> {
  const old = async () =>
    (await listDrafts(folder)).filter(
      (draft) =>
        !draft.open &&
        Date.parse(draft.updatedAt) < before.getTime() &&
        (portal === null || draft.portal === portal),
    )
  return {
    plan: async () => (await old()).length,
    carryOut: async () => (await old()).filter(({ id }) => isDeleted(folder, id)).length,
  }
}

/** Somebody may have opened or finished it meanwhile. */
function isDeleted(folder: string, id: string): boolean {
  try {
    deleteDraft(folder, id)
    return true
  } catch (error) {
    if (error instanceof Problem && ['draft-open', 'draft-not-found'].includes(error.code)) return false
    throw error
  }
}
