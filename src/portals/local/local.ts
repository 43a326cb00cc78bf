import type { Engine } from '../../engine/engine.ts'
import type { Portal } from '../../portal/port.ts'
import type { Desk } from '../../portal/desk.ts'
import type { Roster } from '../../portal/roster.ts'
import type { Updates } from '../../portal/updates.ts'
import { openSqliteStore } from '../../store/sqlite/open.ts'
import type { Person } from '../../support/case.ts'
import { capabilitiesWith } from '../embedded/capabilities.ts'
import { deferred } from '../embedded/deferred.ts'
import { DESK_METHODS, ROSTER_METHODS, UPDATES_METHODS } from '../embedded/methods.ts'
import type { EmbeddedOptions } from '../embedded/options.ts'
import { embeddedReads } from '../embedded/reads.ts'

export type LocalPortalOptions = Omit<EmbeddedOptions, 'activitySource'>

export interface LocalPortal extends Portal {
  readonly kind: 'local'
}

/** The embedded portal: a desk's rules over one file. Opened when first used; reading makes nothing. */
export function openLocalPortal(given: LocalPortalOptions): LocalPortal {
  const options: EmbeddedOptions = { ...given, activitySource: 'portal' }
  const { name, file, sample, catalog, clock, newId } = options
  const engine: Engine = { store: openSqliteStore({ file }), catalog, clock, newId }
  let introduced: Person | null = null

  // Reading is what is done most and must start at once, so what writing needs is loaded by the first write.
  const writing = async () => {
    const [writes, { settling }] = await Promise.all([import('./writes.ts'), import('../embedded/settle.ts')])
    const settle = settling(engine, options, (person) => (introduced = person))
    return { ...writes, settle }
  }
  const writes = async () => {
    const { localWrites, settle } = await writing()
    return localWrites(settle, CAPABILITIES)
  }
  const roster = async (): Promise<Roster> => {
    const [{ localChange, settle }, { embeddedRoster }] = await Promise.all([
      writing(),
      import('../embedded/roster.ts'),
    ])
    return { ...embeddedRoster(engine, options, settle), ...localChange(settle) }
  }
  const updates = async (): Promise<Updates> => {
    const [{ localRequests, settle }, { embeddedUpdates }] = await Promise.all([
      writing(),
      import('../embedded/updates.ts'),
    ])
    return { ...embeddedUpdates(engine, options, settle), ...localRequests(settle, CAPABILITIES) }
  }
  const desk = async (): Promise<Desk> => {
    const { embeddedDesk } = await import('../embedded/desk.ts')
    return embeddedDesk(engine, options, CAPABILITIES)
  }
  return {
    name,
    kind: 'local',
    reach: 'this-machine',
    sample,
    get introduced() {
      return introduced
    },
    handOffs: null,
    roster: deferred(ROSTER_METHODS, roster),
    updates: deferred(UPDATES_METHODS, updates),
    desk: deferred(DESK_METHODS, desk),
    capabilities: () => CAPABILITIES,
    ...embeddedReads(engine, options),
    createCase: async (...call) => (await writes()).createCase(...call),
    reply: async (...call) => (await writes()).reply(...call),
    closeCase: async (...call) => (await writes()).closeCase(...call),
    reopenCase: async (...call) => (await writes()).reopenCase(...call),
    updateCase: async (...call) => (await writes()).updateCase(...call),
    escalate: async (...call) => (await writes()).escalate(...call),
    take: async (...call) => (await writes()).take(...call),
    importMail: async (...call) => (await writes()).importMail(...call),
  }
}

const CAPABILITIES = capabilitiesWith({
  'case:status': { can: 'no', reason: 'a status follows from what is done: reply, close, reopen' },
  'case:import-mail': { can: 'no', reason: 'nobody mails what is answered here' },
  'contact:seen': { can: 'no', reason: 'what is done here is seen without telling' },
  'request:status': { can: 'no', reason: 'the desk moves it on: campus desk request' },
})
