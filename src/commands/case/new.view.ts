import type { View } from '../context.ts'
import type { NewResult } from './new.ts'
import { handOffView } from './hand-off.view.ts'
import { labelOf } from './labels.ts'

export const view: View<NewResult> = (data, screen) => {
  if (data.outcome === 'handoff') return handOffView(data, screen)
  const { style, catalog, dryRun } = screen
  if (dryRun) {
    const type = labelOf(catalog, 'types', data.type)
    return `Would file ${style.bold(data.subject)} (${type}).\n`
  }
  const number = style.bold(String(data.number))
  const told = data.outcome === 'existing' ? `Already filed as case ${number}` : `Filed case ${number}`
  const test = data.test ? ' (a test case: nobody acts on it)' : ''
  return `${told}${test}: ${data.subject}\nNext: campus case view ${data.number}\n`
}
