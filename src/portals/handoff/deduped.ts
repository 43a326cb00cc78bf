import { closeByDedupe } from '../../engine/close-by-dedupe.ts'
import { fileCase } from '../../engine/file-case.ts'
import { requireCase, summaryOf } from '../../engine/find-case.ts'
import { inputHashOf, type Request } from '../../engine/idempotency.ts'
import type { Reading, Work } from '../../engine/work.ts'
import type { Call, ClosedByDedupe, DedupeInput, Filed, NewCase, Outcome } from '../../portal/port.ts'
import { keyReused } from '../../portal/key-reused.ts'
import { refusing } from '../../portal/refusing.ts'
import { findDedupe, saveDedupe } from '../../store/dedupes.ts'
import { findHandOff, pendingHandOffs, type StoredHandOff } from '../../store/hand-offs.ts'
import { callText } from '../../support/dedupe.ts'
import { Problem } from '../../support/problem.ts'
import { ACTS, filesOf, remembered, type Inputs } from '../embedded/acts.ts'
import { keepHandOff } from './keep.ts'
import { present } from './present.ts'
import type { HandOffOne, WriteParts } from './writes.ts'

type Deduping = NewCase & { dedupe: DedupeInput }

export interface DedupedWrites {
  createCase(input: Deduping, call: Call): Promise<Outcome<Filed>>
  closeByDedupe(
    dedupe: string,
    input: { comment: string | null },
    call: Call,
  ): Promise<Outcome<ClosedByDedupe>>
}

/**
 * Calls under a dedupe key where a person files: over campus's own record of what was told. A case that waits to be
 * filed is handed over again instead of another one; comments are handed over once in an interval.
 */
export function dedupedWrites(parts: WriteParts, handOff: HandOffOne): DedupedWrites {
  const { engine, settle, identify, url } = parts
  const reading = async <Value>(look: (reading: Reading) => Promise<Value>): Promise<Value> => {
    const catalog = await engine.catalog()
    return engine.store.read(async (tx) =>
      look({ tx, catalog, actor: await parts.actor(tx), now: engine.clock.now() }),
    )
  }

  const createCase = (input: Deduping, call: Call): Promise<Outcome<Filed>> =>
    refusing<Filed>(async () => {
      const request = { ...call, verb: 'case:create', input: remembered<'case:create'>(input) } as const
      const before = await reading((at) => answeredBefore(at, request, url))
      if (before !== null) return before
      const tried = await settle({ ...request, dryRun: true }, (work) => fileCase(work, input))
      if (call.dryRun || tried.outcome !== 'done' || tried.replayed) return tried
      const became = tried.value.dedupe?.outcome
      if (became === 'suppressed') return settle(request, (work) => countCall(work, input.dedupe.key))
      const kept = await (became === 'commented'
        ? keepComment(request, input, tried.value)
        : keepHandOff(engine, identify, request, {
            ...{ number: null, url, files: filesOf(input) },
            like: (pending) => isFor(pending, input.dedupe.key),
          }))
      return { outcome: 'handoff', ...kept }
    })

  async function keepComment(request: Request & { verb: 'case:create' }, input: Deduping, { number }: Filed) {
    const { key } = input.dedupe
    const at = number ?? 0
    const held = await reading(({ tx, actor }) => findDedupe(tx, actor.district, key))
    const { comment } = input.dedupe
    const body = held ? callText(comment, held, await engine.catalog()) : comment
    const reply: Inputs['case:reply'] = {
      number: at,
      input: { body, ...(input.attachments && { attachments: input.attachments }) },
    }
    return keepHandOff(
      engine,
      identify,
      { ...request, verb: 'case:reply', input: remembered<'case:reply'>(reply) },
      {
        ...{ number: at, url, files: filesOf(reply), asked: request },
        then: ({ tx, actor, now }) =>
          saveDedupe(tx, actor.district, key, {
            ...{ caseNumber: at, commentedAt: now.toISOString(), counted: 0 },
          }),
      },
    )
  }

  return {
    createCase,
    closeByDedupe: (dedupe, input, call) =>
      refusing<ClosedByDedupe>(async () => {
        const { last, waiting } = await reading((at) => lookUp(at, dedupe))
        if (last === undefined && waiting !== undefined) throw notFiledYet(waiting, dedupe)
        const byKey = () =>
          settle({ ...call, verb: 'case:close', input: { dedupe, input } }, (work) =>
            closeByDedupe(work, dedupe, input),
          )
        if (last === undefined) return byKey()
        if (last.isOpen) return handOff('case:close', { number: last.number, input }, call, last.number)
        const close = { number: last.number, input }
        const tried = await settle({ ...call, verb: 'case:close', input: close, dryRun: true }, (work) =>
          ACTS['case:close'](work, close),
        )
        return tried.outcome === 'done' && tried.replayed ? tried : byKey()
      }),
  }
}

/** What this very call was answered before, while it waits and once a person has done it. */
async function answeredBefore(
  reading: Reading,
  request: Request & { verb: 'case:create' },
  url: string,
): Promise<Outcome<Filed> | null> {
  const { tx, actor } = reading
  const known = await findHandOff(tx, actor.district, 'key', request.key)
  if (!known) return null
  if (known.inputHash !== inputHashOf(request)) throw keyReused(request.key, known.caseNumber)
  if (known.settledAt === null)
    return { outcome: 'handoff', handOff: await present(reading, known, url), replayed: true }
  const found = summaryOf(await requireCase(reading, known.caseNumber ?? 0))
  const outcome = known.verb === 'case:create' ? 'created' : 'commented'
  return { outcome: 'done', value: { ...found, dedupe: { outcome, counted: 0 } }, replayed: true }
}

async function countCall(work: Work, key: string): Promise<Filed> {
  const { tx, actor } = work
  const held = await findDedupe(tx, actor.district, key)
  if (held === undefined) throw new Error('a dedupe key was lost while a call under it was counted')
  const counted = held.counted + 1
  await saveDedupe(tx, actor.district, key, { ...held, counted })
  const found = await requireCase(work, held.caseNumber)
  return { ...summaryOf(found), dedupe: { outcome: 'suppressed', counted } }
}

async function lookUp(reading: Reading, dedupe: string) {
  const { tx, actor } = reading
  const held = await findDedupe(tx, actor.district, dedupe)
  const found = held && (await requireCase(reading, held.caseNumber))
  const waiting = (await pendingHandOffs(tx, actor.district)).find((one) => isFor(one, dedupe))
  const last = found && { number: found.number, isOpen: found.closedAt === null }
  return { last: waiting !== undefined && last?.isOpen === false ? undefined : last, waiting }
}

/** Whether it is a case to be filed that has the key. */
function isFor({ verb, caseNumber, input }: StoredHandOff, key: string): boolean {
  if (verb !== 'case:create' || caseNumber !== null) return false
  return (JSON.parse(input) as NewCase).dedupe?.key === key
}

function notFiledYet({ id }: StoredHandOff, dedupe: string): Problem {
  return new Problem('conflict', {
    code: 'not-filed-yet',
    message: `The case under “${dedupe}” is still to be handed off as ${id}; nobody has said that it was filed.`,
    hint: `If it was: campus case number ${id} NUMBER, then close it. If nobody will file it: campus case number ${id} --drop`,
  })
}
