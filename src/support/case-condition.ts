import type { CaseSummary } from './case.ts'
import type { Catalog, Named } from './catalog.ts'
import { OPERATORS, passes, type Condition, type ConditionField } from './condition.ts'

/** Fields that hold an id of the catalog, and the list it is in. */
export const CATALOG_LISTS = {
  status: 'statuses',
  priority: 'priorities',
  module: 'modules',
  type: 'types',
  site: 'sites',
} as const satisfies Partial<Record<ConditionField, keyof Catalog>>
export type CatalogField = keyof typeof CATALOG_LISTS

/** What conditions are read with. */
export interface Surroundings {
  catalog: Pick<Catalog, (typeof CATALOG_LISTS)[CatalogField]>
}

export function isCatalogField(field: ConditionField): field is CatalogField {
  return Object.hasOwn(CATALOG_LISTS, field)
}

/** Ids whose id or label passes the test of a condition, whatever it then wants of them. No site is the id `''`. */
export function passingIds(
  catalog: Surroundings['catalog'],
  field: CatalogField,
  condition: Condition,
): string[] {
  const { items }: { items: readonly Named[] } = catalog[CATALOG_LISTS[field]]
  const all = field === 'site' ? [{ id: '', label: '' }, ...items] : items
  return all.filter(({ id, label }) => passes([id, label], condition)).map(({ id }) => id)
}

/** Whether a case is one that a condition asks for. */
export function fits(found: CaseSummary, condition: Condition, { catalog }: Surroundings): boolean {
  const { field, operator } = condition
  const passed = isCatalogField(field)
    ? passingIds(catalog, field, condition).includes(found[field] ?? '')
    : passes(textsOf(field, found), condition)
  return passed === OPERATORS[operator].holds
}

export function contactTexts({ name, email }: CaseSummary['contact']): string[] {
  return email === null ? [name] : [name, email]
}

function textsOf(field: Exclude<ConditionField, CatalogField>, found: CaseSummary): string[] {
  switch (field) {
    case 'contact':
      return contactTexts(found.contact)
    case 'district':
      return [found.district]
    case 'number':
    case 'subject':
    case 'release':
    case 'dueDate':
      return [String(found[field] ?? '')]
  }
}
