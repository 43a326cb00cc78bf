import type { View } from '../context.ts'
import type { EscalateResult } from './escalate.ts'
import { handOffView } from './hand-off.view.ts'

/** What became of a case that was escalated or taken over. */
export const view: View<EscalateResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { number, subject, escalation, contact, outcome } = data
  const { style, dryRun } = screen
  const done = escalation === null ? `is that of ${contact.name}` : `is escalated (${escalation})`
  const told = dryRun ? 'would change' : outcome === 'existing' ? `${done} already` : done
  return `Case ${style.bold(String(number))} ${told}: ${subject}\n`
}
