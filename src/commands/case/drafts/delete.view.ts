import type { View } from '../../context.ts'
import type { Deleted } from './delete.ts'

export const view: View<Deleted> = ({ id, deleted }, { dryRun }) => {
  if (dryRun) return `Would delete draft ${id}.\n`
  return deleted ? `Deleted draft ${id}.\n` : `Kept draft ${id}.\n`
}
