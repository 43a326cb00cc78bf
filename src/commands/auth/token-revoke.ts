import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { TokenLine } from './tokens.ts'
import type { authTokenRevoke } from './spec.ts'

export type RevokedToken = Partial<TokenLine> & { name: string; outcome: 'updated' | 'unchanged' }

/** Ends a token at once, by its name or id. */
export async function run(
  { args: [name = ''] }: Input<typeof authTokenRevoke>,
  context: Context,
): Promise<Result<RevokedToken>> {
  const { calls } = await context.server()
  if (context.globals.dryRun) return { data: { name, outcome: 'unchanged' } }
  return { data: { ...(await calls.ask('revokeJobToken', { params: { id: name } })), outcome: 'updated' } }
}
