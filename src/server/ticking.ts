import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../engine/engine.ts'
import { tick } from '../engine/tick.ts'
import { deskActor } from '../engine/work.ts'
import { within } from '../store/within.ts'
import { listDistricts } from '../store/districts.ts'
import { takeTurn } from '../store/turns.ts'

/** Milliseconds. */
const BETWEEN = 2

/** As `tickAll`, by one of the servers on a database in each such time. Another one goes on when that one has ended. */
export async function tickInTurn(engine: Engine, milliseconds: number): Promise<void> {
  const now = engine.clock.now()
  const until = new Date(now.getTime() + milliseconds)
  const turn = { now: now.toISOString(), until: until.toISOString() }
  if (await engine.store.write((tx) => takeTurn(tx, 'ticking', turn))) await tickAll(engine)
}

/**
 * Brings about what the clocks say, in every district, whether or not anybody writes. A district is ticked under its
 * lock, and ticking twice is as ticking once, so several servers may do it.
 */
export async function tickAll({ store, catalog: load, clock, newId, after }: Engine): Promise<void> {
  const catalog = await load()
  const districts = await store.read(listDistricts)
  const failures: unknown[] = []
  for (const { id } of districts) {
    const ticked = store.write(async (tx) => {
      await tx.lock(`district ${id}`)
      const actor = deskActor(id, catalog.desk)
      const work = { tx: within(tx, [id]), catalog, now: clock.now(), newId, actor }
      await tick(work)
      await after?.(work)
    })
    // One that is being imported, say, keeps no other waiting.
    await ticked.catch((error: unknown) => failures.push(error))
    // Thousands of districts take a second or two; whoever calls meanwhile comes first.
    await pause(BETWEEN)
  }
  if (failures.length > 0) throw failures[0]
}
