import type { Engine } from '../../engine/engine.ts'
import type { Request } from '../../engine/idempotency.ts'
import type { Actor, Work } from '../../engine/work.ts'
import { write } from '../../engine/write.ts'
import type { Outcome } from '../../portal/port.ts'
import { refusing } from '../../portal/refusing.ts'
import { districtOf, firstDistrict, listDistricts, type Placed } from '../../store/districts.ts'
import type { Tx } from '../../store/store.ts'
import type { DeskVerb } from '../../support/verbs.ts'
import { districtHere, named, whichDistrict } from './district.ts'
import type { EmbeddedOptions } from './options.ts'
import { settleDistrict } from './person.ts'

/** Runs one write as the desk, in the district of what it is about. */
export type SettleAtDesk = <Value extends object>(
  request: Request & { verb: DeskVerb },
  about: Placed | 'first' | null,
  act: (work: Work) => Promise<Value>,
) => Promise<Outcome<Value>>

export function settlingAtDesk(engine: Engine, options: EmbeddedOptions): SettleAtDesk {
  return (request, about, act) =>
    refusing(async () => {
      const identify = async (tx: Tx): Promise<Actor> => {
        if ((await listDistricts(tx)).length < 2) await settleDistrict(tx, options)
        return deskHere(tx, options, about)
      }
      return { outcome: 'done', ...(await write(engine, identify, request, act)) }
    })
}

/** The acting person as one of those who answer; of another portal's desk what it did is told in its own name. */
export async function deskHere(
  tx: Tx,
  options: EmbeddedOptions,
  about: Placed | 'first' | null,
): Promise<Actor> {
  const name = options.activitySource === 'portal' ? options.person.name : (await options.catalog()).desk
  const contact = { id: '', name, role: '', state: 'active' as const, lastActivityAt: null }
  return { district: await districtAtDesk(tx, options, about), contact, side: 'desk' }
}

async function districtAtDesk(
  tx: Tx,
  options: EmbeddedOptions,
  about: Placed | 'first' | null,
): Promise<string> {
  const stored = await listDistricts(tx)
  if (stored.length < 2) return (await districtHere(tx, options)).id
  if (options.district !== undefined) return named(options.district, stored, options).id
  if (about === 'first') return (await firstDistrict(tx)) ?? ''
  if (about === null) throw whichDistrict(stored)
  return (await districtOf(tx, about)) ?? stored[0]?.id ?? ''
}
