import type { CaseSummary } from '../../support/case.ts'
import { statusLabel } from '../case/labels.ts'
import type { View } from '../context.ts'
import type { Written } from '../write.ts'

/** Any change of a case by the desk: what it is now. */
export const view: View<CaseSummary & Written> = (data, { style, catalog, dryRun, portalFlag }) => {
  const number = style.bold(String(data.number ?? ''))
  const status = statusLabel(catalog, data)
  const told = {
    created: 'Opened',
    commented: 'Wrote on',
    updated: 'Changed',
    existing: 'Done before:',
    unchanged: 'Left as it was:',
  }
  const done = dryRun ? 'Would change' : told[data.outcome as keyof typeof told]
  const next =
    data.outcome === 'created' && data.caller !== null
      ? `A contact takes it over: campus case take ${data.number ?? ''}${portalFlag}\n`
      : ''
  return `${done} case ${number}: ${data.subject}\n${status}${data.advisor === null ? '' : `, ${data.advisor}`}\n${next}`
}
