import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { AwayResult } from './away.ts'
import { awayText } from './reached.ts'

export const view: View<AwayResult> = ({ specialist }, { columns, dryRun }) => {
  const told = `${specialist.name} is ${awayText(specialist) ?? 'there today'}.`
  return `${dryRun ? 'As it would be:\n' : ''}${wrap(told, columns, 0)}\n`
}
