import { count } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import { handOffView } from './hand-off.view.ts'
import { labelOf } from './labels.ts'
import type { NewResult } from './new/file-case.ts'

export const view: View<NewResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { style, catalog, dryRun, portalFlag } = screen
  if (data.outcome === 'drafted') {
    const next = `Next: campus case drafts resume ${data.id}`
    return dryRun
      ? 'Would save a draft.\n'
      : `Saved as draft ${style.bold(data.id)}; nothing was filed.\n${next}\n`
  }
  const number = style.bold(String(data.number))
  if (dryRun && data.outcome === 'unchanged' && data.number !== null)
    return `Would be added to case ${number}: ${data.subject}\n`
  if (dryRun) {
    const type = labelOf(catalog, 'types', data.type)
    return `Would file ${style.bold(data.subject)} (${type}).\n`
  }
  const next = `Next: campus case view ${data.number}${portalFlag}\n`
  if (data.outcome === 'commented') return `Added to case ${number}: ${data.subject}\n${next}`
  if (data.outcome === 'suppressed')
    return `Counted on case ${number}: ${data.subject}\n${count(data.dedupe?.counted ?? 1, 'call')} since its last comment; the next comment tells.\n`
  const told = data.outcome === 'existing' ? `Already filed as case ${number}` : `Filed case ${number}`
  const test = data.test ? ' (a test case: nobody acts on it)' : ''
  return `${told}${test}: ${data.subject}\n${next}`
}
