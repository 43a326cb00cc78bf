import { read, type Engine } from '../../engine/engine.ts'
import { planFacts } from '../../engine/updates/facts.ts'
import { viewRequest } from '../../engine/updates/find.ts'
import { moveRequest } from '../../engine/updates/move.ts'
import type { Updates } from '../../portal/updates.ts'
import { listRequests } from '../../store/requests.ts'
import { remarks, type Said, type UpdatePlan } from '../../support/updates/plan.ts'
import { updateRefusal } from '../../support/updates/refusal.ts'
import type { Identity } from './identity.ts'
import type { Settle } from './settle.ts'

/** Update requests; how one is asked for or called back is each portal's own way. */
export function embeddedUpdates(
  engine: Engine,
  { requester }: Identity,
  settle: Settle,
): Omit<Updates, 'create' | 'cancel' | 'record'> {
  return {
    plan: (input) => plan(input, settle, engine.newId()),
    list: ({ limit, ...filter }) =>
      read(engine, requester, 'request:list', async ({ tx, actor: { district } }) => {
        const found = await listRequests(tx, district, filter, limit + 1)
        return { items: found.slice(0, limit), truncated: found.length > limit }
      }),
    view: (id) => read(engine, requester, 'request:list', (reading) => viewRequest(reading, id)),
  }
}

/** Tried as a write, which finds every refusal, and undone. */
async function plan(input: UpdatePlan, settle: Settle, key: string): Promise<Said[]> {
  const call = { key, dryRun: true, verb: 'request:create', input } as const
  const tried = await settle(call, async (work) => {
    const facts = await planFacts(work)
    const refusal = updateRefusal(input, facts)
    if (refusal) throw refusal
    return { said: remarks(input, facts) }
  })
  if (tried.outcome === 'refused') throw tried.problem
  if (tried.outcome !== 'done') throw new Error('a plan was not answered')
  return tried.value.said
}

/** A person's word or a requester's wish moves a request as the desk would. */
export function movingRequest(settle: Settle): Pick<Updates, 'record'> & { cancel: Updates['cancel'] } {
  return {
    record: (id, move, call) =>
      settle({ ...call, verb: 'request:status', input: { id, move } }, (work) => moveRequest(work, id, move)),
    cancel: (id, { reason }, call) =>
      settle({ ...call, verb: 'request:cancel', input: { id, reason } }, (work) =>
        moveRequest(work, id, { status: 'cancelled', at: null, reason }),
      ),
  }
}
