import { districtDetails, districtOf, listDistricts } from '../../store/districts.ts'
import { deskActor, type Actor } from '../../engine/work.ts'
import type { Tx } from '../../store/store.ts'
import type { DistrictDetail } from '../../support/district.ts'
import { ALL, districtHere, named, whichDistrict } from './district.ts'
import type { About } from './identity.ts'
import type { EmbeddedOptions } from './options.ts'
import { settleDistrict } from './person.ts'

/** The acting person as one of those who answer; of another portal's desk what it did is told in its own name. */
export async function deskHere(tx: Tx, options: EmbeddedOptions, about: About): Promise<Actor> {
  const name = options.activitySource === 'portal' ? options.person.name : (await options.catalog()).desk
  return deskActor(await districtAtDesk(tx, options, about), name)
}

/** The same for the one district that was named, else for all of them. */
export async function deskEverywhereHere(tx: Tx, options: EmbeddedOptions): Promise<Actor> {
  const district = options.district === ALL ? undefined : options.district
  const [first, ...others] = (await listDistricts(tx)).map(({ id }) => id)
  if (district !== undefined || first === undefined || others.length === 0)
    return deskHere(tx, { ...options, district }, null)
  return { ...(await deskHere(tx, { ...options, district: first }, null)), districts: [first, ...others] }
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
