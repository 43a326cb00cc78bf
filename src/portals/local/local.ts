import type { Portal } from '../../portal/port.ts'
import { openSqliteStore } from '../../store/sqlite/open.ts'
import { directCapabilities } from '../embedded/capabilities.ts'
import type { EmbeddedOptions } from '../embedded/options.ts'
import { ownIdentity } from '../embedded/own-identity.ts'
import { embeddedPortal } from '../embedded/portal.ts'

export type LocalPortalOptions = Omit<EmbeddedOptions, 'activitySource'>

/** The portal over a file of one's own. Opened when first used; reading makes nothing. */
export function openLocalPortal({ file, catalog, clock, newId, ...given }: LocalPortalOptions): Portal {
  const options: EmbeddedOptions = { ...given, file, catalog, clock, newId, activitySource: 'portal' }
  const { name, sample, person } = options
  const engine = { store: openSqliteStore({ file }), catalog, clock, newId }
  return embeddedPortal(engine, ownIdentity(options), directCapabilities, {
    ...{ name, kind: 'local', reach: 'this-machine', sample },
    person: { name: person.name, email: person.email },
  })
}
