import type { View } from '../context.ts'
import type { LoginResult } from './login.ts'

export const view: View<LoginResult> = ({ name, email, portal, device, desk, memberships, outcome }) => {
  const where = memberships.map(({ district, role }) => `${role} in ${district}`)
  const roles = [...(desk ? ['one of the desk'] : []), ...where].join(', ') || 'on no list of contacts yet'
  const first = outcome === 'created' ? 'Signed in' : 'Signed in already'
  return `${first} to ${portal.name} as ${name} (${email}) from ${device}.\nYou are ${roles}.\n`
}
