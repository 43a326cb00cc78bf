import type { View } from '../context.ts'
import type { SignInCode } from './sign-in.ts'

export const view: View<SignInCode> = ({ email, until }) =>
  `${email} may sign in from one more computer until ${until}: campus auth login\n`
