import { isEnded, type UpdateRequest } from '../../support/request.ts'
import { localText } from '../../support/time/words.ts'
import { handOffView } from '../case/hand-off.view.ts'
import type { View } from '../context.ts'
import type { Written } from '../write.ts'
import type { RequestResult } from './ask.ts'

const ASKING: readonly string[] = ['to-be-handed-off', 'requested']

export const view: View<RequestResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { id, kind, site, release, status, outcome } = data
  const at = data.scheduledAt ?? data.at
  const { style, catalog, dryRun } = screen
  const what = release === null ? `${kind} of ${site}` : `${kind} of ${site} to ${release}`
  const when = at === null ? 'as soon as possible' : localText(new Date(at), catalog?.zone ?? 'UTC')
  if (dryRun) {
    const done = ASKING.includes(status) ? 'Would ask for' : `Would be ${status}`
    return `${done}: ${style.bold(what)}, ${when}.\n`
  }
  const told = outcome === 'existing' ? 'Already asked for' : outcome === 'created' ? 'Asked for' : 'Recorded'
  return `${told}: ${style.bold(id)}, ${what}, ${when}; it is ${status}.\n${nextStep(data)}`
}

/** What only people know of is told, not waited for. */
function nextStep({ id, status, reach }: UpdateRequest & Written): string {
  if (isEnded({ status })) return ''
  return reach === 'by-hand'
    ? `When more happens there: campus request update ${id} --status …\n`
    : `Next: campus request view ${id} --wait\n`
}
