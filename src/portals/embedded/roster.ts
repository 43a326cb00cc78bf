import { read, type Engine } from '../../engine/engine.ts'
import { activate } from '../../engine/roster/activate.ts'
import { seen } from '../../engine/roster/seen.ts'
import type { Roster } from '../../portal/roster.ts'
import { findChange } from '../../store/contact-changes.ts'
import { readEvents } from '../../store/events.ts'
import { plainCode } from '../../support/roster/activation-code.ts'
import type { Identity } from './identity.ts'
import type { Settle } from './settle.ts'

/** The list of contacts; how a change is asked for is each portal's own way. */
export function embeddedRoster(
  engine: Engine,
  { requester }: Identity,
  settle: Settle,
): Omit<Roster, 'change'> {
  const reading: <Value>(look: Parameters<typeof read<Value>>[3]) => Promise<Value> = (look) =>
    read(engine, requester, 'contact:list', look)
  return {
    changeOf: (number) =>
      reading(async ({ tx, actor }) => {
        const found = await findChange(tx, actor.district, number)
        return found ? { change: found.change, state: found.state } : null
      }),
    // Of a call no more is kept than a hash of all it says, the code among it.
    activate: (code, call) =>
      settle({ ...call, verb: 'contact:activate', input: { code: plainCode(code) } }, (work) =>
        activate(work, code),
      ),
    seen: (contact, at, call) =>
      settle({ ...call, verb: 'contact:seen', input: { contact, at } }, (work) => seen(work, contact, at)),
    history: (contact) => reading(({ tx, actor }) => readEvents(tx, actor.district, ['contact', contact])),
  }
}
