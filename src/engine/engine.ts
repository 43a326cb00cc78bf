import type { AnyVerb } from '../support/verbs.ts'
import type { Store, Tx } from '../store/store.ts'
import { within } from '../store/within.ts'
import type { Catalog } from '../support/catalog.ts'
import type { Contact } from '../support/contact.ts'
import type { Clock } from '../support/clock.ts'
import { requirePermission } from './permissions.ts'
import { districtsOf, type Actor, type Reading, type Work } from './work.ts'

export type Invited = (work: Work, invitation: { contact: Contact; code: string }) => Promise<boolean>

/** What the rules of a portal work on. */
export interface Engine {
  store: Store
  catalog: () => Promise<Catalog>
  clock: Clock
  newId: () => string
  /** Runs at the end of every write that is kept, in its transaction. */
  after?: (work: Work) => Promise<void>
  /** Mails the code of an invitation, in the transaction that made it; false where that cannot be. Left out: nothing is mailed. */
  invited?: Invited
  /** A person keeps the record: what the clocks should have brought about is not known to have happened. */
  told?: true
}

/** Finds out who acts, in the transaction in which they do. */
export type Identify = (tx: Tx) => Promise<Actor>

/** A read: the actor must be allowed the verb. */
export async function read<Value>(
  { store, catalog: load, clock }: Engine,
  identify: Identify,
  verb: AnyVerb,
  look: (reading: Reading) => Promise<Value>,
): Promise<Value> {
  const catalog = await load()
  return store.read(async (tx) => {
    const actor = await identify(tx)
    const reading = { tx: within(tx, districtsOf(actor)), catalog, actor, now: clock.now() }
    await requirePermission(reading, verb)
    return look(reading)
  })
}
