import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditRoster } from '../../../src/support/roster/audit.ts'
import type { Contact } from '../../../src/support/contact.ts'
import { holds } from '../property.ts'
import { NOW, SHIPPED } from './people.ts'

const instant = fc
  .date({ min: new Date('2024-01-01Z'), max: new Date('2029-01-01Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const address = fc.oneof(
  fc.constantFrom('ana@x.example', 'Ana+1@x.example', 'helpdesk@x.example', '@', '+@', '', 'constructor'),
  fc.string(),
)

const contact: fc.Arbitrary<Contact> = fc.record({
  id: fc.string(),
  name: fc.string(),
  email: fc.option(address),
  phone: fc.option(fc.string()),
  role: fc.constantFrom('support', 'technical', 'principal', 'constructor'),
  state: fc.constantFrom('invited', 'active', 'flagged', 'deactivated'),
  organization: fc.option(fc.string()),
  agreement: fc.boolean(),
  invitedUntil: fc.option(instant),
  lastActivityAt: fc.option(instant),
  activitySource: fc.constantFrom('portal', 'reported'),
})

const roster = fc.array(contact, { maxLength: 6 })

test('any roster is audited, and blocks exactly when nobody acts in a needed role', () =>
  holds(
    fc.asyncProperty(roster, async (people) => {
      const blocked = auditRoster(people, SHIPPED, NOW).filter(({ level }) => level === 'block')
      const vacant = SHIPPED.contacts.needed.filter(
        (role) => !people.some((one) => one.role === role && ['active', 'flagged'].includes(one.state)),
      )
      expect(blocked.map(({ fix }) => fix.split(' ').at(-1))).toEqual(vacant)
    }),
    20,
  ))

test('every finding of any roster is a sentence and says what to do', () =>
  holds(
    fc.asyncProperty(roster, instant, async (people, now) => {
      for (const { message, fix, line } of auditRoster(people, SHIPPED, new Date(now))) {
        expect(message).toMatch(/\.$/)
        expect(message).not.toMatch(/undefined|null|NaN|in (?:0|-\d+) day/)
        expect(fix).not.toBe('')
        expect(line).toBeNull()
      }
    }),
    20,
  ))

test('people who have left change nothing', () =>
  holds(
    fc.asyncProperty(roster, roster, async (people, others) => {
      const left = others.map((one): Contact => ({ ...one, state: 'deactivated' }))
      expect(auditRoster([...left, ...people], SHIPPED, NOW)).toEqual(auditRoster(people, SHIPPED, NOW))
    }),
    10,
  ))
