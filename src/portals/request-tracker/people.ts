import type { Contact } from '../../support/contact.ts'
import { understood, type Rest } from './rest.ts'
import { asRows, asUser, isJson, textOf, type UserRef } from './shapes.ts'
import { allRows, type Work } from './tickets.ts'
import { userOf } from './token.ts'

/** Everybody there who has an e-mail address; who is disabled is not among them. */
export async function listContacts({ rest, words }: Work): Promise<Contact[]> {
  const { catalog } = await words()
  const role = catalog.roles.items[0]?.id ?? ''
  const conditions = [{ field: 'EmailAddress', operator: 'LIKE', value: '@' }]
  const rows = await allRows(async (paging) => {
    const query = { ...paging, fields: 'Name,RealName,EmailAddress', orderby: 'Name' }
    return understood(await rest.post('/users', query, conditions), asRows).items
  })
  return rows.flatMap((row) => {
    const user = asUser(row)
    return user ? [contactOf(user, role)] : []
  })
}

function contactOf({ id, name, email }: UserRef, role: string): Contact {
  return {
    ...{ id, name, email, phone: null, role, state: 'active', organization: null, agreement: false },
    ...{ invitedUntil: null, lastActivityAt: null, activitySource: 'portal' },
  }
}

/** Whose token it is. */
export async function ownerOf(rest: Rest, token: string): Promise<UserRef> {
  return understood(await rest.get(`/user/${userOf(token)}`), (json) => {
    if (!isJson(json) || textOf(json['Name']) === '') return undefined
    const id = textOf(json['Name'])
    return { id, name: textOf(json['RealName']) || id, email: textOf(json['EmailAddress']) || null }
  })
}
