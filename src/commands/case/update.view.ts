import type { View } from '../context.ts'
import type { UpdateResult } from './update.ts'

export const view: View<UpdateResult> = ({ number, outcome, subject }, { style, dryRun }) => {
  if (dryRun) return `Would change case ${style.bold(String(number))}: ${subject}\n`
  const told = { updated: 'Changed', existing: 'Already changed', unchanged: 'Left as it was:' }[
    outcome as 'updated'
  ]
  return `${told} case ${style.bold(String(number))}: ${subject}\n`
}
