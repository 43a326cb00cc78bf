import { NetworkProblem } from '../../../portal/network-problem.ts'
import type { Portal } from '../../../portal/port.ts'
import { linkedPortal } from '../../../settings/portal-choice.ts'
import type { CaseSummary } from '../../../support/case.ts'
import { forwardKey, type CaseLink } from '../../../support/link.ts'
import { Problem } from '../../../support/problem.ts'
import { resolutionOf, type Resolution } from '../../../support/resolution.ts'
import type { Context } from '../../context.ts'
import { toPortal } from '../../onward.ts'

/** What was found where a link leads. */
export type Looked = { link: CaseLink; number: number | null } & (
  | { found: 'nothing'; outcome: 'not-filed' | 'not-here' | 'unreached'; reason: string }
  | { found: 'case'; status: string; desk: string; resolution: Resolution | null }
)

type Ticket = Pick<CaseSummary, 'id'>

/** Looks at every case that a ticket has elsewhere. Reads only; one portal out of reach does not hide the others. */
export async function lookAt(
  ticket: Ticket,
  links: readonly CaseLink[],
  context: Context,
): Promise<Looked[]> {
  return Promise.all(links.map((link, place) => lookAtOne(link, forwardKey(ticket.id, place), context)))
}

async function lookAtOne(link: CaseLink, key: string, context: Context): Promise<Looked> {
  const name = linkedPortal(link, context.settings)
  if (name === null) return nothing(link, 'not-here', `This computer has no portal at ${placeWords(link)}.`)
  try {
    const portal = await context.beside(name)
    const known = link.number === null ? await portal.findByKey(key) : null
    const number = link.number ?? numberOf(known)
    if (number === null) return nothing(link, 'not-filed', await notFiled(known, portal, context))
    const [catalog, found] = await Promise.all([portal.catalog(), portal.viewCase(number)])
    const resolution = resolutionOf(found, catalog)
    return { link, number, found: 'case', status: found.status, desk: catalog.desk, resolution }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.kind === 'not-found'
      ? nothing(link, 'not-here', `${name} has no case ${link.number}.`)
      : nothing(link, 'unreached', wordsOf(error))
  }
}

/** Filed by hand, or while the portal was out of reach: its key tells what became of it. */
function numberOf(found: object | null): number | null {
  return found !== null && 'number' in found && typeof found.number === 'number' ? found.number : null
}

/** Where a person files it, with the command by which that person tells the number. */
async function notFiled(found: object | null, { name, handOffs }: Portal, context: Context): Promise<string> {
  const told = `${name} has given it no number yet.`
  if (handOffs === null || found === null || !('id' in found)) return told
  const task = (await handOffs.list()).find(({ id }) => id === found.id)
  return task === undefined ? told : `${told} When it has: ${task.next}${toPortal(name, context)}`
}

function nothing(link: CaseLink, outcome: 'not-filed' | 'not-here' | 'unreached', reason: string): Looked {
  return { link, number: link.number, found: 'nothing', outcome, reason }
}

function placeWords({ portal, address }: CaseLink): string {
  return address ?? portal
}

function wordsOf(error: Problem): string {
  return error instanceof NetworkProblem || error.hint === undefined
    ? error.message
    : `${error.message} ${error.hint}`
}
