import { confirmed } from '../confirmed.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { DeviceLine } from './devices.ts'
import type { authDevicesRevoke } from './spec.ts'

export type RevokedDevice = Partial<DeviceLine> & { id: string; outcome: 'updated' | 'unchanged' }

/** Signs a device out at once. */
export async function run(
  { args: [id = ''] }: Input<typeof authDevicesRevoke>,
  context: Context,
): Promise<Result<RevokedDevice>> {
  const { calls } = await context.server()
  if (context.globals.dryRun || !(await confirmed(`Sign ${id} out?`, context)))
    return { data: { id, outcome: 'unchanged' } }
  return { data: { ...(await calls.ask('revokeDevice', { params: { id } })), outcome: 'updated' } }
}
