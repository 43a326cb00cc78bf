import { districtDetails, districtOf, listDistricts } from '../../store/districts.ts'
import { deskActor, type Actor } from '../../engine/work.ts'
import type { Tx } from '../../store/store.ts'
import type { DistrictDetail } from '../../support/district.ts'
import { districtHere, named, whichDistrict } from './district.ts'
import type { About } from './identity.ts'
import type { EmbeddedOptions } from './options.ts'
import { settleDistrict } from './person.ts'

/** The acting person as one of those who answer; of another portal's desk what it did is told in its own name. */
export async function deskHere(tx: Tx, options: EmbeddedOptions, about: About): Promise<Actor> {
  const name = options.activitySource === 'portal' ? options.person.name : (await options.catalog()).desk
  return deskActor(await districtAtDesk(tx, options, about), name)
}

/** The same for a write, before which the only district is stored. */
export async function settleDeskHere(tx: Tx, options: EmbeddedOptions, about: About): Promise<Actor> {
  if ((await listDistricts(tx)).length < 2) await settleDistrict(tx, options)
  return deskHere(tx, options, about)
}

export async function servedHere(tx: Tx): Promise<DistrictDetail[]> {
  return districtDetails(tx)
}

async function districtAtDesk(tx: Tx, options: EmbeddedOptions, about: About): Promise<string> {
  if (about !== null && 'adds' in about) return about.adds
  const stored = await listDistricts(tx)
  if (stored.length < 2) return (await districtHere(tx, options)).id
  if (options.district !== undefined) return named(options.district, stored, options).id
  if (about === null) throw whichDistrict(stored)
  return (await districtOf(tx, about)) ?? stored[0]?.id ?? ''
}
