import type { View } from '../context.ts'
import { handOffView } from './hand-off.view.ts'
import { statusLabel } from './labels.ts'
import type { TransitionResult } from './transition.ts'

export const view: View<TransitionResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { style, catalog, dryRun, portalFlag } = screen
  const status = statusLabel(catalog, data.after)
  const told = `Case ${style.bold(String(data.number))} ${dryRun ? 'would be' : 'is'} ${status}: ${data.subject}\n`
  if (dryRun || data.outcome === 'unchanged' || data.closedAt === null) return told
  return `${told}If it comes back: campus case reopen ${data.number} --reason "…"${portalFlag}\n`
}
