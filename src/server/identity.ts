import { deskActor, type Actor } from '../engine/work.ts'
import { readContact } from '../store/contacts.ts'
import {
  districtDetails,
  districtOf,
  districtsById,
  findDistrict,
  listDistricts,
} from '../store/districts.ts'
import type { Tx } from '../store/store.ts'
import type { District } from '../support/district.ts'
import { Problem } from '../support/problem.ts'
import { ALL, isCalled, named, oneOnly, whichDistrict } from '../portals/embedded/district.ts'
import type { About, Identity } from '../portals/embedded/identity.ts'
import { servedBy, type Caller, type Place } from './caller.ts'

/**
 * The identity of somebody who signed in, acting for the district that they named, or the only one they can mean.
 * A district that is not theirs does not exist for them.
 */
export function callerIdentity(caller: Caller, wanted: string | undefined): Identity {
  const places = placesOf(caller)
  const ids = places.map(({ district }) => district)
  const isDesk = caller.kind === 'person' && caller.desk !== false

  const chosen = (of: readonly District[]): District => {
    if (wanted === ALL) throw oneOnly(of)
    if (wanted !== undefined) return named(wanted, of, { name: 'this portal' })
    const [only, another] = of
    if (only && !another) return only
    throw only ? whichDistrict(of) : noContact(caller)
  }
  const own = (tx: Tx) => districtsIn(tx, ids)
  const served = (tx: Tx) => districtsIn(tx, servedBy(caller))
  /** Of a contact their own; of a desk person who is none, or none there, one that they serve. */
  const district = async (tx: Tx) => {
    const mine = await own(tx)
    const isOwn = wanted === undefined || wanted === ALL || mine.some((one) => isCalled(one, wanted))
    return chosen(isDesk && !(places.length > 0 && isOwn) ? await served(tx) : mine)
  }
  const actorIn = async (tx: Tx, id: string): Promise<Actor> => {
    const place = places.find((found) => found.district === id)
    const contact = place && (await readContact(tx, id, place.contactId))
    if (!contact) throw noContact(caller)
    return caller.kind === 'job'
      ? { district: id, contact, side: 'job', job: { name: caller.token.name, allow: caller.allow } }
      : { district: id, contact, side: 'requester' }
  }
  const requester = async (tx: Tx) => actorIn(tx, chosen(await own(tx)).id)
  const desk = async (tx: Tx, about: About) => deskActor(await districtAtDesk(tx, about), nameOf(caller))
  const deskEverywhere = async (tx: Tx) => {
    const districts = (await served(tx)).map(({ id }) => id)
    const [first] = districts
    if (first === undefined || (wanted !== undefined && wanted !== ALL)) return desk(tx, null)
    return { ...deskActor(first, nameOf(caller)), districts }
  }
  const districtAtDesk = async (tx: Tx, about: About): Promise<string> => {
    if (about !== null && 'adds' in about) {
      if (servedBy(caller) !== 'all') throw notEveryDistrict()
      return about.adds
    }
    const mine = await served(tx)
    if (about === null || wanted !== undefined) return chosen(mine).id
    const place = await districtOf(tx, about)
    // Where it is not theirs, they look where it is not.
    return mine.some(({ id }) => id === place) ? (place ?? '') : (mine[0]?.id ?? '')
  }
  return {
    district,
    detail: async (tx) => {
      const found = await district(tx)
      return {
        hosting: null,
        cloudChoice: null,
        group: null,
        sites: [],
        ...(await findDistrict(tx, found.id)),
        ...found,
      }
    },
    memberships: async (tx) =>
      (await own(tx)).map((found) => ({
        district: found,
        role: places.find((place) => place.district === found.id)?.role ?? '',
      })),
    requester,
    answers: async (tx) => {
      if (!isDesk) return false
      const mine = await served(tx)
      return wanted === undefined ? mine.length > 0 : mine.some((one) => isCalled(one, wanted))
    },
    contactIn: async (_, id) => places.find((place) => place.district === id)?.contactId ?? null,
    everywhere: async (tx) => {
      const [first] = places
      if (wanted !== ALL || !first) return requester(tx)
      const actor = await actorIn(tx, first.district)
      return {
        ...actor,
        districts: ids,
        contacts: places.map(({ contactId }) => contactId),
      }
    },
    settle: async (tx) => ({ actor: await requester(tx), introduced: false }),
    desk,
    deskEverywhere,
    settleDesk: desk,
    served: async (tx) => {
      const mine = (await served(tx)).map(({ id }) => id)
      return (await districtDetails(tx)).filter(({ id }) => mine.includes(id))
    },
  }
}

/** Those on whose list they are; who was taken off it is not. */
function placesOf(caller: Caller): Place[] {
  const all = caller.kind === 'person' ? caller.contacts : caller.contact ? [caller.contact] : []
  return all.filter(({ state }) => state !== 'deactivated')
}

async function districtsIn(tx: Tx, ids: 'all' | readonly string[]): Promise<District[]> {
  return ids === 'all' ? listDistricts(tx) : districtsById(tx, ids)
}

function nameOf(caller: Caller): string {
  return caller.kind === 'job' ? caller.token.name : caller.account.name
}

function noContact(caller: Caller): Problem {
  const { name, email } = caller.kind === 'job' ? caller.maker : caller.account
  return new Problem('not-allowed', {
    code: 'not-a-contact',
    message: `${name} (${email}) is on no list of contacts here.`,
    hint:
      caller.kind === 'person' && caller.desk !== false
        ? 'What the desk does begins with: campus desk queue'
        : 'A contact of the district adds them: campus contacts add',
  })
}

function notEveryDistrict(): Problem {
  return new Problem('not-allowed', {
    code: 'not-every-district',
    message: 'Only somebody of the desk who serves every district may add one.',
  })
}
