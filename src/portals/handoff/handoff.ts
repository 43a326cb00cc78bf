import { read, type Engine } from '../../engine/engine.ts'
import { findByKey } from '../../engine/find-by-key.ts'
import type { Portal } from '../../portal/port.ts'
import { findHandOff } from '../../store/hand-offs.ts'
import { openSqliteStore } from '../../store/sqlite/open.ts'
import type { Tx } from '../../store/store.ts'
import type { Person } from '../../support/case.ts'
import { capabilitiesWith } from '../embedded/capabilities.ts'
import type { EmbeddedOptions } from '../embedded/options.ts'
import { actorHere } from '../embedded/person.ts'
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
  const actor = (tx: Tx) => actorHere(tx, options)
  let introduced: Person | null = null

  const settle = async (): Promise<Settle> => {
    const { settling } = await import('../embedded/settle.ts')
    return settling(engine, options, (person) => (introduced = person))
  }
  const writes = async () => {
    const [{ handOffWrites }, { settleIn }] = await Promise.all([
      import('./writes.ts'),
      import('../embedded/person.ts'),
    ])
    const identify = async (tx: Tx) => {
      const { actor: settled, introduced: isNew } = await settleIn(tx, options, newId)
      if (isNew) introduced = { name: options.person.name, email: options.person.email }
      return settled
    }
    return handOffWrites({ engine, settle: await settle(), identify, url })
  }
  const handOffs = keptHandOffs({ engine, actor, settle, url })
  return {
    name,
    kind: 'handoff',
    reach: 'by-hand',
    sample: false,
    get introduced() {
      return introduced
    },
    handOffs,
    capabilities: () => CAPABILITIES,
    ...embeddedReads(engine, options),
    catalog: async () => withUnfiled(await catalog()),
    listCases: (query) => read(engine, actor, 'case:list', (reading) => listWithUnfiled(reading, query)),
    findByKey: (key) =>
      read(engine, actor, 'case:view', async (reading) => {
        const found = await findByKey(reading, key)
        const waiting = found ? undefined : await findHandOff(reading.tx, reading.actor.district, 'key', key)
        return waiting ? (await present(reading, waiting, url)).case : found
      }),
    createCase: async (...call) => (await writes()).createCase(...call),
    reply: async (...call) => (await writes()).reply(...call),
    closeCase: async (...call) => (await writes()).closeCase(...call),
    reopenCase: async (...call) => (await writes()).reopenCase(...call),
    updateCase: async (...call) => (await writes()).updateCase(...call),
    importMail: async (...call) => (await writes()).importMail(...call),
  }
}

const CAPABILITIES = capabilitiesWith({
  'case:create': { can: 'handoff' },
  'case:reply': { can: 'handoff' },
  'case:close': { can: 'handoff' },
  'case:reopen': { can: 'handoff' },
})
