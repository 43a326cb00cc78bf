import type { Call, FormField, HandOff, Outcome, Portal, UnsentFile } from '../portal/port.ts'
import type { CaseSummary, Person } from '../support/case.ts'
import { Problem } from '../support/problem.ts'
import { nameAndAddress } from '../support/text/name-and-address.ts'
import { shellWord } from '../support/text/shell-word.ts'
import type { UpdateRequest } from '../support/request.ts'
import type { Context, Result, Warning } from './context.ts'
import { doneByPerson, finishingCase, nextStep, type Finishing } from './hand-off.ts'
import { NotSettled } from './not-settled.ts'
import { toPortal } from './onward.ts'

/** What every write says beside the resource. */
export interface Written {
  outcome: 'created' | 'existing' | 'updated' | 'unchanged' | 'commented' | 'suppressed'
  key: string
  portal: { name: string; kind: string }
  reach: Portal['reach']
}

/** What a person must do, beside the case or request as it is. */
export type HandedOff<About = CaseSummary> = About &
  Pick<Written, 'key' | 'portal' | 'reach'> & {
    outcome: 'handoff'
    handOff: string
    /** The command that tells that it was done. */
    next: string
    task: string
    text: string
    fields: FormField[]
    url: string
  }

const HANDED_OFF = 10
const PARTLY_DONE = 9

/** This call: its key is the one given, else a new one. */
export function callOf(given: string | undefined, { newId, globals: { dryRun } }: Context): Call {
  if (given === undefined) return { key: newId(), dryRun, fresh: true }
  if (/^[\x21-\x7e]{1,200}$/.test(given)) return { key: given, dryRun }
  throw new Problem('usage', {
    code: 'malformed-key',
    message: 'A key is 1 to 200 visible characters without spaces.',
    hint: 'For example --key nightly-2026-11-02',
  })
}

/** One write of a command: where, under which key, and how its value becomes the command's document. */
export interface Writing<Value, Data> {
  portal: Portal
  call: Call
  context: Context
  write: () => Promise<Outcome<Value>>
  answer: (
    value: Value,
    replayed: boolean,
  ) => {
    resource: Data
    outcome: Written['outcome']
    /** Nothing is there that the write was about. */
    isNothing?: true
  }
  /** Where the files that go with it are on this computer, by the names they have there. */
  paths?: Readonly<Record<string, string>>
}

/** Writes, and answers the document: of what was done, or of what a person must do. */
export async function written<Value, Data>(
  writing: Writing<Value, Data>,
): Promise<Result<(Data & Written) | HandedOff>> {
  return answered(writing, await writing.write())
}

/** The document of a write about a case whose first outcome is known. */
export async function answered<Value, Data>(
  writing: Writing<Value, Data>,
  first: Outcome<Value>,
): Promise<Result<(Data & Written) | HandedOff>> {
  const { portal, context } = writing
  return answeredBy(writing, first, (handOff: HandOff<CaseSummary>) =>
    portal.handOffs === null ? null : finishingCase(handOff, portal.handOffs, context),
  )
}

/**
 * The same for what is about a case or something else; `finishing` is how a person's word is taken. `About` is what the
 * portal's hand-offs of this write are about.
 */
export async function answeredBy<Value, Data, About extends CaseSummary | UpdateRequest>(
  writing: Writing<Value, Data>,
  first: Outcome<Value>,
  finishing: (handOff: HandOff<About>) => Finishing<unknown> | null,
): Promise<Result<(Data & Written) | HandedOff<About>>> {
  const { portal, call, context, write, answer } = writing
  if (first.outcome !== 'handoff') {
    const { value, replayed, unsent = [] } = settled(first)
    const { resource, outcome, isNothing } = answer(value, replayed)
    const data = { ...resource, ...told(portal, call, outcome, context, { isNothing }) }
    if (unsent.length === 0) return { data }
    context.warn(unsentWarning(unsent, value, writing))
    return { data, exitCode: PARTLY_DONE }
  }
  const handOff = first.handOff as HandOff<About>
  if (first.replayed) context.warn(sameAsBefore(handOff))
  const finish = finishing(handOff)
  const done = finish && (await doneByPerson(handOff, finish, context))
  if (!done) return handedOff(handOff, writing)
  const { resource, outcome } = answer(settled(await write()).value, false)
  return { data: { ...resource, ...told(portal, call, outcome, context) } }
}

