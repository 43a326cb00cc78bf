import type { View } from '../context.ts'
import type { ApproveResult } from './approve.ts'

export const view: View<ApproveResult> = ({ number, subject, changed, outcome }, { style, dryRun }) => {
  const about = `${style.bold(changed.name)} ${dryRun ? 'would be' : 'is'} ${changed.state}`
  const told = outcome === 'updated' || dryRun ? '' : ' already'
  const next =
    changed.state === 'invited' && outcome === 'updated' && !dryRun
      ? 'Next, by that person: campus contacts activate\n'
      : ''
  return `${about}${told} (case ${number ?? ''}: ${subject}).\n${next}`
}
