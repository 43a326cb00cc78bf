import { ago } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import type { OutboxList } from './list.ts'

/** A key is long and must be copied whole, so each write has lines of its own. */
export const view: View<OutboxList> = ({ items }, { style, now }) => {
  if (items.length === 0) return 'Nothing is kept: every write is settled.\n'
  const blocks = items.map(({ key, about, state, portal, createdAt, problem }) => [
    `${style.bold(about)}: ${state}`,
    style.dim(`  for ${portal}, ${ago(new Date(createdAt), now)}, key ${key}`),
    ...(problem ? [`  ${problem.message}`] : []),
  ])
  return `${blocks.flat().join('\n')}\n`
}
