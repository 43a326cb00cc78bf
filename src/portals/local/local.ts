import type { Engine } from '../../engine/engine.ts'
import type { Portal } from '../../portal/port.ts'
import { openSqliteStore } from '../../store/sqlite/open.ts'
import type { Person } from '../../support/case.ts'
import { capabilitiesWith } from '../embedded/capabilities.ts'
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
  const writes = async () => {
    const [{ localWrites }, { settling }] = await Promise.all([
      import('./writes.ts'),
      import('../embedded/settle.ts'),
    ])
    const settle = settling(engine, options, (person) => (introduced = person))
    return localWrites(settle, CAPABILITIES)
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
    capabilities: () => CAPABILITIES,
    ...embeddedReads(engine, options),
    createCase: async (...call) => (await writes()).createCase(...call),
    reply: async (...call) => (await writes()).reply(...call),
    closeCase: async (...call) => (await writes()).closeCase(...call),
    reopenCase: async (...call) => (await writes()).reopenCase(...call),
    updateCase: async (...call) => (await writes()).updateCase(...call),
    importMail: async (...call) => (await writes()).importMail(...call),
  }
}

const CAPABILITIES = capabilitiesWith({
  'case:status': { can: 'no', reason: 'a status follows from what is done: reply, close, reopen' },
  'case:import-mail': { can: 'no', reason: 'nobody mails what is answered here' },
})
