import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { authDevicesList } from './spec.ts'

export interface DeviceLine {
  id: string
  name: string
  createdAt: string
  lastSeenAt: string
  current: boolean
}

export interface DevicesResult {
  items: DeviceLine[]
  nextCursor: null
  truncated: boolean
}

export async function run(
  _: Input<typeof authDevicesList>,
  context: Context,
): Promise<Result<DevicesResult>> {
  const { items } = await (await context.server()).calls.ask('listDevices')
  return { data: { items, nextCursor: null, truncated: false } }
}
