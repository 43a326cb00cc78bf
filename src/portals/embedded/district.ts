import { contactsOf } from '../../store/contacts.ts'
import { listDistricts } from '../../store/districts.ts'
import type { Tx } from '../../store/store.ts'
import type { District, Membership } from '../../support/district.ts'
import { Problem } from '../../support/problem.ts'
import { nearest } from '../../support/text/nearest.ts'
import type { EmbeddedOptions } from './options.ts'

export type Who = Pick<
  EmbeddedOptions,
  'name' | 'person' | 'districtName' | 'district' | 'sample' | 'activitySource'
>

export const ALL = 'all'

/**
 * The district that is acted for. A portal kept on one's own computer has one, called as the settings say, until
 * somebody adds another; then it is the one that was named, else the only one that the person is a contact of.
 */
export async function districtHere(tx: Tx, who: Who): Promise<District> {
  const stored = await listDistricts(tx)
  const [first, second] = stored
  if (who.district === ALL) throw oneOnly(stored)
  if (second === undefined) {
    const only = who.sample && first ? first : { id: first?.id ?? who.name, name: who.districtName }
    if (who.district !== undefined && !isCalled(only, who.district)) throw noDistrict(who, [only])
    return only
  }
  if (who.district !== undefined) return named(who.district, stored, who)
  const own = await membershipsOf(tx, who)
  const [mine, another] = own
  if (mine && !another) return mine.district
  throw whichDistrict(own.length > 0 ? own.map(({ district }) => district) : stored)
}

/** The districts that the person is a contact of, with the role there. */
export async function membershipsOf(tx: Tx, { person }: Pick<Who, 'person'>): Promise<Membership[]> {
  const found = await contactsOf(tx, person)
  return found
    .filter(({ contact }) => contact.state !== 'deactivated')
    .map(({ district, contact }) => ({ district, role: contact.role }))
}

/** The district of that name or id. */
export function named(text: string, stored: readonly District[], who: Pick<Who, 'name'>): District {
  const found = stored.find((one) => isCalled(one, text))
  if (found) return found
  throw noDistrict({ ...who, district: text }, stored)
}

/** By id, or by name without case. */
export function isCalled({ id, name }: District, text: string): boolean {
  return id === text || name.toLowerCase() === text.trim().toLowerCase()
}

function noDistrict(
  { name, district = '' }: Pick<Who, 'name' | 'district'>,
  stored: readonly District[],
): Problem {
  const names = stored.map((one) => one.name)
  const guess = nearest(district, names)
  return new Problem('not-found', {
    code: 'district-not-found',
    message: `There is no district “${district}” on ${name}.`,
    hint: guess ? `Did you mean “${guess}”?` : `It has ${names.map((one) => `“${one}”`).join(', ')}.`,
  })
}

export function whichDistrict(districts: readonly District[]): Problem {
  const names = districts.map(({ name }) => name)
  return new Problem('usage', {
    code: 'district-not-chosen',
    message: `For which district? ${names.join(', ')}.`,
    hint: `Add --district "${names[0] ?? ''}", or set CAMPUS_DISTRICT.`,
    errors: names.map((name) => ({ pointer: '/district', code: 'choice', message: name })),
  })
}

export function oneOnly(districts: readonly District[]): Problem {
  return new Problem('usage', {
    code: 'one-district-only',
    message:
      'This is done for one district at a time; only `case list`, `report` and `desk queue` read all of them.',
    hint: `Name one: --district "${districts[0]?.name ?? 'NAME'}"`,
  })
}
