import type { View } from '../context.ts'
import { handOffView } from './hand-off.view.ts'
import type { ReplyResult } from './reply.ts'

export const view: View<ReplyResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { number, outcome, subject } = data
  const { style, dryRun } = screen
  const about = `case ${style.bold(String(number))}: ${subject}`
  if (dryRun) return `Would reply to ${about}\n`
  return outcome === 'existing' ? `Already replied to ${about}\n` : `Replied to ${about}\n`
}
