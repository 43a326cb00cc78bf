import type { View } from '../context.ts'
import type { DropResult } from './drop.ts'

export const view: View<DropResult> = ({ about, key, outcome }, { dryRun }) => {
  if (dryRun) return `Would drop: ${about}, key ${key}\n`
  return outcome === 'updated' ? `Dropped: ${about}, key ${key}\n` : `Kept: ${about}, key ${key}\n`
}
