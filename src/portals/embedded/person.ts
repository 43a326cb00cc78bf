import type { Actor } from '../../engine/work.ts'
import { firstDistrict, insertDistrict, insertSite, renameDistrict } from '../../store/facts.ts'
import { insertContact, listContacts, updateContact } from '../../store/contacts.ts'
import type { Tx } from '../../store/store.ts'
import type { Contact, District } from '../../support/contact.ts'
import type { EmbeddedOptions } from './options.ts'

type Who = Pick<EmbeddedOptions, 'name' | 'person' | 'districtName' | 'sample' | 'activitySource'>

/** The one district kept here. Its name comes from the settings, except that a sample brings its own. */
export async function districtHere(tx: Tx, { name, districtName, sample }: Who): Promise<District> {
  const stored = await firstDistrict(tx)
  if (stored && sample) return stored
  return { id: stored?.id ?? name, name: districtName }
}

/** The acting person; one the roster does not have yet reads as an active contact without an id. */
export async function actorHere(tx: Tx, who: Who): Promise<Actor> {
  const { id: district, name: districtName } = await districtHere(tx, who)
  const known = await findPerson(tx, district, who)
  return { district, districtName, contact: known ?? contactFor(who, ''), side: 'requester' }
}

/** What a write needs first: the district with its sites, and the acting person on the roster. */
export async function settleIn(
  tx: Tx,
  who: Who,
  newId: () => string,
): Promise<{ actor: Actor; introduced: boolean }> {
  const { id: district, name: districtName } = await settleDistrict(tx, who)
  const known = await findPerson(tx, district, who)
  if (known)
    return {
      actor: { district, districtName, contact: await kept(tx, district, known, who), side: 'requester' },
      introduced: false,
    }
  const contact = contactFor(who, newId())
  await insertContact(tx, district, contact)
  return { actor: { district, districtName, contact, side: 'requester' }, introduced: true }
}

async function settleDistrict(tx: Tx, who: Who): Promise<District> {
  const [stored, district] = [await firstDistrict(tx), await districtHere(tx, who)]
  if (!stored) {
    await insertDistrict(tx, district)
    for (const site of ['production', 'sandbox', 'staging'])
      await insertSite(tx, district.id, { site, release: null })
  } else if (stored.name !== district.name) await renameDistrict(tx, district)
  return district
}

async function findPerson(tx: Tx, district: string, { person }: Who): Promise<Contact | undefined> {
  const email = person.email?.toLowerCase() ?? null
  return (await listContacts(tx, district)).find((contact) =>
    email === null
      ? contact.email === null && contact.name === person.name
      : contact.email?.toLowerCase() === email,
  )
}

/** Name and role follow the settings. */
async function kept(tx: Tx, district: string, known: Contact, { person }: Who): Promise<Contact> {
  const contact = { ...known, name: person.name, role: person.role }
  if (contact.name !== known.name || contact.role !== known.role) await updateContact(tx, district, contact)
  return contact
}

function contactFor({ person, activitySource }: Who, id: string): Contact {
  return { id, ...person, state: 'active', lastActivityAt: null, activitySource }
}
