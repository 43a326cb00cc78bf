import type { View } from '../context.ts'
import type { RemoveResult } from './remove.ts'

export const view: View<RemoveResult> = ({ name, outcome }) =>
  outcome === 'updated' ? `Removed ${name} and everything in it.\n` : `Left ${name} as it was.\n`
