/** A request has left after so many turns of the event loop where the connection is there at once. */
const TURNS = 3

/** Settles when what was sent before has left, or is waiting for a connection that takes longer. */
export async function untilSent(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise(setImmediate)
}
