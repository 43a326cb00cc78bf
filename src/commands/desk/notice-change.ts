import type { Context, Result } from '../context.ts'
import { readMoment } from '../moment.ts'
import { screened } from '../privacy-guard.ts'
import { settled, told } from '../write.ts'
import { atDesk } from './moved.ts'
import type { NoticeResult } from './notice-post.ts'

export interface NoticeChangeFlags {
  body: string | undefined
  until?: string | undefined
  override: string | undefined
  key: string | undefined
}

/** Adds to a notice, or ends it. */
export async function changeNotice(
  id: string,
  { body: said, until, override, key }: NoticeChangeFlags,
  close: boolean,
  context: Context,
): Promise<Result<NoticeResult>> {
  const { portal, desk, call } = await atDesk(key, context)
  const body = screened(said?.trim() ?? '', '/body', override, context) || null
  const endsAt =
    until === undefined ? null : await readMoment('--until', until, await portal.catalog(), context)
  const before = (await portal.listNotices()).find((notice) => notice.id === id)
  const { value, replayed } = settled(await desk.updateNotice(id, { body, endsAt, close }, call))
  const same = before?.state === 'closed' && value.state === 'closed'
  if (same) context.warn({ code: 'unchanged', message: `Notice ${id} was closed already.` })
  const outcome = replayed ? 'existing' : same ? 'unchanged' : 'updated'
  return { data: { ...value, ...told(portal, call, outcome, context) } }
}
