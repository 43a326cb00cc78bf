import type { Engine } from '../../engine/engine.ts'
import type { Request } from '../../engine/idempotency.ts'
import type { Work } from '../../engine/work.ts'
import { write } from '../../engine/write.ts'
import type { Outcome } from '../../portal/port.ts'
import { refusing } from '../../portal/refusing.ts'
import type { DeskVerb } from '../../support/verbs.ts'
import type { About, Identity } from './identity.ts'

/** Runs one write as the desk, in the district of what it is about. */
export type SettleAtDesk = <Value extends object>(
  request: Request & { verb: DeskVerb },
  about: About,
  act: (work: Work) => Promise<Value>,
) => Promise<Outcome<Value>>

export function settlingAtDesk(engine: Engine, identity: Identity): SettleAtDesk {
  return (request, about, act) =>
    refusing(async () => ({
      outcome: 'done',
      ...(await write(engine, (tx) => identity.settleDesk(tx, about), request, act)),
    }))
}
