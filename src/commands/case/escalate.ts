import type { CaseSummary } from '../../support/case.ts'
import { askMissing } from '../asked.ts'
import type { Context, Result } from '../context.ts'
import { screenedOnCase } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { callOf, written, type HandedOff, type Written } from '../write.ts'
import { readCaseNumber } from './number.ts'
import { readOption } from './options.ts'
import type { caseEscalate } from './spec-people.ts'

export type EscalateResult = (CaseSummary & Written) | HandedOff

/** Asks that somebody else look at a case, or sooner, with a reason from the catalog's list and why. */
export async function run(
  { args: [number], flags }: Input<typeof caseEscalate>,
  context: Context,
): Promise<Result<EscalateResult>> {
  const wanted = readCaseNumber(number)
  const portal = await context.portal({ forWriting: true })
  const call = callOf(flags.key, context)
  const catalog = await portal.catalog()
  const choices = catalog.escalations.items.map(({ id, label, about }) => ({ value: id, label, about }))
  const told = await askMissing(
    [
      { id: 'reason', message: 'Reason?', choices },
      { id: 'why', message: 'Why, so that whoever takes it over understands it?' },
    ],
    { reason: flags.reason, why: flags.why },
    context,
  )
  const reason = readOption('reason', 'escalations', told['reason'] ?? '', catalog)
  const said = told['why'] ?? ''
  const why = await screenedOnCase(said, '/why', flags.override, context)
  return written({
    ...{ portal, call, context },
    write: () => portal.escalate(wanted, { reason, why }, call),
    answer: (value, replayed) => ({ resource: value, outcome: replayed ? 'existing' : 'updated' }),
  })
}
