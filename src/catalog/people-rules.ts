import type { Catalog, Named } from '../support/catalog.ts'
import { block, type Finding } from '../support/finding.ts'

/** Whether the rules about contacts and sites name what is there. */
export function peopleRules(catalog: Catalog): Finding[] {
  const { contacts, roles, types, modules } = catalog
  return [
    ...named(
      '/contacts/recommended',
      roles.items,
      contacts.recommended.map(({ role }) => role),
    ),
    ...named('/contacts/single', roles.items, contacts.single),
    ...named('/contacts/needed', roles.items, contacts.needed),
    ...named('/contacts/change/type', types.items, contacts.change ? [contacts.change.type] : []),
    ...named('/contacts/change/module', modules.items, contacts.change ? [contacts.change.module] : []),
    ...onboarding(catalog),
    ...sites(catalog),
    ...copiedOverItself(catalog),
  ]
}

function onboarding({ onboarding: { items }, roles, resources }: Catalog): Finding[] {
  return items.flatMap((step, index) => [
    ...named(`/onboarding/items/${index}/roles`, roles.items, step.roles ?? []),
    ...named(
      `/onboarding/items/${index}/resource`,
      resources.items,
      step.resource === undefined ? [] : [step.resource],
    ),
  ])
}

function named(pointer: string, items: readonly Named[], wanted: readonly string[]): Finding[] {
  const ids = items.map(({ id }) => id)
  // An empty list is told by itself.
  return (ids.length === 0 ? [] : wanted)
    .filter((id) => !ids.includes(id))
    .map((id) => block('CAT-NAMED', pointer, `“${id}” is not known here.`, `Use one of: ${ids.join(', ')}.`))
}

/** A site follows another one, and that one no third. */
function sites({ sites: { items } }: Catalog): Finding[] {
  return items.flatMap(({ id, follows }, index) => {
    if (follows === undefined) return []
    const leader = items.find((site) => site.id === follows)
    if (leader && leader.id !== id && leader.follows === undefined) return []
    const fix = 'Name a site that follows none.'
    return [block('CAT-SITE', `/sites/items/${index}/follows`, `“${id}” cannot follow “${follows}”.`, fix)]
  })
}

/** A refresh copies production: it cannot be the site that is overwritten. */
function copiedOverItself({ sites: { items } }: Catalog): Finding[] {
  return items.flatMap(({ id, refreshable }, index) =>
    id === 'production' && refreshable
      ? [
          block(
            'CAT-SITE',
            `/sites/items/${index}/refreshable`,
            'Production is what a refresh copies.',
            'Take it out.',
          ),
        ]
      : [],
  )
}
