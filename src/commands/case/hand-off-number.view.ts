import type { View } from '../context.ts'
import type { NumberResult } from './hand-off-number.ts'
import { handOffView } from './hand-off.view.ts'

export const view: View<NumberResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { style, dryRun, portalFlag } = screen
  if (data.number === null)
    return `${data.outcome === 'unchanged' ? 'Kept' : 'Forgot'} ${data.id}: ${data.subject}\n`
  const told = dryRun ? 'Would record' : data.outcome === 'existing' ? 'Already recorded' : 'Recorded'
  return `${told} as case ${style.bold(String(data.number))}: ${data.subject}\nNext: campus case view ${data.number}${portalFlag}\n`
}
