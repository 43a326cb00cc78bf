import { closeCase } from '../../engine/close-case.ts'
import { createCase } from '../../engine/create-case.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Answered, Request } from '../../engine/idempotency.ts'
import { reopenCase } from '../../engine/reopen-case.ts'
import { reply } from '../../engine/reply.ts'
import { updateCase } from '../../engine/update-case.ts'
import type { Work } from '../../engine/work.ts'
import { write } from '../../engine/write.ts'
import type { Changed, Outcome, Portal } from '../../portal/port.ts'
import type { CaseSummary, Person } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
import type { LocalPortalOptions } from './local.ts'
import { settleIn } from './person.ts'

type Writes = Pick<Portal, 'createCase' | 'reply' | 'closeCase' | 'reopenCase' | 'updateCase'>

/** The writing verbs. `introduce` is called after a write that put the acting person on the roster. */
export function localWrites(
  engine: Engine,
  options: LocalPortalOptions,
  introduce: (person: Person) => void,
): Writes {
  const settle = async <Value extends CaseSummary | Changed>(
    request: Request,
    act: (work: Work) => Promise<Value>,
  ): Promise<Outcome<Value>> =>
    outcomeOf(async () => {
      let isNew = false
      const identify = async (tx: Work['tx']) => {
        const { actor, introduced } = await settleIn(tx, options, engine.newId)
        isNew = introduced
        return actor
      }
      const answered = await write(engine, identify, request, act)
      if (isNew && !request.dryRun) introduce({ name: options.person.name, email: options.person.email })
      return answered
    })
  return {
    createCase: async (input, call) => {
      const outcome = await settle({ ...call, verb: 'case:create', input }, (work) => createCase(work, input))
      return call.dryRun ? withoutNumber(outcome) : outcome
    },
    reply: (number, input, call) =>
      settle({ ...call, verb: 'case:reply', input: { number, input } }, (work) => reply(work, number, input)),
    closeCase: (number, input, call) =>
      settle({ ...call, verb: 'case:close', input: { number, input } }, (work) =>
        closeCase(work, number, input),
      ),
    reopenCase: (number, input, call) =>
      settle({ ...call, verb: 'case:reopen', input: { number, input } }, (work) =>
        reopenCase(work, number, input),
      ),
    // The revision is what the caller happened to see; after the first call it would be another.
    updateCase: (number, input, call) =>
      settle({ ...call, verb: 'case:update', input: { number, changes: input.changes } }, (work) =>
        updateCase(work, number, input),
      ),
  }
}

/** The next case that is really filed gets the number. */
function withoutNumber(outcome: Outcome<CaseSummary>): Outcome<CaseSummary> {
  if (outcome.outcome !== 'done' || outcome.replayed) return outcome
  return { ...outcome, value: { ...outcome.value, number: null } }
}

async function outcomeOf<Value>(attempt: () => Promise<Answered<Value>>): Promise<Outcome<Value>> {
  try {
    return { outcome: 'done', ...(await attempt()) }
  } catch (error) {
    if (error instanceof Problem) return { outcome: 'refused', problem: error }
    throw error
  }
}
