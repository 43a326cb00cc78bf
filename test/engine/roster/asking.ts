import { carryOut } from '../../../src/engine/roster/carry-out.ts'
import { requestChange } from '../../../src/engine/roster/request-change.ts'
import type { Contact, NewContact } from '../../../src/support/contact.ts'
import type { ContactChange } from '../../../src/support/roster/change.ts'
import type { TestDesk } from '../test-desk.ts'

export const AT_ONCE = { effective: null, note: null }

export const JO: NewContact = {
  name: 'Jo Park',
  email: 'jo@x.example',
  phone: '555-0100',
  role: 'support',
  organization: null,
  agreement: false,
}

export function adding(person: Partial<NewContact> = {}): ContactChange {
  return { kind: 'add', person: { ...JO, ...person }, ...AT_ONCE }
}

/** The number of the case that asks for a change. */
export async function ask(desk: TestDesk, change: ContactChange, who = 'ann'): Promise<number> {
  const input = { change, zone: 'UTC' }
  const { value } = await desk.write('contact:change', (work) => requestChange(work, input), { who })
  return value.number ?? 0
}

export interface Approved {
  contact: Contact
  changed: boolean
  code: string | null
  status: string
}

/** The desk carries out what a case asks for. As on every portal, the code goes past what the key remembers. */
export async function approve(
  desk: TestDesk,
  number: number,
  { agreement = false, key }: { agreement?: boolean; key?: string } = {},
): Promise<Approved> {
  let code: string | null = null
  const { value } = await desk.write(
    'desk:contact',
    async (work) => {
      const { code: given, ...carried } = await carryOut(work, number, { agreement })
      code = given
      return carried
    },
    key === undefined ? {} : { key },
  )
  return { contact: value.contact, changed: value.changed, code, status: value.case.status }
}
