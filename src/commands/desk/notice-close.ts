import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { changeNotice } from './notice-change.ts'
import type { NoticeResult } from './notice-post.ts'
import type { deskNoticeClose } from './spec-sites.ts'

export async function run(
  { args: [id = ''], flags }: Input<typeof deskNoticeClose>,
  context: Context,
): Promise<Result<NoticeResult>> {
  return changeNotice(id, flags, true, context)
}
