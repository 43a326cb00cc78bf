import { read, type Engine } from '../../engine/engine.ts'
import { findByKey } from '../../engine/find-by-key.ts'
import { listCases } from '../../engine/list-cases.ts'
import { listContacts } from '../../engine/list-contacts.ts'
import { viewCase } from '../../engine/view-case.ts'
import type { Portal } from '../../portal/port.ts'
import { listNotices } from '../../store/notices.ts'
import type { Tx } from '../../store/store.ts'
import type { EmbeddedOptions } from './options.ts'
import { districtHere, membershipsOf } from './district.ts'
import { actorEverywhere, actorHere, districtDetail } from './person.ts'

type Reads = Pick<
  Portal,
  | 'catalog'
  | 'district'
  | 'memberships'
  | 'listCases'
  | 'viewCase'
  | 'similarCases'
  | 'readAttachment'
  | 'listContacts'
  | 'listNotices'
  | 'findByKey'
  | 'dispose'
>

/** The reading verbs over a file of one's own. */
export function embeddedReads(engine: Engine, options: EmbeddedOptions): Reads {
  const { store, catalog } = engine
  const actor = (tx: Tx) => actorHere(tx, options)
  const everywhere = (tx: Tx) => actorEverywhere(tx, options)
  const district = async (tx: Tx): Promise<string> => (await districtHere(tx, options)).id
  return {
    catalog,
    district: () => store.read((tx) => districtDetail(tx, options)),
    memberships: () => store.read((tx) => membershipsOf(tx, options)),
    listCases: (query) => read(engine, everywhere, 'case:list', (reading) => listCases(reading, query)),
    viewCase: (number) => read(engine, actor, 'case:view', (reading) => viewCase(reading, number)),
    similarCases: async (subject) => {
      const { similarCases } = await import('../../engine/similar-cases.ts')
      return read(engine, actor, 'case:list', (reading) => similarCases(reading, subject))
    },
    readAttachment: async (number, id) => {
      const { readAttachment } = await import('../../engine/attach.ts')
      return read(engine, actor, 'case:view', (reading) => readAttachment(reading, number, id))
    },
    listContacts: () => read(engine, actor, 'contact:list', listContacts),
    listNotices: () => store.read(async (tx) => listNotices(tx, await district(tx))),
    findByKey: (key) => read(engine, actor, 'case:view', (reading) => findByKey(reading, key)),
    dispose: () => store.close(),
  }
}
