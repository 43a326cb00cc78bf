import { updateCase } from '../../engine/update-case.ts'
import { lacking } from '../../portal/lacking.ts'
import type { Call, Capabilities, Outcome, Portal } from '../../portal/port.ts'
import type { Verb } from '../../support/verbs.ts'
import { ACTS, remembered, type Answers, type ActVerb, type Inputs } from '../embedded/acts.ts'
import { withoutNumber, type Settle } from '../embedded/settle.ts'

type Writes = Pick<Portal, 'createCase' | 'reply' | 'closeCase' | 'reopenCase' | 'updateCase' | 'importMail'>

/** The writing verbs, done at once. */
export function localWrites(settle: Settle, capabilities: Capabilities): Writes {
  const act = <V extends ActVerb>(verb: V, input: Inputs[V], call: Call): Promise<Outcome<Answers[V]>> =>
    settle({ ...call, verb, input: remembered(input) }, (work): Promise<Answers[V]> =>
      ACTS[verb](work, input),
    )
  const refused = (verb: Verb) => ({ outcome: 'refused' as const, problem: lacking(capabilities, verb) })
  return {
    createCase: async (input, call) => {
      const outcome = await act('case:create', input, call)
      return call.dryRun ? withoutNumber(outcome) : outcome
    },
    reply: (number, input, call) => act('case:reply', { number, input }, call),
    closeCase: (number, input, call) => act('case:close', { number, input }, call),
    reopenCase: (number, input, call) => act('case:reopen', { number, input }, call),
    updateCase: async (number, input, call) => {
      if (input.changes.status !== undefined) return refused('case:status')
      // The revision is what the caller happened to see; after the first call it would be another.
      const request = { ...call, verb: 'case:update', input: { number, changes: input.changes } } as const
      return settle(request, (work) => updateCase(work, number, input))
    },
    importMail: async () => refused('case:import-mail'),
  }
}
