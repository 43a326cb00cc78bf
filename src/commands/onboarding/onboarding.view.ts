import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { OnboardingResult } from './onboarding.ts'

/** Read aloud as words: a box that is empty or crossed says little. */
export const view: View<OnboardingResult> = ({ items }, { columns, style }) => {
  const left = items.filter(({ done }) => !done)
  const head = left.length === 0 ? 'All done. Welcome!' : `${left.length} of ${items.length} left to do.`
  const lines = items.map(({ id, label, about, resource, done, by }) => {
    if (done)
      return style.dim(wrap(`done  ${label}${by === 'campus' ? ' (seen by campus)' : ''}`, columns, 0))
    const page = resource === null ? '' : ` Page: campus open ${resource}`
    return `${style.bold(wrap(`to do ${label}`, columns, 0))}\n${wrap(`${about}${page} (${id})`, columns, 6)}`
  })
  const next = left[0] === undefined ? [] : [`When one is done: campus onboarding --done ${left[0].id}`]
  return `${[head, lines.join('\n'), ...next].join('\n\n')}\n`
}
