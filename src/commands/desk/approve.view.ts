import type { View } from '../context.ts'
import type { ApproveResult } from './approve.ts'

export const view: View<ApproveResult> = ({ number, subject, changed, outcome }, { style, dryRun }) => {
  const about = `${style.bold(changed.name)} ${dryRun ? 'would be' : 'is'} ${changed.state}`
  const told = outcome === 'updated' || dryRun ? '' : ' already'
  return `${about}${told} (case ${number ?? ''}: ${subject}).\n`
}
