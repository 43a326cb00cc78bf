import { requireVerb } from '../../portal/lacking.ts'
import type { Notice } from '../../support/notice.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { callOf, settled, told, type Written } from '../write.ts'
import type { noticesRead } from './spec.ts'

export type NoticeReadResult = Notice & Written

export async function run(
  { args: [id = ''], flags: { unread: undo, key } }: Input<typeof noticesRead>,
  context: Context,
): Promise<Result<NoticeReadResult>> {
  const portal = await context.portal({ forWriting: true })
  requireVerb(portal, 'notice:read')
  const call = callOf(key, context)
  const { value, replayed } = settled(await portal.readNotice(id, { undo }, call))
  const { changed, ...notice } = value
  const outcome = replayed ? 'existing' : changed ? 'updated' : 'unchanged'
  return { data: { ...notice, ...told(portal, call, outcome, context) } }
}
