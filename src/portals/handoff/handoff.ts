import { read, type Engine } from '../../engine/engine.ts'
import { findByKey } from '../../engine/find-by-key.ts'
import type { Desk } from '../../portal/desk.ts'
import { refused } from '../../portal/lacking.ts'
import type { Outcome, Portal } from '../../portal/port.ts'
import type { Roster } from '../../portal/roster.ts'
import type { Updates } from '../../portal/updates.ts'
import { findHandOff } from '../../store/hand-offs.ts'
import { openSqliteStore } from '../../store/sqlite/open.ts'
import type { Tx } from '../../store/store.ts'
import type { Person } from '../../support/case.ts'
import type { Contact } from '../../support/contact.ts'
import type { Verb } from '../../support/verbs.ts'
import { capabilitiesWith } from '../embedded/capabilities.ts'
import { deferred } from '../embedded/deferred.ts'
import {
  CASE_WRITES,
  DESK_METHODS,
  ROSTER_METHODS,
  SCHOOLS_METHODS,
  UPDATES_METHODS,
} from '../embedded/methods.ts'
import type { EmbeddedOptions } from '../embedded/options.ts'
import { ownIdentity } from '../embedded/own-identity.ts'
import { embeddedReads } from '../embedded/reads.ts'
import type { Settle } from '../embedded/settle.ts'
import { keptHandOffs } from './hand-offs.ts'
import { listWithUnfiled } from './list.ts'
import { present } from './present.ts'
import { withUnfiled } from './status.ts'

export type HandOffPortalOptions = Omit<EmbeddedOptions, 'activitySource' | 'sample'> & {
  /** Page on which a person files. */
  url: string
}

/** A web portal that only people can use: campus keeps the record, a person does the filing. */
export function openHandOffPortal(given: HandOffPortalOptions): Portal {
  const options: EmbeddedOptions & { url: string } = { ...given, activitySource: 'reported', sample: false }
  const { name, file, catalog, clock, newId, url } = options
  const engine: Engine = { store: openSqliteStore({ file }), catalog, clock, newId, told: true }
  const identity = ownIdentity(options)
  const { requester: actor, everywhere } = identity
  const self: Person = { name: options.person.name, email: options.person.email }
  let introduced: Person | null = null

  const settle = async (): Promise<Settle> => {
    const { settling } = await import('../embedded/settle.ts')
    return settling(engine, identity, () => (introduced = self))
  }
  const writes = async () => {
    const { handOffWrites } = await import('./writes.ts')
    const known = await catalog()
    const identify = async (tx: Tx, verb: Verb) => {
      const parts = { newId, catalog: known, verb, now: clock.now() }
      const { actor: settled, introduced: isNew } = await identity.settle(tx, parts)
      if (isNew) introduced = self
      return settled
    }
    return handOffWrites({ engine, settle: await settle(), actor, identify, url })
  }
  const handOffs = keptHandOffs({ engine, actor, everywhere, settle, url })
  const roster = async (): Promise<Roster> => {
    const { embeddedRoster } = await import('../embedded/roster.ts')
    const { change } = await writes()
    return { ...embeddedRoster(engine, identity, await settle()), activate: activatedThere, change }
  }
  const updates = async (): Promise<Updates> => {
    const [{ embeddedUpdates }, { handedOffRequests }, settling] = await Promise.all([
      import('../embedded/updates.ts'),
      import('./requests.ts'),
      settle(),
    ])
    return {
      ...embeddedUpdates(engine, identity, settling),
      ...handedOffRequests({ engine, settle: settling, actor, url }),
    }
  }
  const desk = async (): Promise<Desk> => {
    const { embeddedDesk } = await import('../embedded/desk.ts')
    return embeddedDesk(engine, identity, CAPABILITIES)
  }
  return {
    name,
    kind: 'handoff',
    reach: 'by-hand',
    sample: false,
    get introduced() {
      return introduced
    },
    handOffs,
    roster: deferred(ROSTER_METHODS, roster),
    updates: deferred(UPDATES_METHODS, updates),
    desk: deferred(DESK_METHODS, desk),
    schools: deferred(SCHOOLS_METHODS, async () => {
      const { embeddedSchools } = await import('../embedded/schools.ts')
      return embeddedSchools(engine, identity, await settle())
    }),
    capabilities: () => CAPABILITIES,
    ...embeddedReads(engine, identity),
    catalog: async () => withUnfiled(await catalog()),
    listCases: (query) => read(engine, everywhere, 'case:list', (reading) => listWithUnfiled(reading, query)),
    findByKey: (key) =>
      read(engine, actor, 'case:view', async (reading) => {
        const found = await findByKey(reading, key)
        const waiting = found ? undefined : await findHandOff(reading.tx, reading.actor.district, 'key', key)
        return waiting ? (await present(reading, waiting, url)).about : found
      }),
    ...deferred(CASE_WRITES, writes),
  }
}

const CAPABILITIES = capabilitiesWith(
  {
    'case:create': { can: 'handoff' },
    'case:reply': { can: 'handoff' },
    'case:close': { can: 'handoff' },
    'case:reopen': { can: 'handoff' },
    'case:escalate': { can: 'handoff' },
    'case:take': { can: 'no', reason: 'who has a case is seen on the portal itself' },
    'contact:change': { can: 'handoff' },
    'contact:activate': {
      can: 'no',
      reason: 'the link of the mail does that; then tell it: campus contacts seen me',
    },
    'request:create': { can: 'handoff' },
    'request:cancel': { can: 'handoff' },
    'desk:case': { can: 'no', reason: 'the desk works on the web portal' },
    'desk:link': { can: 'no', reason: 'the desk works on the web portal' },
    'desk:request': { can: 'no', reason: 'tell what happened there: campus request update' },
  },
  'best-effort',
)

async function activatedThere(): Promise<Outcome<Contact>> {
  return refused(CAPABILITIES, 'contact:activate')
}
