import type { Engine } from '../engine/engine.ts'
import { tick } from '../engine/tick.ts'
import { deskAuthor } from '../engine/work.ts'
import { listDistricts } from '../store/districts.ts'

/**
 * Brings about what the clocks say, in every district, whether or not anybody writes. A district is ticked under its
 * lock, and ticking twice is as ticking once, so several servers may do it.
 */
export async function tickAll({ store, catalog: load, clock, newId, after }: Engine): Promise<void> {
  const catalog = await load()
  const districts = await store.read(listDistricts)
  for (const { id } of districts) {
    await store.write(async (tx) => {
      await tx.lock(`district ${id}`)
      const contact = {
        id: '',
        name: deskAuthor(catalog).name,
        role: '',
        state: 'active' as const,
        lastActivityAt: null,
      }
      const work = {
        tx,
        catalog,
        now: clock.now(),
        newId,
        actor: { district: id, contact, side: 'desk' as const },
      }
      await tick(work)
      await after?.(work)
    })
  }
}
