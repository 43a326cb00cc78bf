import type { Engine } from '../../engine/engine.ts'
import { importMail } from '../../engine/import-mail.ts'
import { readNotice } from '../../engine/notices.ts'
import { takeOver } from '../../engine/take-over.ts'
import { updateCase } from '../../engine/update-case.ts'
import type { Actor } from '../../engine/work.ts'
import type { Call, Outcome } from '../../portal/port.ts'
import { refusing } from '../../portal/refusing.ts'
import type { Roster } from '../../portal/roster.ts'
import type { Tx } from '../../store/store.ts'
import type { Verb } from '../../support/verbs.ts'
import { ACTS, filesOf, remembered, type Answers, type ActVerb, type Inputs } from '../embedded/acts.ts'
import type { CaseWrites } from '../embedded/methods.ts'
import { withoutNumber, type Settle } from '../embedded/settle.ts'
import { dedupedWrites } from './deduped.ts'
import { keepHandOff } from './keep.ts'

type Writes = CaseWrites & Pick<Roster, 'change'>

export interface WriteParts {
  engine: Engine
  settle: Settle
  actor: (tx: Tx) => Promise<Actor>
  /** The acting person, put on the roster when needed. */
  identify: (tx: Tx, verb: Verb) => Promise<Actor>
  url: string
}

/** Keeps one thing for a person to do; `number` is that of the case, null for a new one. */
export type HandOffOne = <V extends ActVerb>(
  verb: V,
  input: Inputs[V],
  call: Call,
  number: number | null,
) => Promise<Outcome<Answers[V]>>

/**
 * The writing verbs: what only the portal can do is tried on the record, which finds every refusal, and kept for a
 * person; what a person tells is recorded at once.
 */
export function handOffWrites(parts: WriteParts): Writes {
  const { engine, settle, identify, url } = parts
  const handOff: HandOffOne = async <V extends ActVerb>(
    verb: V,
    input: Inputs[V],
    call: Call,
    number: number | null,
  ): Promise<Outcome<Answers[V]>> => {
    const request = { ...call, verb, input: remembered(input) }
    const tried = await settle({ ...request, dryRun: true }, (work): Promise<Answers[V]> =>
      ACTS[verb](work, input),
    )
    if (call.dryRun || tried.outcome !== 'done' || tried.replayed) return tried
    if (isNothing(tried.value, input))
      return settle(request, (work): Promise<Answers[V]> => ACTS[verb](work, input))
    return refusing(async () => {
      const kept = await keepHandOff(engine, identify, request, { number, url, files: filesOf(input) })
      return { outcome: 'handoff', ...kept }
    })
  }
  const deduped = dedupedWrites(parts, handOff)
  return {
    ...deduped,
    createCase: async (input, call) => {
      const outcome = await (input.dedupe === undefined
        ? handOff('case:create', input, call, null)
        : deduped.createCase({ ...input, dedupe: input.dedupe }, call))
      return call.dryRun ? withoutNumber(outcome) : outcome
    },
    reply: (number, input, call) => handOff('case:reply', { number, input }, call, number),
    closeCase: (number, input, call) => handOff('case:close', { number, input }, call, number),
    reopenCase: (number, input, call) => handOff('case:reopen', { number, input }, call, number),
    escalate: (number, input, call) => handOff('case:escalate', { number, input }, call, number),
    take: (number, call) =>
      settle({ ...call, verb: 'case:take', input: { number } }, (work) => takeOver(work, number)),
    change: async (input, call) => {
      const outcome = await handOff('contact:change', input, call, null)
      return call.dryRun ? withoutNumber(outcome) : outcome
    },
    updateCase: (number, input, call) => {
      const verb = input.changes.status === undefined ? 'case:update' : 'case:status'
      return settle({ ...call, verb, input: { number, changes: input.changes } }, (work) =>
        updateCase(work, number, input),
      )
    },
    importMail: (number, input, call) =>
      settle({ ...call, verb: 'case:import-mail', input: { number, mail: input.mail } }, (work) =>
        importMail(work, number, input),
      ),
    readNotice: (id, input, call) =>
      settle({ ...call, verb: 'notice:read', input: { notice: id, ...input } }, (work) =>
        readNotice(work, id, input),
      ),
  }
}

/** A case that is there already, and nothing to say with it: there is nothing that a person would have to do. */
function isNothing(value: object, input: Inputs[ActVerb]): boolean {
  if (!('changed' in value) || value.changed === true || !('input' in input)) return false
  return !('comment' in input.input) || input.input.comment === null
}
