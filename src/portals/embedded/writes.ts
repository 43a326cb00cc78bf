import { closeByDedupe } from '../../engine/close-by-dedupe.ts'
import { readNotice } from '../../engine/notices.ts'
import { requestChange } from '../../engine/roster/request-change.ts'
import { takeOver } from '../../engine/take-over.ts'
import { createRequest } from '../../engine/updates/create.ts'
import { updateCase } from '../../engine/update-case.ts'
import { refused, unsupported } from '../../portal/lacking.ts'
import type { Call, Capabilities, Outcome } from '../../portal/port.ts'
import type { Roster } from '../../portal/roster.ts'
import type { Updates } from '../../portal/updates.ts'
import { ACTS, remembered, type Answers, type ActVerb, type Inputs } from './acts.ts'
import type { CaseWrites } from './methods.ts'
import { movingRequest } from './updates.ts'
import { withoutNumber, type Settle } from './settle.ts'

/** The writing verbs, done at once. */
export function directWrites(settle: Settle, capabilities: Capabilities): CaseWrites {
  const act = <V extends ActVerb>(verb: V, input: Inputs[V], call: Call): Promise<Outcome<Answers[V]>> =>
    settle({ ...call, verb, input: remembered(input) }, (work): Promise<Answers[V]> =>
      ACTS[verb](work, input),
    )
  return {
    createCase: async (input, call) => {
      const outcome = await act('case:create', input, call)
      return call.dryRun ? withoutNumber(outcome) : outcome
    },
    reply: (number, input, call) => act('case:reply', { number, input }, call),
    closeCase: (number, input, call) => act('case:close', { number, input }, call),
    closeByDedupe: (dedupe, input, call) =>
      settle({ ...call, verb: 'case:close', input: { dedupe, input } }, (work) =>
        closeByDedupe(work, dedupe, input),
      ),
    reopenCase: (number, input, call) => act('case:reopen', { number, input }, call),
    escalate: (number, input, call) => act('case:escalate', { number, input }, call),
    take: (number, call) =>
      settle({ ...call, verb: 'case:take', input: { number } }, (work) => takeOver(work, number)),
    updateCase: async (number, input, call) => {
      if (input.changes.status !== undefined) return refused(capabilities, 'case:status')
      // The revision is what the caller happened to see; after the first call it would be another.
      const request = { ...call, verb: 'case:update', input: { number, changes: input.changes } } as const
      return settle(request, (work) => updateCase(work, number, input))
    },
    importMail: unsupported(capabilities).refuse('case:import-mail'),
    readNotice: (id, input, call) =>
      settle({ ...call, verb: 'notice:read', input: { notice: id, ...input } }, (work) =>
        readNotice(work, id, input),
      ),
  }
}

/** A change of the list is a case filed at once. */
export function directChange(settle: Settle): Pick<Roster, 'change'> {
  return {
    change: async (input, call) => {
      const outcome = await settle({ ...call, verb: 'contact:change', input }, (work) =>
        requestChange(work, input),
      )
      return call.dryRun ? withoutNumber(outcome) : outcome
    },
  }
}

export function directRequests(
  settle: Settle,
  capabilities: Capabilities,
): Pick<Updates, 'create' | 'cancel' | 'record'> {
  return {
    create: (input, call) =>
      settle({ ...call, verb: 'request:create', input }, (work) => createRequest(work, input)),
    cancel: movingRequest(settle).cancel,
    record: unsupported(capabilities).refuse('request:status'),
  }
}
