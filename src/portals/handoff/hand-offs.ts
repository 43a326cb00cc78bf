import { read, type Engine } from '../../engine/engine.ts'
import { requireCase, summaryOf } from '../../engine/find-case.ts'
import type { Actor, Reading } from '../../engine/work.ts'
import type { HandOff, HandOffs, Outcome } from '../../portal/port.ts'
import { forgetFiles } from '../../store/attachments.ts'
import { deleteHandOff, findHandOff, type StoredHandOff } from '../../store/hand-offs.ts'
import { refusing } from '../../portal/refusing.ts'
import type { Tx } from '../../store/store.ts'
import type { CaseSummary } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
import { filesOf, type ActVerb, type Inputs } from '../embedded/acts.ts'
import { type Settle } from '../embedded/settle.ts'
import { finishHandOff, refuseOtherNumber } from './finish.ts'
import { pendingHere } from './pending.ts'
import { present } from './present.ts'

export interface HandOffParts {
  engine: Engine
  actor: (tx: Tx) => Promise<Actor>
  /** Who reads all their districts at once, where that is asked for. */
  everywhere: (tx: Tx) => Promise<Actor>
  settle: () => Promise<Settle>
  url: string
}

/** What waits for a person, and what becomes of it. */
export function keptHandOffs({ engine, actor, everywhere, settle, url }: HandOffParts): HandOffs {
  const reading = <Value>(look: (reading: Reading) => Promise<Value>) =>
    read(engine, actor, 'case:view', look)
  return {
    list: () =>
      read(engine, everywhere, 'case:view', async (reading) =>
        Promise.all((await pendingHere(reading)).map(({ stored, at }) => present(at, stored, url))),
      ),
    finish: (id, number, options) =>
      refusing(async () => {
        const stored = await reading((at) => requireHandOff(at, id))
        if (stored.settledAt !== null) return reading((at) => finishedBefore(at, stored, number))
        const request = { ...options, ...stored, input: JSON.parse(stored.input) as unknown }
        const outcome = await (await settle())(request, (work) => finishHandOff(work, stored, number))
        if (outcome.outcome !== 'done') return outcome
        if (outcome.replayed)
          return reading(async (at) => finishedBefore(at, await requireHandOff(at, id), number))
        return { ...outcome, value: 'case' in outcome.value ? outcome.value.case : outcome.value }
      }),
    drop: async (id) => drop(engine, actor, id, url),
  }
}

async function finishedBefore(
  reading: Reading,
  stored: StoredHandOff,
  number: number,
): Promise<Outcome<CaseSummary>> {
  refuseOtherNumber(stored, number)
  return { outcome: 'done', value: summaryOf(await requireCase(reading, number)), replayed: true }
}

async function drop(
  engine: Engine,
  identify: HandOffParts['actor'],
  id: string,
  url: string,
): Promise<HandOff<CaseSummary>> {
  const catalog = await engine.catalog()
  return engine.store.write(async (tx) => {
    const reading = { tx, catalog, actor: await identify(tx), now: engine.clock.now() }
    const stored = await requireHandOff(reading, id)
    if (stored.settledAt !== null) throw doneAlready(stored)
    const dropped = await present(reading, stored, url)
    await deleteHandOff(tx, reading.actor.district, id)
    const files = filesOf(JSON.parse(stored.input) as Inputs[ActVerb])
    await forgetFiles(
      tx,
      files.map(({ sha256 }) => sha256),
    )
    return dropped
  })
}

async function requireHandOff({ tx, actor }: Reading, id: string): Promise<StoredHandOff> {
  const stored = await findHandOff(tx, actor.district, 'id', id)
  if (stored) return stored
  throw new Problem('not-found', {
    code: 'hand-off-not-found',
    message: `Nothing called “${id}” is to be handed off.`,
    hint: '`campus case list --status to-be-handed-off` shows the cases that are.',
  })
}

function doneAlready({ id, caseNumber }: StoredHandOff): Problem {
  return new Problem('conflict', {
    code: 'already-done',
    message: `${id} was done already, on case ${caseNumber}.`,
    hint: `Look at it: campus case view ${caseNumber}`,
  })
}
