import type { View } from '../context.ts'
import type { RevokedToken } from './token-revoke.ts'

export const view: View<RevokedToken> = ({ name, outcome }) =>
  outcome === 'unchanged' ? `The token “${name}” stays.\n` : `The token “${name}” has ended.\n`
