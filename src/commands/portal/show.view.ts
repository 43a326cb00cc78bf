import { wrap } from '../../support/text/layout.ts'
import { isCurrent, noticeColour } from '../../support/notice.ts'
import type { Style } from '../../terminal/colour.ts'
import type { View } from '../context.ts'
import type { ShowResult } from './show.ts'

const REACHES = {
  'this-machine': 'this computer only',
  'by-hand': 'what a person does on the page; campus keeps the record',
  portal: 'the portal',
}
const WIDEST = 18
const CAN = { yes: 'here', handoff: 'by hand-off' }

function membershipText({ memberships }: ShowResult, columns: number): string {
  const told = memberships.map(({ district, role }) => `${role} in ${district.name}`).join(', ')
  return wrap(told, columns, 11).trimStart()
}

/** As the vendor's own banner: an incident stands out, maintenance is calm, what is over is gray. */
function paint(kind: string, state: string, style: Style): (text: string) => string {
  if (state !== 'open') return style.dim
  return kind === 'incident' ? style.yellow : kind === 'maintenance' ? style.green : (text) => text
}

export const view: View<ShowResult> = (portal, { columns, style, now }) => {
  const sites = portal.sites
    .map(({ site, release }) => `${site} (${release ?? 'version unknown'})`)
    .join(', ')
  const facts = [
    `${style.bold(portal.name)}${portal.current ? ' (current)' : ''}: ${portal.kind}, catalog ${portal.catalog}`,
    `Reach:     ${REACHES[portal.reach]}`,
    ...(portal.url === null ? [] : [`Page:      ${portal.url}`]),
    `Kept in:   ${portal.location}`,
    `District:  ${portal.district ?? 'name one with --district'}`,
    ...(portal.memberships.length > 1 ? [`You are:   ${membershipText(portal, columns)}`] : []),
    `Sites:     ${wrap(sites || 'none yet', columns, 11).trimStart()}`,
  ]
  const notices = portal.notices.map((notice) => {
    const { id, kind, state, title, updates } = notice
    const news = updates.at(-1)
    const is = state === 'open' && !isCurrent(notice, now) ? 'over' : state
    const text = `${id}  ${kind} (${is}): ${title}${news === undefined ? '' : `. Newest: ${news.body}`}`
    return paint(kind, is, style)(wrap(text, columns, 2))
  })
  const verbs = Object.entries(portal.capabilities.verbs).map(([verb, ability]) => {
    const told = ability.can === 'no' ? `not at all: ${ability.reason}` : CAN[ability.can]
    return `  ${verb.padEnd(WIDEST)}${wrap(told, columns, WIDEST + 2).trimStart()}`
  })
  const parts = [
    facts.join('\n'),
    notices.length > 0 ? `Notices (${noticeColour(portal.notices, now)})\n${notices.join('\n')}` : '',
    `What it can do\n${verbs.join('\n')}`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
