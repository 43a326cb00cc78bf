import { CATALOG_LISTS, isCatalogField, passingIds } from '../../support/case-condition.ts'
import type { Catalog, Named } from '../../support/catalog.ts'
import { OPERATORS, type Condition } from '../../support/condition.ts'
import { Problem } from '../../support/problem.ts'
import { nearest } from '../../support/text/nearest.ts'
import { readCondition } from '../../support/where.ts'
import type { Context, Warning } from '../context.ts'

/** The conditions of `--where`; one that cannot hold because of a word that the catalog lacks is told. */
export function readConditions(
  texts: readonly string[],
  catalog: Catalog,
  warn: Context['warn'],
): Condition[] {
  return texts.map((text) => {
    const read = readCondition(text)
    if (!read.ok)
      throw new Problem('usage', {
        code: 'bad-condition',
        message: `--where: ${read.message}`,
        hint: read.hint,
      })
    const warning = unknownWord(read.condition, catalog)
    if (warning !== null) warn(warning)
    return read.condition
  })
}

/** A slip in a word would else look like a list without such cases, or with nothing but others. */
function unknownWord(condition: Condition, catalog: Catalog): Warning | null {
  const { field, operator, value } = condition
  if (!isCatalogField(field) || OPERATORS[operator].test !== 'equals') return null
  if (passingIds(catalog, field, condition).length > 0) return null
  const { items }: { items: readonly Named[] } = catalog[CATALOG_LISTS[field]]
  const guess = nearest(
    value,
    items.flatMap(({ id, label }) => [label, id]),
  )
  return {
    code: 'unknown-value',
    message: `--where: no ${field} is called “${value}”.${guess ? ` Did you mean “${guess}”?` : ''}`,
  }
}
