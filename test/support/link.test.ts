import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linksOf, linkText, readLink, readTicket, ticketText, type CaseLink } from '../../src/support/link.ts'

const portal = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/)
const link: fc.Arbitrary<CaseLink> = fc.record({
  portal,
  kind: fc.constantFrom('local', 'handoff', 'server', 'request-tracker'),
  address: fc.option(fc.webUrl({ withQueryParameters: true })),
  number: fc.option(fc.integer({ min: 0, max: 1e15 - 1 })),
})

test('a link is read as it was written', () => {
  fc.assert(fc.property(link, (one) => void expect(readLink(linkText(one))).toEqual(one)))
})

test('a ticket is read as it was written', () => {
  fc.assert(
    fc.property(portal, fc.integer({ min: 0, max: 1e15 - 1 }), (name, number) => {
      expect(readTicket(ticketText({ portal: name, number }))).toEqual({ portal: name, number })
    }),
  )
})

test.each(['', '12', 'high', '12 on Vendor (x)', '12 on vendor (handoff a b)', '1 on v ()'])(
  '“%s” is no link',
  (text) => {
    expect(readLink(text)).toBeNull()
  },
)

test('a line that names a link says more of it; other lines and fields say nothing', () => {
  const at = { portal: 'vendor', kind: 'handoff', address: null }
  const line = (field: string, from: string | null, to: string | null) =>
    ({ event: 'changed', field, from, to }) as const
  const before = linkText({ ...at, number: null })
  const after = { ...at, number: 7 }
  const told = [
    line('subject', null, linkText(after)),
    line('link', null, before),
    line('link', before, linkText(after)),
    line('link', null, 'nonsense'),
  ]
  expect(linksOf(told)).toEqual([after])
})
