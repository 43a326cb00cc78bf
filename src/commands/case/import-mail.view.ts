import type { View } from '../context.ts'
import { labelOf } from './labels.ts'
import type { TransitionResult } from './transition.ts'
import { handOffView } from './hand-off.view.ts'

export const view: View<TransitionResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { style, catalog, dryRun } = screen
  const { number, subject, outcome, before, after } = data
  const about = `case ${style.bold(String(number))}: ${subject}`
  const told = dryRun ? 'Would keep the mail on' : outcome === 'existing' ? 'Already on' : 'Kept the mail on'
  const status = `Status: ${labelOf(catalog, 'statuses', after.status)}`
  const moved = before.status === after.status ? '' : ` (was ${labelOf(catalog, 'statuses', before.status)})`
  return `${told} ${about}\n${status}${moved}\n`
}
