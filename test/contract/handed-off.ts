import type { Call, Outcome, Portal } from '../../src/portal/port.ts'

type Write<Value> = (call: Call) => Promise<Outcome<Value>>

/** A hand-off portal with a person at once on the spot, who does whatever is handed to them and tells its number. */
export function handedOff(portal: Portal, firstNumber: number): Portal {
  let next = firstNumber
  const person = async <Value>(write: Write<Value>, call: Call): Promise<Outcome<Value>> => {
    const asked = await write(call)
    if (asked.outcome !== 'handoff') return asked
    const { id, case: about } = asked.handOff
    const finished = await portal.handOffs?.finish(id, about.number ?? (next += 1), {})
    const answered = await write(call)
    if (answered.outcome !== 'done' || finished?.outcome !== 'done') return answered
    return { ...answered, replayed: finished.replayed }
  }
  return Object.assign(Object.create(portal) as Portal, {
    createCase: (input, call) => person((again) => portal.createCase(input, again), call),
    reply: (number, input, call) => person((again) => portal.reply(number, input, again), call),
    closeCase: (number, input, call) => person((again) => portal.closeCase(number, input, again), call),
    reopenCase: (number, input, call) => person((again) => portal.reopenCase(number, input, again), call),
  } satisfies Partial<Portal>)
}
