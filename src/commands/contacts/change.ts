import type { Portal } from '../../portal/port.ts'
import type { CaseSummary } from '../../support/case.ts'
import type { ContactChange } from '../../support/roster/change.ts'
import { readDate } from '../../support/time/when.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { screened } from '../privacy-guard.ts'
import { answered, callOf, type HandedOff, type Written } from '../write.ts'

export type ChangeResult = ((CaseSummary & Written) | HandedOff) & { change: ContactChange }

/** Flags that every change of the list has. */
export interface ChangeFlags {
  effective?: string | undefined
  note: string | undefined
  override: string | undefined
  key: string | undefined
}

type Without<Change> = Change extends unknown ? Omit<Change, 'effective' | 'note'> : never

/** Files the case that asks for a change; the list itself changes when the desk has carried it out. */
export async function askForChange(
  wanted: Without<ContactChange>,
  flags: ChangeFlags,
  { portal, context }: { portal: Portal; context: Context },
): Promise<Result<ChangeResult>> {
  const call = callOf(flags.key, context)
  const catalog = await portal.catalog()
  const change = {
    ...wanted,
    effective: readEffective(flags.effective, catalog.zone, context),
    note: readNote(flags, context),
  } as ContactChange
  const input = { change, zone: context.clock.zone() }
  const write = () => portal.roster.change(input, call)
  const answer = (value: CaseSummary, replayed: boolean) =>
    ({ resource: value, outcome: replayed ? 'existing' : 'created' }) as const
  const result = await answered({ portal, call, context, write, answer }, await write())
  return { ...result, data: { ...result.data, change } }
}

/** What is said about people who work for the district is no student's; a note may still slip. */
function readNote({ note, override }: ChangeFlags, context: Context): string | null {
  const said = note?.trim() ?? ''
  if (said === '') return null
  return screened(said, '/note', override, context)
}

function readEffective(text: string | undefined, zone: string, { clock }: Context): string | null {
  if (text === undefined) return null
  const now = clock.now()
  const read = readDate(text, { now, zone })
  const today = readDate('today', { now, zone })
  if (read.ok && today.ok && read.date >= today.date) return read.date
  const message = read.ok ? `${read.date} is past.` : read.message
  throw new Problem('usage', {
    code: 'not-a-date',
    message: `--effective: ${message}`,
    hint: read.ok ? 'Leave it out to have it done at once.' : read.hint,
  })
}
