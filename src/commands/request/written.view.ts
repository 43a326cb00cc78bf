import { localText } from '../../support/time/words.ts'
import { handOffView } from '../case/hand-off.view.ts'
import type { View } from '../context.ts'
import type { RequestResult } from './ask.ts'

export const view: View<RequestResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { id, kind, site, release, at, status, outcome, reach } = data
  const { style, catalog, dryRun } = screen
  const what = release === null ? `${kind} of ${site}` : `${kind} of ${site} to ${release}`
  const when = at === null ? 'as soon as possible' : localText(new Date(at), catalog?.zone ?? 'UTC')
  const byHand = reach === 'by-hand'
  if (dryRun) {
    // The first status of a request is what asking for it brings.
    const asks = status === (byHand ? 'to-be-handed-off' : 'requested')
    return asks
      ? `Would ask for: ${style.bold(what)}, ${when}.\n`
      : `${style.bold(id)}, ${what}, would be ${status}.\n`
  }
  const told = outcome === 'existing' ? 'Already asked for' : outcome === 'created' ? 'Asked for' : 'Recorded'
  const next = ['done', 'failed', 'cancelled'].includes(status)
    ? ''
    : byHand
      ? `When more happens there: campus request update ${id} --status STATUS\n`
      : `Next: campus request view ${id} --wait\n`
  return `${told}: ${style.bold(id)}, ${what}, ${when}; it is ${status}.\n${next}`
}
