import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { ShowResult } from './show.ts'

const CAN = { yes: 'here', handoff: 'by hand-off' }

export const view: View<ShowResult> = (portal, { columns, style }) => {
  const sites = portal.sites
    .map(({ site, release }) => `${site} (${release ?? 'version unknown'})`)
    .join(', ')
  const facts = [
    `${style.bold(portal.name)}${portal.current ? ' (current)' : ''}: ${portal.kind}, catalog ${portal.catalog}`,
    `Reach:     ${portal.reach === 'this-machine' ? 'this computer only' : 'the portal'}`,
    `Kept in:   ${portal.location}`,
    `District:  ${portal.district}`,
    `Sites:     ${wrap(sites || 'none yet', columns, 11).trimStart()}`,
  ]
  const notices = portal.notices.map(({ kind, state, title }) =>
    wrap(`${kind} (${state}): ${title}`, columns, 2),
  )
  const verbs = Object.entries(portal.capabilities.verbs).map(
    ([verb, ability]) =>
      `  ${verb.padEnd(14)}${ability.can === 'no' ? `not at all: ${ability.reason}` : CAN[ability.can]}`,
  )
  const parts = [
    facts.join('\n'),
    notices.length > 0 ? `Notices\n${notices.join('\n')}` : '',
    `What it can do\n${verbs.join('\n')}`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
