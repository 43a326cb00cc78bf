import { wrap } from '../../support/text/layout.ts'
import { inDays, localTexts } from '../../support/time/words.ts'
import { labelOf } from '../case/labels.ts'
import type { View } from '../context.ts'
import { stateWords } from './list.view.ts'
import type { ContactResult } from './view.ts'

export const view: View<ContactResult> = (contact, { style, catalog, columns }) => {
  const when = localTexts(catalog?.zone ?? 'UTC')
  const { daysUntilFlag: left, lastActivityAt, organization, agreement } = contact
  const facts: [string, string | null][] = [
    ['E-mail', contact.email],
    ['Phone', contact.phone],
    ['Role', labelOf(catalog, 'roles', contact.role)],
    ['State', stateWords(contact)],
    [
      'Third party',
      organization === null ? null : `${organization}${agreement ? '' : ', agreement missing'}`,
    ],
    ['Last active', lastActivityAt === null ? 'none known' : when(new Date(lastActivityAt))],
    ['Flagged', left === null ? null : left > 0 ? inDays(left, 'day') : 'now'],
  ]
  const lines = facts.flatMap(([name, value]) => (value === null ? [] : [`${`${name}:`.padEnd(13)}${value}`]))
  const history = contact.history.map(({ at, by, event, body }) =>
    wrap(`${when(new Date(at))}  ${event} by ${by}${body === null ? '' : `: ${body}`}`, columns, 0),
  )
  const parts = [style.bold(contact.name), lines.join('\n'), history.join('\n')]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
