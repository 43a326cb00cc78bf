import type { Engine } from '../../engine/engine.ts'
import { assignSchools, tellAbsence } from '../../engine/schools.ts'
import type { Work } from '../../engine/work.ts'
import type { Call, Outcome } from '../../portal/port.ts'
import type { Schools } from '../../portal/schools.ts'
import { refusing } from '../../portal/refusing.ts'
import { listAssignments } from '../../store/assignments.ts'
import type { Identity } from './identity.ts'
import type { Settle } from './settle.ts'
import { settlingAtDesk } from './settle-desk.ts'

/** Which school is whose. The desk of a district tells it, and whoever has a role that may. */
export function embeddedSchools(engine: Engine, identity: Identity, settle: Settle): Schools {
  const { store } = engine
  const atDesk = settlingAtDesk(engine, identity)
  const act = <Value extends object>(
    call: Call,
    input: unknown,
    work: (work: Work) => Promise<Value>,
  ): Promise<Outcome<Value>> =>
    refusing(async () =>
      (await store.read(identity.answers))
        ? atDesk({ ...call, verb: 'desk:district', input }, null, work)
        : settle({ ...call, verb: 'school:change', input }, work),
    )
  return {
    list: () => store.read(async (tx) => listAssignments(tx, (await identity.district(tx)).id)),
    assign: (input, call) => act(call, { assign: input }, (work) => assignSchools(work, input)),
    away: (input, call) => act(call, { away: input }, (work) => tellAbsence(work, input)),
  }
}
