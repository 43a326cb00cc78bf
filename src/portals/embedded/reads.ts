import { read, type Engine } from '../../engine/engine.ts'
import { findByKey } from '../../engine/find-by-key.ts'
import { listCases } from '../../engine/list-cases.ts'
import { listContacts } from '../../engine/list-contacts.ts'
import { viewCase } from '../../engine/view-case.ts'
import type { Portal } from '../../portal/port.ts'
import { listNotices } from '../../store/notices.ts'
import type { Identity } from './identity.ts'

type Reads = Pick<
  Portal,
  | 'catalog'
  | 'district'
  | 'memberships'
  | 'listCases'
  | 'caseFacts'
  | 'viewCase'
  | 'similarCases'
  | 'readAttachment'
  | 'listContacts'
  | 'listNotices'
  | 'findByKey'
  | 'dispose'
>

/** The reading verbs. */
export function embeddedReads(engine: Engine, identity: Identity): Reads {
  const { store, catalog } = engine
  const { requester, everywhere } = identity
  return {
    catalog,
    district: () => store.read(identity.detail),
    memberships: () => store.read(identity.memberships),
    listCases: (query) => read(engine, everywhere, 'case:list', (reading) => listCases(reading, query)),
    caseFacts: async (query) => {
      const { caseFacts } = await import('../../engine/case-facts.ts')
      return read(engine, everywhere, 'case:list', (reading) => caseFacts(reading, query))
    },
    viewCase: (number) => read(engine, requester, 'case:view', (reading) => viewCase(reading, number)),
    similarCases: async (subject) => {
      const { similarCases } = await import('../../engine/similar-cases.ts')
      return read(engine, requester, 'case:list', (reading) => similarCases(reading, subject))
    },
    readAttachment: async (number, id) => {
      const { readAttachment } = await import('../../engine/attach.ts')
      return read(engine, requester, 'case:view', (reading) => readAttachment(reading, number, id))
    },
    listContacts: () => read(engine, requester, 'contact:list', listContacts),
    listNotices: () =>
      store.read(async (tx) => {
        const { id } = await identity.district(tx)
        return listNotices(tx, id, await identity.contactIn(tx, id))
      }),
    findByKey: (key) => read(engine, requester, 'case:view', (reading) => findByKey(reading, key)),
    dispose: () => store.close(),
  }
}
