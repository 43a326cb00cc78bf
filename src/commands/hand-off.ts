import type { FormField, HandOff, HandOffs, Outcome } from '../portal/port.ts'
import type { CaseSummary } from '../support/case.ts'
import { Problem } from '../support/problem.ts'
import { printable } from '../support/text/printable.ts'
import type { Context } from './context.ts'

/** How a person's word that it was done is taken. */
export interface Finishing<Done> {
  /** The portal gives a number that must be told. */
  asksNumber: boolean
  /** `number` is the one that was told, null where none is asked. */
  finish(number: number | null): Promise<Outcome<Done>>
}

/** For what is about a case: a new one gets its number, another is confirmed. */
export function finishingCase(
  { id, about }: HandOff<CaseSummary>,
  handOffs: HandOffs,
  { globals: { dryRun } }: Context,
): Finishing<CaseSummary> {
  return {
    asksNumber: about.number === null,
    finish: (number) => handOffs.finish(id, number ?? about.number ?? 0, { dryRun }),
  }
}

/**
 * Walks a person through what was handed to them: opens the page, puts one field after the other on the clipboard, and
 * asks for the number. Answers what it is once it is done, null when it is left for later or nobody can be asked.
 */
export async function doneByPerson<Done>(
  handOff: HandOff,
  finishing: Finishing<Done>,
  context: Context,
): Promise<Done | null> {
  const { terminal, globals } = context
  if (!terminal.canAsk || globals.json !== undefined) return null
  try {
    await openPage(handOff, context)
    await giveFields(handOff, context)
    return await askDone(handOff, finishing, context)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'interrupted') throw error
    throw new Problem('interrupted', {
      code: 'interrupted',
      message: `Stopped; ${handOff.id} is kept and still to be handed off.`,
      hint: nextStep(handOff),
      cause: error,
    })
  }
}

/** The command that tells campus that it was done. */
export function nextStep({ next }: Pick<HandOff, 'next'>): string {
  return `When it is done there: ${next}`
}

async function openPage({ task, url }: HandOff, { terminal, desktop }: Context): Promise<void> {
  const page = await (await desktop()).open(url)
  terminal.note(`${task} on the web portal: only a person can do that there.`)
  terminal.note(page.done ? `Opened ${printable(url)}` : `Open this page (${page.reason}): ${printable(url)}`)
}

/** In the order of the form, each when its turn comes; without a clipboard all at once, to be copied from the screen. */
async function giveFields({ fields, text }: HandOff, { terminal, desktop }: Context): Promise<void> {
  const { copy } = await desktop()
  const pasted = fields.filter(({ choose }) => !choose)
  const first = pasted[0]
  const copied = first ? await copy(first.value) : { done: true as const }
  if (!copied.done) {
    terminal.note(`Copy it from here (${copied.reason}):\n\n${printable(text)}\n`)
    return
  }
  for (const field of fields) await giveField(field, { terminal, copy })
}

async function giveField(
  { label, value, choose }: FormField,
  { terminal, copy }: Pick<Context, 'terminal'> & Pick<Awaited<ReturnType<Context['desktop']>>, 'copy'>,
): Promise<void> {
  if (choose) {
    terminal.note(`${label}: choose “${printable(value)}”`)
    return
  }
  const copied = await copy(value)
  if (!copied.done) terminal.note(`${label} (${copied.reason}):\n${printable(value)}`)
  const where = copied.done ? 'is on the clipboard: paste it there' : 'is above: copy it'
  await terminal.ask({ kind: 'text', message: `${label} ${where}, then press Enter here.` })
}

async function askDone<Done>(
  handOff: HandOff,
  finishing: Finishing<Done>,
  context: Context,
): Promise<Done | null> {
  const { terminal } = context
  const { asksNumber, finish } = finishing
  const number = asksNumber ? await askNumber(context) : null
  if (asksNumber ? number === null : !(await confirmed(handOff, context))) return null
  const outcome = await finish(number)
  if (outcome.outcome === 'done') return outcome.value
  if (outcome.outcome !== 'refused') return null
  if (!asksNumber) throw outcome.problem
  terminal.note(printable(`${outcome.problem.message} ${outcome.problem.hint ?? ''}`.trim()))
  return askDone(handOff, finishing, context)
}

async function askNumber({ terminal }: Context): Promise<number | null> {
  const typed = await terminal.ask({
    kind: 'text',
    message: 'Which number did the portal give it? (Enter alone: tell it later)',
    check: (answer) => (/^(#?[1-9]\d{0,14})?$/.test(answer.trim()) ? null : 'A case number is digits only.'),
  })
  const digits = typed.trim().replace('#', '')
  return digits === '' ? null : Number(digits)
}

async function confirmed({ task }: HandOff, { terminal }: Context): Promise<boolean> {
  return (await terminal.ask({ kind: 'confirm', message: `${task}: done there?`, default: true })) === 'yes'
}
