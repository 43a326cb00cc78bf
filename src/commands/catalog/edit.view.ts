import type { View } from '../context.ts'
import type { EditResult } from './edit.ts'

export const view: View<EditResult> = ({ file, outcome }) =>
  outcome === 'updated' ? `Catalog changes kept in ${file}\n` : 'Nothing was changed.\n'
