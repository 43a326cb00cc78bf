import { read, type Engine } from '../../engine/engine.ts'
import { findByKey } from '../../engine/find-by-key.ts'
import { listCases } from '../../engine/list-cases.ts'
import { listContacts } from '../../engine/list-contacts.ts'
import { viewCase } from '../../engine/view-case.ts'
import { type Ability, type Capabilities, type Portal } from '../../portal/port.ts'
import { VERBS, type Verb } from '../../support/verbs.ts'
import { listNotices, listSites } from '../../store/facts.ts'
import { openSqliteStore } from '../../store/sqlite/open.ts'
import type { Tx } from '../../store/store.ts'
import type { Person } from '../../support/case.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { Clock } from '../../support/clock.ts'
import { actorHere, districtHere } from './person.ts'

export interface LocalPortalOptions {
  name: string
  /** Where its database is, or will be after the first write. */
  file: string
  sample: boolean
  catalog: () => Promise<Catalog>
  person: Person & { role: string }
  districtName: string
  clock: Clock
  newId: () => string
}

export interface LocalPortal extends Portal {
  readonly kind: 'local'
}

/** The embedded portal: a desk's rules over one file. Opened when first used; reading makes nothing. */
export function openLocalPortal(options: LocalPortalOptions): LocalPortal {
  const { name, file, sample, catalog, clock, newId } = options
  const store = openSqliteStore({ file })
  const engine: Engine = { store, catalog, clock, newId }
  let introduced: Person | null = null

  const actor = (tx: Tx) => actorHere(tx, options)
  // Reading is what is done most and must start at once, so what writing needs is loaded by the first write.
  const writes = async () => {
    const { localWrites } = await import('./writes.ts')
    return localWrites(engine, options, (person) => (introduced = person))
  }
  return {
    name,
    kind: 'local',
    reach: 'this-machine',
    sample,
    get introduced() {
      return introduced
    },
    capabilities: () => CAPABILITIES,
    catalog,
    district: () => store.read((tx) => districtHere(tx, options)),
    sites: () => store.read(async (tx) => listSites(tx, (await districtHere(tx, options)).id)),
    listCases: (query) => read(engine, actor, 'case:list', (reading) => listCases(reading, query)),
    viewCase: (number) => read(engine, actor, 'case:view', (reading) => viewCase(reading, number)),
    listContacts: () => read(engine, actor, 'contact:list', listContacts),
    listNotices: () => store.read(async (tx) => listNotices(tx, (await districtHere(tx, options)).id)),
    findByKey: (key) => read(engine, actor, 'case:view', (reading) => findByKey(reading, key)),
    createCase: async (...call) => (await writes()).createCase(...call),
    reply: async (...call) => (await writes()).reply(...call),
    closeCase: async (...call) => (await writes()).closeCase(...call),
    reopenCase: async (...call) => (await writes()).reopenCase(...call),
    updateCase: async (...call) => (await writes()).updateCase(...call),
    dispose: () => store.close(),
  }
}

const CAPABILITIES: Capabilities = {
  verbs: Object.fromEntries(VERBS.map((verb): [Verb, Ability] => [verb, { can: 'yes' }])) as Record<
    Verb,
    Ability
  >,
  exactlyOnce: 'yes',
  dedupe: 'no',
}
