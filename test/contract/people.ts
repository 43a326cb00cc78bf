import { expect } from 'vitest'
import type { NewContact } from '../../src/support/contact.ts'
import type { ContactChange } from '../../src/support/roster/change.ts'
import { DAY } from '../engine/test-clock.ts'
import type { Desk, Needs } from './desk.ts'

const TOM: NewContact = {
  ...{ name: 'Tom Okafor', email: 'tom@x.example', phone: null, role: 'support' },
  ...{ organization: null, agreement: false },
}
const AT_ONCE = { effective: null, note: null }
const ADD: ContactChange = { kind: 'add', person: TOM, ...AT_ONCE }
const ZONE = 'UTC'

/** The roster by name: state and role. */
async function roster({ portal }: Desk): Promise<Record<string, string>> {
  return Object.fromEntries(
    (await portal.listContacts()).map(({ name, state, role }) => [name, `${state} ${role}`]),
  )
}

/** Asks for a change and answers the number of its case. */
async function asked({ portal, done }: Desk, change: ContactChange, key = 'change'): Promise<number> {
  return (await done(portal.roster.change({ change, zone: ZONE }, { key }))).number ?? 0
}

export function people(needs: Needs): void {
  needs('case:create', 'contact:list').run('has whoever files on its roster', async ({ portal, file }) => {
    const { contact } = await file()
    expect(await portal.listContacts()).toContainEqual(
      expect.objectContaining({ ...contact, state: 'active' }),
    )
  })

  needs('contact:change', 'desk:contact').run(
    'changes its roster when the desk has carried it out, once',
    async (desk) => {
      const { portal, done } = desk
      const number = await asked(desk, ADD)
      expect(await roster(desk)).toEqual({ 'Ann Lee': 'active technical' })
      expect(await portal.viewCase(number)).toMatchObject({
        ...{ type: 'modify-support-contact', subject: 'Add a contact: Tom Okafor' },
        answers: { description: expect.stringContaining('E-mail: tom@x.example') as string },
      })
      expect(await portal.roster.changeOf(number)).toEqual({ change: ADD, state: 'pending' })
      const first = await done(portal.desk.approve(number, { agreement: false }, { key: 'a' }))
      expect(first).toMatchObject({ changed: true, contact: { state: 'invited', name: 'Tom Okafor' } })
      const again = await done(portal.desk.approve(number, { agreement: false }, { key: 'b' }))
      expect(again).toMatchObject({ changed: false, code: null })
      expect(await roster(desk)).toEqual({ 'Ann Lee': 'active technical', 'Tom Okafor': 'invited support' })
      const [tom] = (await portal.listContacts()).filter(({ name }) => name === TOM.name)
      expect(await portal.roster.history(tom?.id ?? '')).toMatchObject([{ event: 'invited', as: 'desk' }])
    },
  )

  needs('contact:change', 'desk:contact').run(
    'leaves its roster as it is when the desk refuses',
    async (desk) => {
      const { portal, done } = desk
      const number = await asked(desk, ADD)
      await done(portal.desk.refuse(number, { reason: 'The address is shared.' }, { key: 'r' }))
      const outcome = await portal.desk.approve(number, { agreement: false }, { key: 'a' })
      expect(outcome).toMatchObject({
        outcome: 'refused',
        problem: { kind: 'conflict', code: 'change-settled' },
      })
      expect(await roster(desk)).toEqual({ 'Ann Lee': 'active technical' })
      expect((await portal.viewCase(number)).comments.at(-1)?.body).toContain('The address is shared.')
    },
  )

  needs('contact:change').run(
    'answers the same change the same, and other input not at all',
    async (desk) => {
      const number = await asked(desk, ADD)
      expect(await asked(desk, ADD)).toBe(number)
      const other = { ...ADD, person: { ...TOM, name: 'Tim' } }
      const outcome = await desk.portal.roster.change({ change: other, zone: ZONE }, { key: 'change' })
      expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'key-reused' } })
    },
  )

  needs('contact:seen', 'contact:change', 'desk:contact').run(
    'takes a person’s word for a sign-in, and counts from the latest',
    async (desk) => {
      const { portal, done, pass } = desk
      await done(portal.desk.approve(await asked(desk, ADD), { agreement: false }, { key: 'a' }))
      const [, tom] = await portal.listContacts()
      pass(2 * DAY)
      const late = '2026-11-04T10:00:00.000Z'
      const early = '2026-11-03T10:00:00.000Z'
      await done(portal.roster.seen(tom?.id ?? '', late, { key: 'late' }))
      const seen = await done(portal.roster.seen(tom?.id ?? '', early, { key: 'early' }))
      expect(seen).toMatchObject({ state: 'active', lastActivityAt: late, activitySource: 'reported' })
    },
  )
}
