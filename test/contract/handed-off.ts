import type { Call, Outcome, Portal } from '../../src/portal/port.ts'
import type { Roster } from '../../src/portal/roster.ts'
import type { Updates } from '../../src/portal/updates.ts'

type Write<Value> = (call: Call) => Promise<Outcome<Value>>

/** A hand-off portal with a person at once on the spot, who does whatever is handed to them and tells its number. */
export function handedOff(portal: Portal, firstNumber: number): Portal {
  let next = firstNumber
  const person = async <Value>(write: Write<Value>, call: Call): Promise<Outcome<Value>> => {
    const asked = await write(call)
    if (asked.outcome !== 'handoff') return asked
    const finished = await done(asked.handOff.id, asked.handOff.about)
    const answered = await write(call)
    if (answered.outcome !== 'done' || finished?.outcome !== 'done') return answered
    return { ...answered, replayed: finished.replayed }
  }
  const done = (id: string, about: object) => {
    if (!('number' in about))
      return portal.updates.record(id, { status: 'requested', at: null, reason: null }, { key: id })
    const number = about.number as number | null
    return portal.handOffs?.finish(id, number ?? (next += 1), {})
  }
  const roster: Roster = {
    ...portal.roster,
    change: (input, call) => person((again) => portal.roster.change(input, again), call),
  }
  const updates: Updates = {
    ...portal.updates,
    create: (input, call) => person((again) => portal.updates.create(input, again), call),
  }
  return Object.assign(Object.create(portal) as Portal, {
    roster,
    updates,
    createCase: (input, call) => person((again) => portal.createCase(input, again), call),
    reply: (number, input, call) => person((again) => portal.reply(number, input, again), call),
    closeCase: (number, input, call) => person((again) => portal.closeCase(number, input, again), call),
    closeByDedupe: (dedupe, input, call) =>
      person((again) => portal.closeByDedupe(dedupe, input, again), call),
    reopenCase: (number, input, call) => person((again) => portal.reopenCase(number, input, again), call),
    escalate: (number, input, call) => person((again) => portal.escalate(number, input, again), call),
  } satisfies Partial<Portal>)
}
