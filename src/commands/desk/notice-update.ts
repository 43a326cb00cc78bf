import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { changeNotice } from './notice-change.ts'
import type { NoticeResult } from './notice-post.ts'
import type { deskNoticeUpdate } from './spec-sites.ts'

export async function run(
  { args: [id = ''], flags }: Input<typeof deskNoticeUpdate>,
  context: Context,
): Promise<Result<NoticeResult>> {
  if ((flags.body ?? flags.until) !== undefined) return changeNotice(id, flags, false, context)
  throw new Problem('usage', {
    code: 'missing-answers',
    message: 'Nothing was said that is new.',
    hint: 'Add --body TEXT or --until TIME.',
  })
}
