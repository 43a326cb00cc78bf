import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { authTokenList } from './spec.ts'

export interface TokenLine {
  id: string
  name: string
  allow: string[]
  /** Id of the district. */
  district: string
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
}

export interface TokensResult {
  items: TokenLine[]
  nextCursor: null
  truncated: boolean
}

export async function run(_: Input<typeof authTokenList>, context: Context): Promise<Result<TokensResult>> {
  const { items } = await (await context.server()).calls.ask('listJobTokens')
  return { data: { items, nextCursor: null, truncated: false } }
}
