import type { View } from '../context.ts'
import { handOffView } from './hand-off.view.ts'
import { labelOf } from './labels.ts'
import type { NewResult } from './new/file-case.ts'

export const view: View<NewResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { style, catalog, dryRun } = screen
  if (data.outcome === 'drafted') {
    const next = `Next: campus case drafts resume ${data.id}`
    return dryRun
      ? 'Would save a draft.\n'
      : `Saved as draft ${style.bold(data.id)}; nothing was filed.\n${next}\n`
  }
  if (dryRun) {
    const type = labelOf(catalog, 'types', data.type)
    return `Would file ${style.bold(data.subject)} (${type}).\n`
  }
  const number = style.bold(String(data.number))
  const next = `Next: campus case view ${data.number}\n`
  if (data.outcome === 'commented') return `Added to case ${number}: ${data.subject}\n${next}`
  const told = data.outcome === 'existing' ? `Already filed as case ${number}` : `Filed case ${number}`
  const test = data.test ? ' (a test case: nobody acts on it)' : ''
  return `${told}${test}: ${data.subject}\n${next}`
}
