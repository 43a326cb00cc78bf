import type { CaseFilter, ColumnCondition, FilterColumn } from '../store/case-list.ts'
import { listContacts } from '../store/contacts.ts'
import { listDistricts } from '../store/districts.ts'
import { contactTexts, passingIds } from '../support/case-condition.ts'
import { folded, OPERATORS, passes, type Condition } from '../support/condition.ts'
import { districtsOf, type Reading } from './work.ts'

type Part = Required<Pick<CaseFilter, 'columns' | 'where'>>

/** Beyond so many values an index is no help any more. */
const MOST_LEADING = 50

/** Conditions as the store asks them. What a few values of a column answer narrows the list by its index. */
export async function whereFilter(
  reading: Reading,
  conditions: readonly Condition[],
  columns: CaseFilter['columns'],
): Promise<Part> {
  let part: Part = { columns, where: [] }
  for (const condition of conditions) part = added(part, await columnCondition(reading, condition))
  return part
}

async function columnCondition(
  { tx, catalog, actor }: Reading,
  condition: Condition,
): Promise<ColumnCondition> {
  const { field, operator, value } = condition
  const { holds, test } = OPERATORS[operator]
  switch (field) {
    case 'number':
    case 'subject':
    case 'release':
      return { column: field, test, value: folded(value), holds }
    case 'dueDate':
      return { column: 'due_date', test, value: folded(value), holds }
    case 'contact': {
      const rosters = await Promise.all(districtsOf(actor).map((district) => listContacts(tx, district)))
      const passing = rosters.flat().filter((contact) => passes(contactTexts(contact), condition))
      return { column: 'contact', among: passing.map(({ id }) => id), holds }
    }
    case 'district': {
      const passing = (await listDistricts(tx)).filter(({ name }) => passes([name], condition))
      return { column: 'district', among: passing.map(({ id }) => id), holds }
    }
    default:
      return { column: field, among: passingIds(catalog, field, condition), holds }
  }
}

/** All conditions hold, so one more narrows what an earlier one left of a column. */
function added({ columns, where }: Part, condition: ColumnCondition): Part {
  if (!('among' in condition) || !condition.holds || !isIndexed(condition.column))
    return { columns, where: [...where, condition] }
  const { column, among } = condition
  const left = columns[column]?.filter((id) => among.includes(id)) ?? among
  return left.length <= MOST_LEADING
    ? { columns: { ...columns, [column]: left }, where }
    : { columns, where: [...where, condition] }
}

const INDEXED: readonly string[] = ['contact', 'status', 'priority', 'module', 'type']

function isIndexed(column: string): column is FilterColumn {
  return INDEXED.includes(column)
}
