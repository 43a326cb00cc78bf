import * as z from 'zod/mini'
import { contactChange } from '../inputs.ts'
import { later } from '../later.ts'
import { reads, writes } from '../route.ts'
import { caseSummary, changeState, contact, eventEntry, text } from '../shapes.ts'
import { numbered } from './cases.ts'

export const byId = later(() => z.strictObject({ id: text }))

/** The list of a district's contacts. */
export const PEOPLE_ROUTES = {
  listContacts: reads('/v1/contacts', {
    ...{ about: 'List the contacts of the district', needs: 'contact:list' },
    answer: () => z.object({ items: z.array(contact()) }),
  }),
  contactHistory: reads('/v1/contacts/{id}/history', {
    ...{ about: 'What happened to a contact', needs: 'contact:list', params: byId },
    answer: () => z.object({ items: z.array(eventEntry()) }),
  }),
  changeContacts: writes('POST /v1/contact-changes', {
    ...{ about: 'File the case that asks for a change of the list', needs: 'contact:change' },
    ...{ body: () => z.strictObject({ change: contactChange(), zone: text }), answer: caseSummary },
  }),
  changeOf: reads('/v1/cases/{number}/contact-change', {
    ...{ about: 'The change of the list that a case asks for', needs: 'contact:list', params: numbered },
    answer: () =>
      z.object({
        found: z.nullable(z.object({ change: contactChange(), state: changeState() })),
      }),
  }),
  activateContact: writes('POST /v1/activation', {
    ...{ about: 'Activate one’s account with the code of the invitation', needs: 'contact:activate' },
    ...{ body: () => z.strictObject({ code: text }), answer: contact },
  }),
}
