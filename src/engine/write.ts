import { readContact, recordActivity } from '../store/contacts.ts'
import { appendEvent } from '../store/events.ts'
import { within } from '../store/within.ts'
import type { Contact } from '../support/contact.ts'
import { activeNow } from '../support/roster/clock.ts'
import { DAY } from '../support/time/calendar.ts'
import type { Engine, Identify } from './engine.ts'
import { once, type Answered, type Request } from './idempotency.ts'
import { requirePermission } from './permissions.ts'
import { tick } from './tick.ts'
import type { Tx } from '../store/store.ts'
import { authorOf, type Actor, type Work } from './work.ts'

/**
 * A write, all in one transaction: what the clocks have brought about, then the verb, once per key, for an actor who
 * may. A refusal is a thrown `Problem` and leaves nothing behind; neither does a dry run.
 */
export async function write<Value extends object>(
  { store, catalog: load, clock, newId, told, after }: Engine,
  identify: Identify,
  request: Request,
  act: (work: Work) => Promise<Value>,
): Promise<Answered<Value>> {
  const catalog = await load()
  const run = request.dryRun ? store.rehearse : store.write
  return run(async (tx) => {
    const found = await identify(tx)
    await tx.lock(`district ${found.district}`)
    const actor = await asTheyAreNow(tx, found)
    const parts = { tx: within(tx, [actor.district]), catalog, actor, now: clock.now(), newId }
    const work: Work = told ? { ...parts, told } : parts
    await requirePermission(work, request.verb)
    if (!told) await tick(work)
    const answered = await once(work, request, () => act(work))
    // What a job does says nothing of the person it is for.
    if (work.actor.side === 'requester') await noteActivity(work, told ? 'reported' : 'portal')
    if (!request.dryRun) await after?.(work)
    return answered
  })
}

/** Whoever held the lock may have taken them off the list, or given them another role. */
async function asTheyAreNow(tx: Tx, actor: Actor): Promise<Actor> {
  if (actor.side === 'desk') return actor
  const contact = await readContact(tx, actor.district, actor.contact.id)
  return contact ? { ...actor, contact } : actor
}

/** The day is what matters for the inactivity clock, so it is written once a day; a flag is cleared at once. */
async function noteActivity({ tx, actor, now }: Work, source: Contact['activitySource']): Promise<void> {
  const { id, lastActivityAt: last, state } = actor.contact
  if (state !== 'flagged' && last !== null && now.getTime() - Date.parse(last) < DAY) return
  const flagged = (await readContact(tx, actor.district, id))?.state === 'flagged'
  await recordActivity(tx, actor.district, id, { at: activeNow(last, now), source })
  if (!flagged) return
  const line = { event: 'cleared', from: 'flagged', to: 'active' }
  await appendEvent(tx, actor.district, ['contact', id], line, authorOf(actor), now.toISOString())
}
