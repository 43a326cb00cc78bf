import { table } from '../../support/text/layout.ts'
import { nameAndAddress } from '../../support/text/name-and-address.ts'
import { ago, count } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import type { ListedContact, RosterResult } from './list.ts'

const DAYS_LEFT = 4

export const view: View<RosterResult> = ({ items }, { columns, style, catalog, now }) => {
  if (items.length === 0) return 'Nobody is on the roster yet; your first case puts you there.\n'
  const warnAt = (catalog?.clocks.inactivityDays ?? 0) - (catalog?.clocks.inactivityWarningDays ?? 0)
  const rows = items.map((contact) => [
    nameAndAddress(contact),
    contact.role,
    stateWords(contact),
    contact.lastActivityAt === null ? 'none known' : ago(new Date(contact.lastActivityAt), now),
    contact.daysUntilFlag === null ? '-' : String(Math.max(0, contact.daysUntilFlag)),
  ])
  const text = table(rows, {
    columns,
    headers: ['Contact', 'Role', 'State', 'Last active', 'Days left'],
    flexible: 0,
    style: (cell, row, column) => {
      if (row < 0) return style.dim(cell)
      const left = items[row]?.daysUntilFlag ?? Infinity
      return column === DAYS_LEFT && left <= warnAt ? style.yellow(cell) : cell
    },
  })
  const days = catalog?.clocks.inactivityDays ?? 180
  return `${text}\nDays left: until the account is flagged for ${days} days without activity.\n${asFarAsKnown(items)}`
}

/** An invitation counts its days down. */
export function stateWords({ state, invitationDaysLeft: left }: ListedContact): string {
  if (left === null) return state
  return left === 0 ? 'expired' : `invited, ${count(left, 'day')}`
}

/** On a portal that only people use, a sign-in there is nothing that campus sees. */
function asFarAsKnown(items: RosterResult['items']): string {
  const reported = items.some(({ activitySource }) => activitySource === 'reported')
  if (!reported) return ''
  return 'As far as campus knows: what is done on the web portal itself is not seen here.\nWhen somebody signed in there: campus contacts seen WHO\n'
}
