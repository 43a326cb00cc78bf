import type { View } from '../context.ts'
import { handOffView } from '../case/hand-off.view.ts'
import type { ChangeResult } from './change.ts'

export const view: View<ChangeResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { style, dryRun, portalFlag } = screen
  if (dryRun) return `Would ask: ${style.bold(data.subject)}\n`
  const number = style.bold(String(data.number))
  const told =
    data.outcome === 'existing' ? `Already asked for as case ${number}` : `Asked for as case ${number}`
  return `${told}: ${data.subject}\nThe list of contacts changes when the desk has carried it out.\nNext: campus case view ${data.number}${portalFlag}\n`
}
