import { listDrafts, type ListedDraft } from '../../../interview/drafts.ts'
import type { Context, Result } from '../../context.ts'

export interface DraftList {
  items: ListedDraft[]
  nextCursor: null
  truncated: false
}

export async function run(_input: unknown, { paths }: Context): Promise<Result<DraftList>> {
  return { data: { items: await listDrafts(paths.drafts), nextCursor: null, truncated: false } }
}
