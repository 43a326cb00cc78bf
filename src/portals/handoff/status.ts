import type { Catalog, Status } from '../../support/catalog.ts'

/** What a case is until a person has filed it: a status of ours, on top of the portal's own. */
export const UNFILED: Status = {
  id: 'to-be-handed-off',
  label: 'To be handed off',
  waitingOn: 'requester',
  closed: false,
}

/** The portal's catalog as a person who hands off meets it. */
export function withUnfiled(catalog: Catalog): Catalog {
  const items = [UNFILED, ...catalog.statuses.items.filter(({ id }) => id !== UNFILED.id)]
  return { ...catalog, statuses: { ...catalog.statuses, items } }
}
