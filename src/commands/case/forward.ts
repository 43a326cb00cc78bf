import { missing, readAnswers, type Given } from '../../interview/answers.ts'
import { listDrafts, openDraft, readDraft } from '../../interview/drafts.ts'
import { requireVerb } from '../../portal/lacking.ts'
import type { Portal } from '../../portal/port.ts'
import { carryOver, type LeftOut } from '../../support/carry-over.ts'
import type { Answers, CaseDetail } from '../../support/case.ts'
import { forwardKey, isSamePortal, linksOf, type CaseLink } from '../../support/link.ts'
import { Problem, type FieldError } from '../../support/problem.ts'
import { sixLettersOf } from '../../support/text/six-letters.ts'
import type { Context, Result } from '../context.ts'
import { toPortal } from '../onward.ts'
import type { Input } from '../spec.ts'
import { settled, type Written } from '../write.ts'
import { linkKey, placeOf } from './links.ts'
import { fromFlags } from './new.ts'
import { readCaseNumber } from './number.ts'
import { lookAt } from './sync/look.ts'
import type { caseForward } from './spec-links.ts'

export interface ForwardResult extends Omit<Written, 'outcome'> {
  outcome: Written['outcome'] | 'drafted'
  ticket: number
  /** The draft that is to be filed; null where there is none any more. */
  draft: string | null
  /** The case on the other portal, once it has a number. */
  number: number | null
  subject: string
  type: string | null
  module: string | null
  /** Questions whose answers went along. */
  carried: string[]
  leftOut: LeftOut[]
  /** Questions that must be answered before it can be filed. */
  missing: string[]
  /** The command that goes on. */
  next: string
}

type Flags = Input<typeof caseForward>['flags']

/** What forwarding one ticket works with. */
interface Forwarding {
  ticket: CaseDetail
  portal: Portal
  target: Portal
  place: number
  context: Context
}

/** Makes a draft of a ticket, links a case that is there, or tells which draft or case there is already. */
export async function run(
  { args: [number], flags }: Input<typeof caseForward>,
  context: Context,
): Promise<Result<ForwardResult>> {
  const wanted = readCaseNumber(number)
  const portal = await context.portal({ forWriting: true })
  const to = targetOf(flags['to-portal'], portal)
  const there = placeOf(to, context)
  requireVerb(portal, 'desk:link')
  const ticket = await portal.desk.viewCase(wanted)
  const links = linksOf(ticket.history)
  const target = await context.beside(to)
  const forwarding = { ticket, portal, target, place: links.length, context }
  if (flags.number !== undefined) {
    return linked({ ...there, number: readCaseNumber(flags.number) }, forwarding)
  }
  const known = flags.again ? undefined : links.findLast((link) => isSamePortal(link, there))
  if (known !== undefined) {
    const key = forwardKey(ticket.id, links.indexOf(known))
    return { data: { ...told('existing', key, forwarding), number: known.number, next: sync(forwarding) } }
  }
  if (ticket.closedAt !== null) throw closed(ticket, toPortal(portal.name, context))
  return (await begunBefore(forwarding)) ?? drafted(flags, forwarding)
}

function targetOf(name: string | undefined, portal: Portal): string {
  if (name !== undefined && name !== portal.name) return name
  throw new Problem('usage', {
    code: name === undefined ? 'missing-answers' : 'same-portal',
    message:
      name === undefined
        ? 'Nobody said where the ticket goes.'
        : `The ticket is on ${portal.name} already; a case of it is filed on another portal.`,
    hint: 'Name the other portal with --to-portal; `campus portal list` shows them.',
  })
}

/** A case that was filed by other means. */
async function linked(link: CaseLink, forwarding: Forwarding): Promise<Result<ForwardResult>> {
  const { ticket, portal, place, context } = forwarding
  await seenThere(link, forwarding)
  const key = linkKey(forwardKey(ticket.id, place), link.number)
  const call = { key, dryRun: context.globals.dryRun }
  const { value } = settled(await portal.desk.link(Number(ticket.number), link, call))
  const outcome = value.changed ? 'updated' : 'existing'
  return { data: { ...told(outcome, key, forwarding), number: link.number, next: sync(forwarding) } }
}

/**
 * Refuses a number that the other portal does not have, since a link stays. Where nobody can look it is believed, and what
 * that means is told.
 */
async function seenThere(link: CaseLink, { ticket, target, context }: Forwarding): Promise<void> {
  const [looked] = await lookAt(ticket, [link], context)
  if (looked?.found !== 'nothing') return
  const { kind, name } = target
  if (looked.outcome === 'not-here' && kind !== 'handoff') throw nowhere(link, name)
  const message =
    looked.outcome === 'not-here'
      ? `Case ${link.number} is not recorded on ${name}, so what is answered there does not come back by itself: campus desk resolve ${ticket.number} --body TEXT tells it.`
      : `Nobody could look whether ${name} has case ${link.number}. ${looked.reason}`
  context.warn({ code: 'not-seen', message })
}

