import { quoted } from '../../support/scope/words.ts'
import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { ScopeItem, ScopeResult } from './scope.ts'

const PLACES: Readonly<Record<NonNullable<ScopeItem['place']>, string>> = {
  state: 'the state',
  services: 'professional services',
  'third-party': 'another product',
  coach: 'the school',
  policy: 'whoever made the policy',
}

export const view: View<ScopeResult> = ({ items }, { columns, style, catalog }) => {
  const desk = catalog?.desk ?? 'the desk'
  if (items.length === 0)
    return wrap(`No rule speaks against a case for ${desk}. Next: campus case new`, columns, 0) + '\n'
  const parts = items.map(({ id, label, place, where, words, matched }) =>
    [
      style.bold(`${label}${place === null ? '' : `: ${PLACES[place]}`}`),
      wrap(`It may belong to ${where}.`, columns, 2),
      wrap(
        matched.length > 0
          ? `Because of: ${quoted(matched)} (rule ${id})`
          : `Words: ${quoted(words)} (rule ${id})`,
        columns,
        2,
      ),
    ].join('\n'),
  )
  return `${parts.join('\n\n')}\n`
}
