import type { View } from '../context.ts'
import type { LogoutResult } from './logout.ts'

export const view: View<LogoutResult> = ({ portal, outcome, there, here }) => {
  if (outcome === 'unchanged') return `Nobody was signed in to ${portal} here.\n`
  return there && here ? `Signed out of ${portal}.\n` : `Signed out of ${portal} by half.\n`
}
