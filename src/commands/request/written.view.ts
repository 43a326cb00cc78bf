import { localText } from '../../support/time/words.ts'
import { handOffView } from '../case/hand-off.view.ts'
import type { View } from '../context.ts'
import type { RequestResult } from './ask.ts'

export const view: View<RequestResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { id, kind, site, release, at, status, outcome } = data
  const { style, catalog, dryRun } = screen
  const what = release === null ? `${kind} of ${site}` : `${kind} of ${site} to ${release}`
  const when = at === null ? 'as soon as possible' : localText(new Date(at), catalog?.zone ?? 'UTC')
  if (dryRun) return `Would ask for: ${style.bold(what)}, ${when}.\n`
  const told = outcome === 'existing' ? 'Already asked for' : outcome === 'created' ? 'Asked for' : 'Recorded'
  const next = ['done', 'failed', 'cancelled'].includes(status)
    ? ''
    : `Next: campus request view ${id} --wait\n`
  return `${told}: ${style.bold(id)}, ${what}, ${when}; it is ${status}.\n${next}`
}
