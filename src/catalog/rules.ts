import type { Catalog } from '../support/catalog.ts'
import { block, type Finding } from '../support/finding.ts'
import { identity, indexOfSame } from './merge.ts'
import { peopleRules } from './people-rules.ts'
import { routingRules } from './routing-rules.ts'
import { statusRules } from './status-rules.ts'
import { timeRules } from './time-rules.ts'

/** Where a catalog of the right shape contradicts itself. */
export function catalogRules(catalog: Catalog): Finding[] {
  const rules = [duplicates, emptyLists, statusRules, defaultPriority, roles]
  return [...rules, peopleRules, timeRules, routingRules].flatMap((rule) => rule(catalog))
}

const LISTS = [
  'types',
  'modules',
  'statuses',
  'priorities',
  'sites',
  'scope',
  'escalations',
  'roles',
  'holidays',
  'resources',
  'onboarding',
] as const

function duplicates(catalog: Catalog): Finding[] {
  const lists: [pointer: string, items: unknown[]][] = LISTS.map((list) => [
    `/${list}/items`,
    catalog[list].items,
  ])
  return [...lists, ['/phone/keys', catalog.phone.keys] as const].flatMap(([pointer, items]) =>
    items.flatMap((item, index) =>
      indexOfSame(items, item) === index
        ? []
        : [
            block(
              'CAT-TWICE',
              `${pointer}/${index}`,
              `“${identity(item)}” is there twice.`,
              'Take one of the two out.',
            ),
          ],
    ),
  )
}

/** Lists a case must name something of. */
const CHOSEN_FROM = ['types', 'modules', 'priorities', 'sites', 'roles'] as const

function emptyLists(catalog: Catalog): Finding[] {
  return CHOSEN_FROM.filter((list) => catalog[list].items.length === 0).map((list) =>
    block('CAT-EMPTY', `/${list}/items`, `The list of ${list} is empty.`, 'Keep one entry at least.'),
  )
}

function defaultPriority({ defaultPriority: id, priorities }: Catalog): Finding[] {
  const known = priorities.items.map((priority) => priority.id)
  if (known.includes(id)) return []
  const message = `“${id}” is not among the priorities.`
  return [block('CAT-PRIORITY', '/defaultPriority', message, `Use one of: ${known.join(', ')}.`)]
}

function roles({ roles: { items } }: Catalog): Finding[] {
  if (items.length === 0 || items.some(({ may }) => may.includes('case:create'))) return []
  const fix = 'Add case:create to what a role may.'
  return [{ ...block('CAT-ROLE', '/roles/items', 'No role may open a case.', fix), level: 'warn' }]
}
