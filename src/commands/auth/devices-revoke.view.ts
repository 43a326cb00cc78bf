import type { View } from '../context.ts'
import type { RevokedDevice } from './devices-revoke.ts'

export const view: View<RevokedDevice> = ({ id, name = id, outcome }) =>
  outcome === 'unchanged' ? `${name} stays signed in.\n` : `${name} is signed out.\n`
