import type { Portal } from '../../../portal/port.ts'
import { NotSettled } from '../../not-settled.ts'
import { linkTicket } from '../links.ts'
import type { Filing } from './filing.ts'
import type { Sent } from './send.ts'

/** Files a case, and tells the ticket that it came from, also where it has no number yet. */
export async function linkingTicket(filing: Filing, file: () => Promise<Sent>): Promise<Sent> {
  const { start, portal, call, context } = filing
  const { ticket } = start
  if (ticket === undefined || context.globals.dryRun) return file()
  const link = (to: Pick<Portal, 'name'>, number: number | null) =>
    linkTicket({ ticket, to: to.name, number, key: call.key }, context)
  try {
    const sent = await file()
    await link(portal, sent.data.number)
    return sent
  } catch (error) {
    if (error instanceof NotSettled) await link(portal, null)
    throw error
  }
}
