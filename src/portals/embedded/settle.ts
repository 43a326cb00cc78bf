import type { Engine } from '../../engine/engine.ts'
import type { Request } from '../../engine/idempotency.ts'
import type { Work } from '../../engine/work.ts'
import { write } from '../../engine/write.ts'
import type { Filed, Outcome } from '../../portal/port.ts'
import { refusing } from '../../portal/refusing.ts'
import type { Verb } from '../../support/verbs.ts'
import type { Identity } from './identity.ts'

/** Runs one write of the engine as the acting person. */
export type Settle = <Value extends object>(
  request: Request & { verb: Verb },
  act: (work: Work) => Promise<Value>,
) => Promise<Outcome<Value>>

/** `introduce` is called after a write that put the acting person on the roster. */
export function settling(engine: Engine, identity: Identity, introduce: () => void): Settle {
  return (request, act) =>
    refusing(async () => {
      let isNew = false
      const catalog = await engine.catalog()
      const identify = async (tx: Work['tx']) => {
        const parts = { newId: engine.newId, catalog, verb: request.verb, now: engine.clock.now() }
        const { actor, introduced } = await identity.settle(tx, parts)
        isNew = introduced
        return actor
      }
      const answered = await write(engine, identify, request, act)
      if (isNew && !request.dryRun) introduce()
      return { outcome: 'done', ...answered }
    })
}

/** A dry run took a number only to try: the next case that is really filed gets it. One that is there keeps its own. */
export function withoutNumber<Value extends Filed>(outcome: Outcome<Value>): Outcome<Value> {
  if (outcome.outcome !== 'done' || outcome.replayed) return outcome
  const { dedupe } = outcome.value
  if (dedupe !== undefined && dedupe.outcome !== 'created') return outcome
  return { ...outcome, value: { ...outcome.value, number: null } }
}
