import type { Engine } from '../../engine/engine.ts'
import { inputHashOf, type Request } from '../../engine/idempotency.ts'
import { keyReused } from '../../portal/key-reused.ts'
import type { Actor, Reading } from '../../engine/work.ts'
import type { FileToSend, HandOff } from '../../portal/port.ts'
import { keepFile } from '../../store/attachments.ts'
import { findHandOff, insertHandOff, pendingHandOffs, type StoredHandOff } from '../../store/hand-offs.ts'
import type { Tx } from '../../store/store.ts'
import type { CaseSummary } from '../../support/case.ts'
import type { Verb } from '../../support/verbs.ts'
import { sixLettersOf } from '../../support/text/six-letters.ts'
import { present } from './present.ts'

interface Keeping {
  /** That of the case, null for a new one. */
  number: number | null
  url: string
  files: readonly FileToSend[]
  /** What is remembered under the key, where something else is to be done for it. */
  asked?: Pick<Request, 'verb' | 'input'>
  /** One that waits already and is the same to a person, whichever key it has. */
  like?: (pending: StoredHandOff) => boolean
  /** Runs in the transaction that keeps a new one. */
  then?: (reading: Reading) => Promise<void>
}

/** Keeps what a person is to do, once per key. */
export async function keepHandOff(
  { store, catalog: load, clock, newId }: Engine,
  identify: (tx: Tx, verb: Verb) => Promise<Actor>,
  { verb, key, input }: Request & { verb: Verb },
  { number, url, files, asked = { verb, input }, like, then }: Keeping,
): Promise<{ handOff: HandOff<CaseSummary>; replayed: boolean }> {
  const catalog = await load()
  const inputHash = inputHashOf(asked)
  return store.write(async (tx) => {
    const actor = await identify(tx, verb)
    const reading = { tx, catalog, actor, now: clock.now() }
    const known = await findHandOff(tx, actor.district, 'key', key)
    if (known && known.inputHash !== inputHash) throw keyReused(key, known.caseNumber)
    if (known) return { handOff: await present(reading, known, url), replayed: true }
    const alike = like && (await pendingHandOffs(tx, actor.district)).find(like)
    if (alike) return { handOff: await present(reading, alike, url), replayed: true }
    const item = {
      ...{ id: sixLettersOf(newId()), key, verb, inputHash },
      ...{ input: JSON.stringify(input), contactId: actor.contact.id },
      ...{ createdAt: clock.now().toISOString(), caseNumber: number },
    }
    for (const { bytes } of files) if (bytes !== null) await keepFile(tx, bytes)
    await insertHandOff(tx, actor.district, item)
    await then?.(reading)
    return { handOff: await present(reading, { ...item, place: 0, settledAt: null }, url), replayed: false }
  })
}
