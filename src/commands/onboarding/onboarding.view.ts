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
    const page = resource === null ? [] : [wrap(`Page: campus open ${resource}`, columns, 6)]
    return [style.bold(wrap(`to do ${label} (${id})`, columns, 0)), wrap(about, columns, 6), ...page].join(
      '\n',
    )
  })
  const next = left[0] === undefined ? [] : [`When one is done: campus onboarding --done ${left[0].id}`]
  return `${[head, lines.join('\n'), ...next].join('\n\n')}\n`
}
