import { insertContact } from '../../../src/store/contacts.ts'
import type { Contact } from '../../../src/support/contact.ts'
import { enrol } from '../../../src/server/sign-in/codes.ts'
import { authenticating } from '../../../src/server/sign-in/authenticate.ts'
import type { Caller } from '../../../src/server/caller.ts'
import { idOf, type SignedIn, type Team } from '../team.ts'

/** Puts somebody on the list of a district, by a name that is their address there too. */
export async function addContact(
  team: Team,
  district: string,
  name: string,
  more: Partial<Contact> = {},
): Promise<void> {
  const contact: Contact = {
    ...{ id: `${name}-${district}`, name, email: `${name}@x.example`, phone: null, role: 'technical' },
    ...{ state: 'active', organization: null, agreement: false, invitedUntil: null },
    ...{ lastActivityAt: null, activitySource: 'portal' },
    ...more,
  }
  await team.store.write((tx) => insertContact(tx, idOf(district), contact))
}

/** Somebody of the desk who serves those districts alone; their code. */
export async function deskOf(team: Team, email: string, ...districts: string[]): Promise<string> {
  const { code } = await enrol(team.parts, { name: email, email }, { another: true })
  await team.store.write(async (tx) => {
    await tx.run('UPDATE accounts SET every_district = 0 WHERE email = ?', email)
    for (const district of districts)
      await tx.run(
        'INSERT INTO served_districts (account, district) SELECT id, ? FROM accounts WHERE email = ?',
        ...[idOf(district), email],
      )
  })
  return code
}

/** Who somebody is to the server. */
export async function callerOf(team: Team, who: SignedIn): Promise<Caller> {
  const url = `${team.url}/v1/me`
  const { authorization, dpop } = await who.credentials.headers('GET', url)
  return authenticating(team.parts)({ method: 'GET', url, authorization, proof: dpop })
}