/** The draft of the same ticket for the same portal that is on this computer. */
async function begunBefore(forwarding: Forwarding): Promise<Result<ForwardResult> | null> {
  const { ticket, portal, target, context } = forwarding
  const { drafts } = context.paths
  const found = (await listDrafts(drafts)).find(
    (draft) =>
      draft.portal === target.name &&
      draft.ticket?.portal === portal.name &&
      draft.ticket.number === ticket.number,
  )
  if (found === undefined) return null
  const { form, key } = await readDraft(drafts, found.id)
  const { answers } = await readHere(form.answers, forwarding)
  const beside = { draft: found.id, ...fieldsOf(answers), next: resume(found.id) }
  return { data: { ...told('existing', key ?? '', forwarding), ...beside } }
}

async function drafted(flags: Flags, forwarding: Forwarding): Promise<Result<ForwardResult>> {
  const { ticket, portal, target, place, context } = forwarding
  const catalog = await target.catalog()
  const { number: _number, ...questions } = flags
  const own = fromFlags(questions)
  const mine = await readHere(own, forwarding)
  if (mine.errors.length > 0) throw invalid(mine.errors)
  const carried = carryOver(ticket, catalog)
  const read = await readHere(carried.answers, forwarding)
  const answers = { ...read.answers, ...mine.answers }
  const lost = read.errors.map(({ pointer, message }) => ({ question: pointer.slice(1), why: message }))
  const leftOut = [...carried.leftOut, ...lost].filter(({ question }) => mine.answers[question] === undefined)
  const key = forwardKey(ticket.id, place)
  const id = sixLettersOf(context.newId())
  if (!context.globals.dryRun) {
    const draft = openDraft(context.paths.drafts, id, catalog)
    const from = { portal: portal.name, number: Number(ticket.number) }
    await draft.save({ answers, skipped: [], portal: target.name, key, test: ticket.test, ticket: from })
    draft.release()
  }
  const beside = { draft: id, ...fieldsOf(answers), leftOut, next: resume(id) }
  return {
    data: { ...told('drafted', key, forwarding), ...beside, carried: Object.keys(read.answers) },
  }
}

async function readHere(
  given: Given,
  { target, context: { clock } }: Forwarding,
): Promise<ReturnType<typeof readAnswers>> {
  const catalog = await target.catalog()
  return readAnswers(given, { catalog, computerZone: clock.zone(), now: clock.now() })
}

function fieldsOf(answers: Answers): Pick<ForwardResult, 'subject' | 'type' | 'module' | 'missing'> {
  const word = (id: string): string | null => (typeof answers[id] === 'string' ? answers[id] : null)
  return {
    ...{ subject: word('subject') ?? '', type: word('type'), module: word('module') },
    missing: missing(answers).map(({ id }) => id),
  }
}

/** What is the same in every answer. */
function told(
  outcome: ForwardResult['outcome'],
  key: string,
  { ticket, target: { name, kind, reach }, context }: Forwarding,
): ForwardResult {
  const { dryRun } = context.globals
  if (dryRun) context.warn({ code: 'dry-run', message: 'A dry run: nothing was changed.' })
  return {
    ...{ outcome: dryRun && outcome !== 'existing' ? 'unchanged' : outcome, key },
    ...{ portal: { name, kind }, reach, ticket: Number(ticket.number), draft: null, number: null },
    ...{ subject: ticket.subject, type: null, module: null, carried: [], leftOut: [], missing: [], next: '' },
  }
}

function resume(id: string): string {
  return `campus case drafts resume ${id}`
}

function sync({ ticket, portal }: Forwarding): string {
  return `campus case sync ${ticket.number} --portal ${portal.name}`
}

function closed({ number }: CaseDetail, there: string): Problem {
  return new Problem('conflict', {
    code: 'case-closed',
    message: `Ticket ${number} is closed; there is nothing to forward.`,
    hint: `If it came back: campus case reopen ${number} --reason "what came back"${there}`,
    ...(number !== null && { caseNumber: number }),
  })
}

function nowhere({ number }: CaseLink, name: string): Problem {
  return new Problem('not-found', {
    code: 'case-not-found',
    message: `There is no case ${number} on ${name}, so nothing was linked.`,
    hint: `Look for it: campus case list --portal ${name}`,
  })
}

function invalid(errors: FieldError[]): Problem {
  return new Problem('usage', {
    code: 'invalid-answers',
    message: errors.map(({ message }) => message).join(' '),
    hint: '`campus catalog show --portal NAME` tells what the other desk knows.',
    errors,
  })
}
