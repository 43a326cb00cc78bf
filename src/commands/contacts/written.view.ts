import type { View } from '../context.ts'
import type { ContactWritten } from './activate.ts'

export const view: View<ContactWritten> = ({ name, state, outcome }, { style, dryRun }) => {
  if (dryRun) return `Would change ${style.bold(name)}.\n`
  const told = outcome === 'existing' || outcome === 'unchanged' ? 'is already' : 'is now'
  return `${style.bold(name)} ${told} ${state}.\n`
}
