import { notAContact } from '../../engine/permissions.ts'
import type { Actor } from '../../engine/work.ts'
import { contactsOf, insertContact, listContacts, saveContact } from '../../store/contacts.ts'
import {
  findDistrict,
  insertDistrict,
  listDistricts,
  renameDistrict,
  saveSite,
} from '../../store/districts.ts'
import { readEvents } from '../../store/events.ts'
import type { Tx } from '../../store/store.ts'
import type { Contact } from '../../support/contact.ts'
import { USUAL_SITES, type District, type DistrictDetail } from '../../support/district.ts'
import { isActing } from '../../support/roster/change.ts'
import { ALL, districtHere, type Who } from './district.ts'
import type { SettleParts } from './identity.ts'

/** The acting person; one the roster does not have yet reads as an active contact without an id. */
export async function actorHere(tx: Tx, who: Who): Promise<Actor> {
  const { id: district } = await districtHere(tx, who)
  const known = personIn(await listContacts(tx, district), who)
  return { district, contact: known ?? contactFor(who, ''), side: 'requester' }
}

/** The acting person's id on the list of a district. */
export async function contactIn(tx: Tx, district: string, who: Who): Promise<string | null> {
  return personIn(await listContacts(tx, district), who)?.id ?? null
}

/** The same where all districts of the person may be read at once. */
export async function actorEverywhere(tx: Tx, who: Who): Promise<Actor> {
  if (who.district !== ALL) return actorHere(tx, who)
  const own = (await contactsOf(tx, who.person)).filter(({ contact }) => isActing(contact))
  const [first] = own
  if (!first) return actorHere(tx, { ...who, district: undefined })
  return {
    ...{ district: first.district.id, contact: first.contact, side: 'requester' },
    districts: own.map(({ district }) => district.id),
    contacts: own.map(({ contact }) => contact.id),
  }
}

/** What a write needs first: the district with its sites, and the acting person on the roster. */
export async function settleIn(
  tx: Tx,
  who: Who,
  { newId, catalog, verb, now }: SettleParts,
): Promise<{ actor: Actor; introduced: boolean }> {
  const { id: district } = await settleDistrict(tx, who)
  const roster = await listContacts(tx, district)
  const known = personIn(roster, who)
  if (known) {
    const contact = roster.length === 1 ? await kept(tx, district, known, who) : known
    return { actor: { district, contact, side: 'requester' }, introduced: false }
  }
  const contact = contactFor(who, newId())
  const actor: Actor = { district, contact, side: 'requester' }
  // Whoever is first on a list of one's own needs nobody's leave; a sample is there to be tried.
  if (!who.sample && roster.length > 0) throw await notAContact({ tx, catalog, actor, now }, verb)
  await insertContact(tx, district, contact)
  return { actor, introduced: true }
}

/** The district that is acted for, stored, and its name as the settings have it while it is the only one. */
export async function settleDistrict(tx: Tx, who: Who): Promise<District> {
  const district = await districtHere(tx, who)
  const stored = await findDistrict(tx, district.id)
  if (!stored) {
    await insertDistrict(tx, district)
    for (const site of USUAL_SITES) await saveSite(tx, district.id, { site, release: null })
  } else if (stored.name !== district.name) await renameDistrict(tx, district)
  return district
}

/** The district with its facts, whether or not anything was written yet. */
export async function districtDetail(tx: Tx, who: Who): Promise<DistrictDetail> {
  const district = await districtHere(tx, who)
  const stored = await findDistrict(tx, district.id)
  return { hosting: null, cloudChoice: null, group: null, sites: [], ...stored, ...district }
}

/**
 * The acting person on a roster. Somebody who has told their name and address by now is the one who acted here before
 * they did, if nobody else can be meant.
 */
function personIn(roster: readonly Contact[], { person }: Who): Contact | undefined {
  const email = person.email?.toLowerCase() ?? null
  const nameless = roster.filter((contact) => contact.email === null)
  if (email === null) return nameless.find(({ name }) => name === person.name)
  const same = roster.find((contact) => contact.email?.toLowerCase() === email)
  return same ?? (nameless.length === 1 && roster.length === 1 ? nameless[0] : undefined)
}

/** Name, address and role follow the settings of the only person of the only district; else the desk keeps them. */
async function kept(tx: Tx, district: string, known: Contact, { person }: Who): Promise<Contact> {
  const contact = { ...known, ...person }
  const same = contact.name === known.name && contact.role === known.role && contact.email === known.email
  if (same || (await listDistricts(tx)).length > 1) return known
  // Whoever was invited is what the desk has made of them.
  if ((await readEvents(tx, district, ['contact', known.id])).length > 0) return known
  await saveContact(tx, district, contact)
  return contact
}

function contactFor({ person, activitySource }: Who, id: string): Contact {
  return {
    ...{ id, ...person, phone: null, organization: null, agreement: false, state: 'active' },
    ...{ invitedUntil: null, lastActivityAt: null, activitySource },
  }
}
