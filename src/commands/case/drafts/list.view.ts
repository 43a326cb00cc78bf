import type { ListedDraft } from '../../../interview/drafts.ts'
import { ticketText } from '../../../support/link.ts'
import { wrap } from '../../../support/text/layout.ts'
import type { View } from '../../context.ts'
import type { DraftList } from './list.ts'

export const view: View<DraftList> = ({ items }, { columns, style }) => {
  const [newest] = items
  if (newest === undefined) return 'No drafts: everything that was begun is filed.\n'
  const lines = items.map((draft) =>
    wrap(`${style.bold(draft.id)}  ${draft.subject ?? 'no subject yet'} (${about(draft)})`, columns, 0),
  )
  return `${lines.join('\n')}\nNext: campus case drafts resume ${newest.id}\n`
}

function about({ answers, open, portal, ticket, updatedAt }: ListedDraft): string {
  const said = answers === null ? 'cannot be read' : `${answers} ${answers === 1 ? 'answer' : 'answers'}`
  const where = [
    ...(portal === null ? [] : [`for ${portal}`]),
    ...(ticket === null ? [] : [`from ticket ${ticketText(ticket)}`]),
  ]
  return [
    said,
    ...where,
    `saved ${updatedAt.slice(0, 16).replace('T', ' ')} UTC`,
    ...(open ? ['open now'] : []),
  ].join(', ')
}
