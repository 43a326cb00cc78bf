import type { View } from '../context.ts'
import type { TokensResult } from './tokens.ts'

export const view: View<TokensResult> = ({ items }) => {
  if (items.length === 0) return 'You have made no token for a job. To make one: campus auth token create\n'
  return items
    .map(({ name, allow, expiresAt, lastUsedAt }) => {
      const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt.slice(0, 10)}`
      return `${name}: ${allow.join(', ')}; until ${expiresAt.slice(0, 10)}, ${used}\n`
    })
    .join('')
}
