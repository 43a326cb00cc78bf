import type { Engine } from '../../engine/engine.ts'
import type { Desk } from '../../portal/desk.ts'
import type { Capabilities, Portal } from '../../portal/port.ts'
import type { Roster } from '../../portal/roster.ts'
import type { Schools } from '../../portal/schools.ts'
import type { Updates } from '../../portal/updates.ts'
import type { Person } from '../../support/case.ts'
import { deferred } from './deferred.ts'
import type { Identity } from './identity.ts'
import { CASE_WRITES, DESK_METHODS, ROSTER_METHODS, SCHOOLS_METHODS, UPDATES_METHODS } from './methods.ts'
import { embeddedReads } from './reads.ts'

type Face = Pick<Portal, 'name' | 'kind' | 'reach' | 'sample'> & { person: Person }

/** A portal that does everything at once: a desk's rules over a store, for whoever the identity says. */
export function embeddedPortal(
  engine: Engine,
  identity: Identity,
  capabilities: () => Capabilities,
  { person, ...face }: Face,
): Portal {
  let introduced: Person | null = null

  // Reading is what is done most and must start at once, so what writing needs is loaded by the first write.
  const writing = async () => {
    const [direct, { settling }] = await Promise.all([import('./writes.ts'), import('./settle.ts')])
    const settle = settling(engine, identity, () => (introduced = person))
    return { ...direct, settle }
  }
  const writes = async () => {
    const { directWrites, settle } = await writing()
    return directWrites(settle, capabilities())
  }
  const roster = async (): Promise<Roster> => {
    const [{ directChange, settle }, { embeddedRoster }] = await Promise.all([
      writing(),
      import('./roster.ts'),
    ])
    return { ...embeddedRoster(engine, identity, settle), ...directChange(settle) }
  }
  const updates = async (): Promise<Updates> => {
    const [{ directRequests, settle }, { embeddedUpdates }] = await Promise.all([
      writing(),
      import('./updates.ts'),
    ])
    return { ...embeddedUpdates(engine, identity, settle), ...directRequests(settle, capabilities()) }
  }
  const desk = async (): Promise<Desk> => {
    const { embeddedDesk } = await import('./desk.ts')
    return embeddedDesk(engine, identity, capabilities())
  }
  const schools = async (): Promise<Schools> => {
    const [{ settle }, { embeddedSchools }] = await Promise.all([writing(), import('./schools.ts')])
    return embeddedSchools(engine, identity, settle)
  }
  return {
    ...face,
    get introduced() {
      return introduced
    },
    handOffs: null,
    // Made when asked for: a server opens a portal for every call.
    get roster() {
      return deferred(ROSTER_METHODS, roster)
    },
    get updates() {
      return deferred(UPDATES_METHODS, updates)
    },
    get desk() {
      return deferred(DESK_METHODS, desk)
    },
    get schools() {
      return deferred(SCHOOLS_METHODS, schools)
    },
    capabilities,
    ...embeddedReads(engine, identity),
    ...deferred(CASE_WRITES, writes),
  }
}
