import { openJournal } from '../../../outbox/journal.ts'
import { isKept } from '../../../outbox/places.ts'
import { DAY } from '../../../support/time/calendar.ts'
import { count } from '../../../support/time/words.ts'
import { block, hint, ok, warn, type Found } from '../finding.ts'

/** What waits to be sent longer than this is worth a warning. */
const LONG = DAY

/** Writes that no portal has settled. What they say is told nowhere. */
export async function outbox(folder: string, now: Date): Promise<Found[]> {
  if (!isKept(folder)) return [ok('outbox', 'Nothing waits to be sent.')]
  const journal = openJournal(folder)
  const entries = journal.entries()
  const waiting = entries.filter(({ state }) => state !== 'refused')
  return [
    ...waitingTold(
      waiting.map(({ createdAt }) => Date.parse(createdAt)),
      now,
    ),
    ...refusedTold(entries.length - waiting.length),
    ...damagedTold(journal.damaged().length),
  ]
}

function waitingTold(since: readonly number[], now: Date): Found[] {
  if (since.length === 0) return []
  const tell = since.some((time) => now.getTime() - time > LONG) ? warn : hint
  const said = `${count(since.length, 'write')} not settled yet.`
  return [tell('outbox-waiting', said, 'Send what waits: campus outbox send')]
}

function refusedTold(refused: number): Found[] {
  if (refused === 0) return []
  const said = `${count(refused, 'write')} refused by the portal.`
  return [warn('outbox-refused', said, 'Look, then drop them: campus outbox list')]
}

function damagedTold(damaged: number): Found[] {
  if (damaged === 0) return []
  const said = `${count(damaged, 'file')} of the outbox cannot be read.`
  return [block('outbox-damaged', said, 'campus outbox list names them.')]
}
