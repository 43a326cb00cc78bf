import type { CaseSummary } from '../../support/case.ts'
import type { Context, Result } from '../context.ts'
import { readLimit } from '../limit.ts'
import type { Input } from '../spec.ts'
import type { deskQueue } from './spec-cases.ts'

export interface QueueResult {
  items: CaseSummary[]
  nextCursor: null
  truncated: boolean
}

export async function run(
  { flags }: Input<typeof deskQueue>,
  context: Context,
): Promise<Result<QueueResult>> {
  const portal = await context.portal()
  const { items, truncated, requests, changes } = await portal.desk.queue(readLimit(flags.limit))
  if (truncated)
    context.warn({ code: 'truncated', message: `Only ${items.length} are shown; --limit shows more.` })
  for (const { case: asked } of changes) {
    const message = `Case ${asked.number ?? ''} asks for a change of the contacts (${asked.subject}): campus desk contact approve ${asked.number ?? ''}`
    context.warn({ code: 'contact-change', message })
  }
  if (requests > 0) {
    const message = `${requests} update ${requests === 1 ? 'request has' : 'requests have'} not ended: campus request list --open`
    context.warn({ code: 'open-requests', message })
  }
  return { data: { items, nextCursor: null, truncated } }
}
