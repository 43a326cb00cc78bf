import { requestText, type RequestDetail } from '../../support/request.ts'
import { wrap } from '../../support/text/layout.ts'
import { localTexts } from '../../support/time/words.ts'
import type { View } from '../context.ts'

export const view: View<RequestDetail> = (request, { style, catalog, columns }) => {
  const when = localTexts(catalog?.zone ?? 'UTC')
  const at = (moment: string | null): string | null => (moment === null ? null : when(new Date(moment)))
  const facts: [string, string | null][] = [
    ['Status', request.status],
    ['Site', request.site],
    ['Version', request.release],
    ['Asked by', request.contact.name],
    ['Wished for', at(request.at) ?? 'as soon as possible'],
    ['Scheduled', at(request.scheduledAt)],
    ['Began', at(request.startedAt)],
    ['Ended', at(request.endedAt)],
    ['Note', request.note],
    ['Reason', request.reason],
  ]
  const lines = facts.flatMap(([name, value]) =>
    value === null ? [] : [`${`${name}:`.padEnd(12)}${wrap(value, columns, 12).trimStart()}`],
  )
  const history = request.history.map(({ at: moment, by, as, to, body }) => {
    const side = as === 'desk' ? ' (support)' : ''
    return wrap(
      `${when(new Date(moment))}  ${to ?? ''} by ${by}${side}${body === null ? '' : `: ${body}`}`,
      columns,
      0,
    )
  })
  return `${style.bold(`${request.id}  ${requestText(request)}`)}\n\n${lines.join('\n')}\n\n${history.join('\n')}\n`
}
