import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { SyncResult } from './sync.ts'
import type { SyncItem } from './sync/copy-back.ts'

const WORDS: Readonly<Record<SyncItem['outcome'], string>> = {
  commented: 'resolved there; the answer is on the ticket now',
  existing: 'resolved there; the answer was on the ticket already',
  unchanged: 'nothing new',
  queued: 'resolved there; the answer goes to the ticket when its portal is reached',
  unknown: 'resolved there; whether the answer is on the ticket is not known',
  withheld: 'resolved there; the answer was not copied',
  refused: 'resolved there; the ticket did not take the answer',
  'not-filed': 'not filed yet',
  'not-here': 'cannot be looked at from here',
  unreached: 'out of reach',
}

export const view: View<SyncResult> = ({ items }, { columns, style }) => {
  if (items.length === 0) return 'Nothing to bring back: no open ticket among these has a case elsewhere.\n'
  const lines = items.map(({ ticket, portal, number, outcome, reason }) => {
    const where = number === null ? `on ${portal}` : `case ${number} on ${portal}`
    const words = outcome === 'unchanged' && reason !== null ? reason : `${WORDS[outcome]}.`
    const why = reason === null || reason === words ? '' : ` ${reason}`
    return wrap(`${style.bold(String(ticket))}  ${where}: ${words}${why}`, columns, 0)
  })
  return `${lines.join('\n')}\n`
}
