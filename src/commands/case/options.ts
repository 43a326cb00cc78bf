import type { Catalog } from '../../support/catalog.ts'
import { findNamed, knownWords } from '../../support/named.ts'
import { Problem } from '../../support/problem.ts'

/** The id of a catalog entry that was named by id or label. */
export function readOption(
  flag: string,
  list: 'types' | 'modules' | 'statuses' | 'priorities' | 'sites' | 'roles' | 'escalations',
  text: string,
  catalog: Catalog,
): string {
  const { items } = catalog[list]
  const found = findNamed(items, text)
  if (found !== null) return found
  throw new Problem('usage', {
    code: 'unknown-value',
    message: `--${flag} does not know “${text}”.`,
    hint: knownWords(
      items.map(({ id }) => id),
      text,
    ),
  })
}
