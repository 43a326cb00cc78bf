import type { View } from '../context.ts'
import type { ReplyResult } from './reply.ts'

export const view: View<ReplyResult> = ({ number, outcome, subject }, { style, dryRun }) => {
  const about = `case ${style.bold(String(number))}: ${subject}`
  if (dryRun) return `Would reply to ${about}\n`
  return outcome === 'existing' ? `Already replied to ${about}\n` : `Replied to ${about}\n`
}
