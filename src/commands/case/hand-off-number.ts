import type { HandOff, HandOffs, Portal } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import { readTicket, TICKET_ANSWER } from '../../support/link.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { doneByPerson, finishingCase } from '../hand-off.ts'
import type { Input } from '../spec.ts'
import { callOf, documentOf, handedOff, told, type HandedOff, type Written } from '../write.ts'
import { linkTicket } from './links.ts'
import { readCaseNumber } from './number.ts'
import type { caseNumber } from './spec-filing.ts'

export type NumberResult = (CaseSummary & Written) | HandedOff

/** Takes a person's word for what was handed off; without a number it is handed off again. */
export async function run(
  { args: [id = '', number], flags }: Input<typeof caseNumber>,
  context: Context,
): Promise<Result<NumberResult>> {
  const given = number === undefined ? null : readCaseNumber(number)
  if (given !== null && flags.drop) throw twoWishes()
  const portal = await context.portal({ forWriting: true })
  const handOffs = requireHandOffs(portal)
  const call = callOf(undefined, context)
  if (flags.drop) return drop(await requireOne(handOffs, id), { portal, handOffs, context })
  if (given !== null) {
    const result = documentOf(await handOffs.finish(id, given, call), 'updated', { portal, call, context })
    await tellTicket(result.data.number, portal, context)
    return result
  }
  const handOff = await requireOne(handOffs, id)
  const done = await doneByPerson(handOff, finishingCase(handOff, handOffs, context), context)
  if (!done) return handedOff(handOff, { portal, call, context })
  await tellTicket(done.number, portal, context)
  return { data: { ...done, ...told(portal, call, 'updated', context) } }
}

/** A case that came from a ticket of one's own desk: that learns the number, too. */
async function tellTicket(number: number | null, portal: Portal, context: Context): Promise<void> {
  if (number === null || context.globals.dryRun) return
  const ticket = readTicket((await portal.viewCase(number)).answers[TICKET_ANSWER])
  if (ticket === null) return
  await linkTicket({ ticket, to: portal.name, number, key: `${portal.name}-${number}` }, context)
}

function requireHandOffs({ name, handOffs }: Portal): HandOffs {
  if (handOffs) return handOffs
  throw new Problem('conflict', {
    code: 'unsupported',
    message: `Nothing is handed off on ${name}: it gives its numbers itself.`,
    hint: 'Name the portal with --portal; `campus portal list` shows them.',
  })
}

async function requireOne(handOffs: HandOffs, id: string): Promise<HandOff<CaseSummary>> {
  const found = (await handOffs.list()).find((handOff) => handOff.id === id)
  if (found) return found
  throw new Problem('not-found', {
    code: 'hand-off-not-found',
    message: `Nothing called “${id}” is to be handed off.`,
    hint: '`campus case list --status to-be-handed-off` shows the cases that are.',
  })
}

interface Dropping {
  portal: Portal
  handOffs: HandOffs
  context: Context
}

async function drop(
  handOff: HandOff<CaseSummary>,
  { portal, handOffs, context }: Dropping,
): Promise<Result<NumberResult>> {
  const { terminal, globals } = context
  const call = callOf(undefined, context)
  if (!globals.dryRun && !(await agreed(handOff, context))) {
    return { data: { ...handOff.about, ...told(portal, call, 'unchanged', context) } }
  }
  if (!globals.dryRun) await handOffs.drop(handOff.id)
  if (!terminal.canAsk) context.warn({ code: 'dropped', message: `${handOff.id} is forgotten.` })
  return { data: { ...handOff.about, ...told(portal, call, 'updated', context) } }
}

async function agreed({ id, task }: HandOff, { terminal, globals }: Context): Promise<boolean> {
  if (globals.yes || !terminal.canAsk) return true
  const message = `Forget ${id} (${task.toLowerCase()}) and its text?`
  return (await terminal.ask({ kind: 'confirm', message, default: false })) === 'yes'
}

function twoWishes(): Problem {
  return new Problem('usage', {
    code: 'two-wishes',
    message: 'A number says that it was done, --drop that it will not be.',
    hint: 'Use one of them.',
  })
}
