import type { View } from '../context.ts'
import type { TokenResult } from './token-create.ts'

export const view: View<TokenResult> = ({ name, allow, expiresAt }) =>
  `The token “${name}” may ${allow.join(', ')} until ${expiresAt.slice(0, 10)}.\nGive it to the job as CAMPUS_TOKEN. To end it: campus auth token revoke ${name}\n`
