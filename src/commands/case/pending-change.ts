import type { Portal } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import type { Context } from '../context.ts'

/** Says that a case is over whose change of the contacts nobody has carried out, where the record is kept by a person. */
export async function warnOfPendingChange(
  { number, closedAt, type }: CaseSummary,
  portal: Portal,
  { warn }: Pick<Context, 'warn'>,
): Promise<void> {
  if (portal.handOffs === null || closedAt === null || number === null) return
  if ((await portal.catalog()).contacts.change?.type !== type) return
  if ((await portal.roster.changeOf(number))?.state !== 'pending') return
  const message = `The list of contacts is as before. When the desk has carried the change out: campus desk contact approve ${number}`
  warn({ code: 'change-pending', message })
}
