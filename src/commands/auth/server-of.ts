import type { PortalChoice } from '../../settings/portal-choice.ts'
import type { ServerSettings } from '../../settings/types.ts'
import { Problem } from '../../support/problem.ts'

/** The settings of a portal that one signs in to. */
export function serverOf({ name, settings }: Pick<PortalChoice, 'name' | 'settings'>): ServerSettings {
  if (settings.kind === 'server') return settings
  throw new Problem('conflict', {
    code: 'no-sign-in',
    message: `Nobody signs in to ${name}: it is no server of a team.`,
    hint: 'Name the one that is: --portal NAME. To add it: campus portal add NAME --url https://…',
  })
}
