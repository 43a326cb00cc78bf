import type { View } from '../context.ts'
import type { DevicesResult } from './devices.ts'

export const view: View<DevicesResult> = ({ items }) =>
  items
    .map(
      ({ id, name, lastSeenAt, current }) =>
        `${id}  ${name}, last used ${lastSeenAt.slice(0, 10)}${current ? ' (this one)' : ''}\n`,
    )
    .join('')