/** The value of a settled write; a refusal is thrown, and so is what is kept (`NotSettled`). */
export function settled<Value>(
  outcome: Outcome<Value>,
): Pick<Extract<Outcome<Value>, { outcome: 'done' }>, 'value' | 'replayed' | 'unsent'> {
  switch (outcome.outcome) {
    case 'done':
      return outcome
    case 'refused':
      throw outcome.problem
    case 'queued':
    case 'unknown':
      throw new NotSettled(outcome)
    case 'handoff':
      throw new Error('a hand-off was taken for done')
  }
}

/** What did not go, and the whole command that finishes it. */
function unsentWarning(
  unsent: readonly UnsentFile[],
  value: unknown,
  { portal, paths = {} }: Pick<Writing<unknown, unknown>, 'portal' | 'paths'>,
): Warning {
  const { number } = value as Partial<CaseSummary>
  const why = unsent.map(({ name, problem }) => `${name} did not go: ${problem.message}`)
  const files = unsent.map(({ name }) => ` --attach ${shellWord(paths[name] ?? name)}`)
  const finish = `To finish: campus case reply ${number ?? 'NUMBER'}${files.join('')} --portal ${portal.name}`
  return { code: 'files-unsent', message: [...why, finish].join(' ') }
}

/** The document of a write that a portal does itself; `how` is what it did, unless the same call did it before. */
export function documentOf<Value>(
  outcome: Outcome<Value>,
  how: Written['outcome'],
  { portal, call, context }: Pick<Writing<unknown, unknown>, 'portal' | 'call' | 'context'>,
): Result<Value & Written> {
  const { value, replayed } = settled(outcome)
  return { data: { ...value, ...told(portal, call, replayed ? 'existing' : how, context) } }
}

function sameAsBefore({ id }: HandOff<unknown>): Warning {
  return {
    code: 'same-hand-off',
    message: `This is ${id} again, the same hand-off as before: nothing else is to be done for this call.`,
  }
}

/** The document of something that only a person can do. Nothing is filed. */
export function handedOff<About extends CaseSummary | UpdateRequest>(
  { id, about, next: command, task, text, fields, url }: HandOff<About>,
  { portal, call: { key }, context }: Pick<Writing<unknown, unknown>, 'portal' | 'call' | 'context'>,
): Result<HandedOff<About>> {
  const next = `${command}${toPortal(portal.name, context)}`
  context.warn({
    code: 'to-be-handed-off',
    message: `${'number' in about ? 'Nothing is filed' : 'Nothing happens there'} until a person does it. ${nextStep({ next })}`,
  })
  const where = { portal: { name: portal.name, kind: portal.kind }, reach: portal.reach }
  const beside = { outcome: 'handoff' as const, key, ...where, handOff: id, next, task, text, fields, url }
  return { data: Object.assign({}, about, beside), exitCode: HANDED_OFF }
}

/** The part of a write's document that is the same for all; says where the case is kept and who is taken to act. */
export function told(
  portal: Portal,
  { key, dryRun = false }: Call,
  outcome: Written['outcome'],
  context: Context,
  { isNothing = false }: { isNothing?: boolean | undefined } = {},
): Written {
  const said = dryRun ? [DRY_RUN] : isNothing ? [] : notes(portal, context)
  for (const warning of said) context.warn(warning)
  const { name, kind, reach } = portal
  return { outcome: dryRun ? 'unchanged' : outcome, key, portal: { name, kind }, reach }
}

const DRY_RUN: Warning = { code: 'dry-run', message: 'A dry run: nothing was changed.' }
const KEPT_HERE: Warning = {
  code: 'kept-here',
  message: 'Kept on this computer only: nobody at the vendor sees it.',
}
const BY_HAND: Warning = {
  code: 'by-hand',
  message: 'This is campus’s own record; the portal has what a person does there.',
}
const REACH_NOTES: Record<Portal['reach'], Warning[]> = {
  'this-machine': [KEPT_HERE],
  'by-hand': [BY_HAND],
  portal: [],
}

/** Who has said who they are needs not be told. */
function notes({ introduced, reach }: Portal, { settings }: Context): Warning[] {
  const told = settings.me !== undefined || introduced === null ? [] : [introduction(introduced)]
  return [...told, ...REACH_NOTES[reach]]
}

function introduction(someone: Person): Warning {
  const person = nameAndAddress(someone)
  return { code: 'introduced', message: `You act here as ${person}; \`campus init\` changes that.` }
}
