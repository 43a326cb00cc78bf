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
  const of = (wanted: string): number => entries.filter(({ state }) => state === wanted).length
  const damaged = journal.damaged().length
  const refused = of('refused')
  const waiting = entries.length - refused
  const oldest = Math.min(...entries.map(({ createdAt }) => Date.parse(createdAt)))
  const tell = now.getTime() - oldest > LONG ? warn : hint
  return [
    ...(waiting > 0
      ? [
          tell(
            'outbox-waiting',
            `${count(waiting, 'write')} not settled yet.`,
            'Send what waits: campus outbox send',
          ),
        ]
      : []),
    ...(refused > 0
      ? [
          warn(
            'outbox-refused',
            `${count(refused, 'write')} refused by the portal.`,
            'Look, then drop them: campus outbox list',
          ),
        ]
      : []),
    ...(damaged > 0
      ? [
          block(
            'outbox-damaged',
            `${count(damaged, 'file')} of the outbox cannot be read.`,
            'campus outbox list names them.',
          ),
        ]
      : []),
  ]
}
