import { isEnded, requestText, STATUS_WORDS, type UpdateRequest } from '../../support/request.ts'
import { localText } from '../../support/time/words.ts'
import { handOffView } from '../case/hand-off.view.ts'
import type { View } from '../context.ts'
import type { Written } from '../write.ts'
import type { RequestResult } from './ask.ts'

const ASKING: readonly string[] = ['to-be-handed-off', 'requested']

const TOLD: Readonly<Record<string, string>> = { created: 'Asked for', existing: 'Told before' }

export const view: View<RequestResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { id, status, outcome } = data
  const at = data.scheduledAt ?? data.at
  const { style, catalog, dryRun, portalFlag } = screen
  const what = requestText(data)
  const when = at === null ? 'as soon as possible' : localText(new Date(at), catalog?.zone ?? 'UTC')
  if (dryRun) {
    return ASKING.includes(status)
      ? `Would ask for: ${style.bold(what)}, ${when}.
`
      : `${style.bold(id)}, ${what}, would be ${status}.
`
  }
  const told = TOLD[outcome] ?? 'Recorded'
  return `${told}: ${style.bold(id)}, ${what}, ${when}; it ${STATUS_WORDS[status]}.\n${nextStep(data, portalFlag)}`
}

/** What only people know of is told, not waited for. */
function nextStep({ id, status, reach }: UpdateRequest & Written, portalFlag: string): string {
  if (isEnded({ status })) return ''
  return reach === 'by-hand'
    ? `When more happens there: campus request update ${id} --status STATUS${portalFlag}\n`
    : `Next: campus request view ${id} --wait${portalFlag}\n`
}
