import { blocking } from '../../support/finding.ts'
import { auditRoster } from '../../support/roster/audit.ts'
import type { Context, Result } from '../context.ts'
import type { Findings } from '../findings.view.ts'

const BLOCKED = 3

/** What is wrong with the list of contacts. Nothing in a catalog that asks for no roles can block. */
export async function run(_input: unknown, context: Context): Promise<Result<Findings>> {
  const portal = await context.portal()
  const items = auditRoster(await portal.listContacts(), await portal.catalog(), context.clock.now())
  return {
    data: { items, nextCursor: null, truncated: false },
    exitCode: blocking(items).length > 0 ? BLOCKED : 0,
  }
}
