import { tick } from '../../engine/tick.ts'
import type { Actor, Work } from '../../engine/work.ts'
import { insertContact } from '../../store/contacts.ts'
import { insertSchool } from '../../store/assignments.ts'
import { insertDistrict, listDistricts, saveSite } from '../../store/districts.ts'
import { insertNotice } from '../../store/notices.ts'
import type { Store, Tx } from '../../store/store.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { Clock } from '../../support/clock.ts'
import type { Contact } from '../../support/contact.ts'
import { CLOSED_CASES } from './sample/closed-cases.ts'
import { CONTACTS, DISTRICT, NOTICES, SCHOOLS, SITES } from './sample/district.ts'
import { daysBefore, scenes } from './sample/fill.ts'
import { OLD_CASES } from './sample/old-cases.ts'
import { OPEN_CASES } from './sample/open-cases.ts'
import { WAITING_CASES } from './sample/waiting-cases.ts'

export interface SampleParts {
  clock: Clock
  catalog: Catalog
}

/**
 * Fills an empty store with a fictional district, seen from now: contacts, schools, notices, and cases in every state.
 * The same moment and catalog make the same sample. One transaction, played through the engine's rules in the order
 * of time, so that numbers, clocks and histories are like those of a portal in use. Answers false, with nothing done,
 * when the store has a district already.
 */
export async function fillSample(store: Store, { clock, catalog }: SampleParts): Promise<boolean> {
  const now = clock.now()
  const random = generator(20_261_122)
  const newId = (): string => `sample-${Math.floor(random() * 2 ** 32).toString(36)}`
  return store.write(async (tx) => {
    if ((await listDistricts(tx)).length > 0) return false
    const actors = await fillDistrict(tx, now, newId)
    const work = (at: Date, by: number): Work => ({ tx, catalog, actor: actors[by] as Actor, now: at, newId })
    const play = [...OPEN_CASES, ...WAITING_CASES, ...CLOSED_CASES, ...OLD_CASES]
      .flatMap((item) => scenes(item, now, random))
      .sort((one, other) => one.at.getTime() - other.at.getTime())
    for (const { at, by, act } of play) {
      await tick(work(at, by))
      await act(work(at, by))
    }
    await tick(work(now, 0))
    return true
  })
}

async function fillDistrict(tx: Tx, now: Date, newId: () => string): Promise<Actor[]> {
  const district = DISTRICT.id
  await insertDistrict(tx, DISTRICT)
  for (const site of SITES) await saveSite(tx, district, site)
  for (const name of SCHOOLS)
    await insertSchool(tx, district, { id: newId(), name, level: null, specialist: null })
  for (const { startsIn, endsIn, ...notice } of NOTICES) {
    const endsAt = endsIn === null ? null : timeIn(now, endsIn)
    await insertNotice(tx, district, { id: newId(), ...notice, startsAt: timeIn(now, startsIn), endsAt })
  }
  const actors: Actor[] = []
  for (const { activeDaysAgo, ...person } of CONTACTS) {
    const lastActivityAt = activeDaysAgo === null ? null : timeIn(now, -activeDaysAgo)
    const contact: Contact = {
      ...{ id: newId(), ...person, phone: null, organization: null, agreement: false },
      ...{ invitedUntil: person.state === 'invited' ? timeIn(now, 4) : null, lastActivityAt },
      activitySource: 'portal',
    }
    await insertContact(tx, district, contact)
    actors.push({ district, contact, side: 'requester' })
  }
  return actors
}

function timeIn(now: Date, days: number): string {
  return daysBefore(now, -days).toISOString()
}

/** A small generator of numbers in [0, 1) (mulberry32), so that a sample can be made again. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
