import type { View } from '../context.ts'
import type { EnrolResult } from './enrol.ts'

export const view: View<EnrolResult> = ({ name, email, until }) =>
  `${name} (${email}) answers for the desk of every district. The code works until ${until}:\n  campus portal add team --url ADDRESS && campus auth login --portal team\n`
