import { closeCase } from '../../../engine/close-case.ts'
import { createCase } from '../../../engine/create-case.ts'
import { requireCase } from '../../../engine/find-case.ts'
import { commentLine, record, statusChange } from '../../../engine/record.ts'
import { reply } from '../../../engine/reply.ts'
import type { Work } from '../../../engine/work.ts'
import type { CaseSummary } from '../../../support/case.ts'
import type { Catalog, Named } from '../../../support/catalog.ts'
import { DAY } from '../../../support/time/calendar.ts'
import { ADVISORS } from './district.ts'
import type { SampleCase, SampleStep } from './script.ts'

const SHORTEST_STEP = 20 * 60 * 1000

/** One thing that happens at a moment; `act` is told the contact who files by index. */
export interface Scene {
  at: Date
  by: number
  act: (work: Work) => Promise<void>
}

/** What happens to a sample case, one scene for each step. Scenes of one case are to be played in order. */
export function scenes(item: SampleCase, now: Date, random: () => number): Scene[] {
  let filed: CaseSummary | null = null
  let at = daysBefore(now, item.ago)
  const advisor = ADVISORS[Math.floor(random() * ADVISORS.length)] ?? 'Support'
  const create: Scene = {
    at,
    by: item.by,
    act: async (work) => {
      filed = await createCase(work, newCase(item, work.catalog, now))
    },
  }
  const steps = (item.steps ?? []).map((step): Scene => {
    at = new Date(Math.max(daysBefore(now, step.ago).getTime(), at.getTime() + SHORTEST_STEP))
    return { at, by: item.by, act: async (work) => play(work, filed?.number ?? 0, step, advisor) }
  })
  return [create, ...steps]
}

async function play(work: Work, number: number, step: SampleStep, advisor: string): Promise<void> {
  if ('contact' in step) await reply(work, number, { body: step.contact })
  else if ('closes' in step) await closeCase(work, number, { comment: step.closes })
  else await answer(work, number, step, advisor)
}

async function answer(
  work: Work,
  number: number,
  { desk, status }: { desk?: string | undefined; status?: string | undefined },
  advisor: string,
): Promise<void> {
  const before = await requireCase(work, number)
  const at = work.now.toISOString()
  const known = work.catalog.statuses.items.some(({ id }) => id === status)
  const move =
    known && status && status !== before.status ? statusChange(work.catalog, before, status, at) : null
  const lines = [...(desk === undefined ? [] : [commentLine(desk)]), ...(move?.lines ?? [])]
  if (lines.length === 0) return
  const author = { name: advisor, contactId: null, side: 'desk' } as const
  await record(work, before, { lines, state: move?.state ?? {} }, { author, at })
}

function newCase(item: SampleCase, catalog: Catalog, now: Date): Parameters<typeof createCase>[1] {
  const { subject, description, more, site } = item
  return {
    subject,
    type: wordOf(catalog.types.items, item.type),
    module: wordOf(catalog.modules.items, item.module),
    priority: wordOf(catalog.priorities.items, item.priority),
    site: site ?? null,
    release: site ? 'Campus.2603.12' : null,
    dueDate: item.dueIn === undefined ? null : daysBefore(now, -item.dueIn).toISOString().slice(0, 10),
    test: false,
    zone: catalog.zone,
    answers: { description, ...more },
  }
}

function wordOf(items: readonly Named[], wanted: string): string {
  return (items.find(({ id }) => id === wanted) ?? items[0])?.id ?? wanted
}

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY)
}
