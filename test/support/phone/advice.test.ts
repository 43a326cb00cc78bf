import { describe, expect, test } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import { districtHelpDesk } from '../../../src/catalog/shipped/district-help-desk.ts'
import type { Catalog } from '../../../src/support/catalog.ts'
import type { Notice } from '../../../src/support/notice.ts'
import { callAdvice, type CallAbout } from '../../../src/support/phone/advice.ts'
import { keypadForm } from '../../../src/support/phone/keypad.ts'
import { callSteps } from '../../../src/support/phone/steps.ts'

const OPEN = '2026-11-02T18:00:00.000Z'
const NIGHT = '2026-11-03T06:00:00.000Z'
const INCIDENT: Notice = {
  ...{ id: 'abcdef', kind: 'incident', title: 'Down', body: '', state: 'open' },
  ...{ startsAt: OPEN, endsAt: null, updates: [], readAt: null, readers: 0 },
}
const NOTHING: CallAbout = { found: null, outage: false, hosting: null, notices: [] }
const filed = (type: string, module: string) => ({ type, module, priority: 'high', closedAt: null })
const advice = (about: Partial<CallAbout>, at: string, catalog: Catalog = infiniteCampus) =>
  callAdvice(catalog, { ...NOTHING, ...about }, new Date(at))

describe('whether to call and which key to press', () => {
  test.each<[what: string, about: Partial<CallAbout>, at: string, when: string, key: string]>([
    ['nothing filed, open', {}, OPEN, 'now', '2'],
    ['nothing filed, closed', {}, NIGHT, 'when-open', '2'],
    ['a case', { found: filed('question', 'census') }, OPEN, 'now', '1'],
    ['a case of an add-on product', { found: filed('question', 'food-service') }, OPEN, 'now', '6'],
    ['an outage of an add-on product', { found: filed('outage', 'fees') }, OPEN, 'now', '8'],
    ['an outage with nothing filed', { outage: true }, OPEN, 'now', '8'],
    ['an outage at night, hosted', { outage: true, hosting: 'vendor' }, NIGHT, 'now', '8'],
    ['an outage at night, own servers', { outage: true, hosting: 'own' }, NIGHT, 'when-open', '8'],
    ['an outage at night, hosting unknown', { outage: true }, NIGHT, 'when-open', '8'],
    ['a question at night, hosted', { hosting: 'vendor' }, NIGHT, 'when-open', '2'],
    ['an outage that is known', { outage: true, notices: [INCIDENT] }, OPEN, 'not-needed', '8'],
    ['a question while an outage is known', { notices: [INCIDENT] }, OPEN, 'now', '2'],
    [
      'an outage after one that is over',
      { outage: true, notices: [{ ...INCIDENT, state: 'closed' }] },
      OPEN,
      'now',
      '8',
    ],
  ])('%s', (_, about, at, when, key) => {
    const found = advice(about, at)
    expect({ when: found.when, key: found.key?.key }).toEqual({ when, key })
  })

  test('only a district whose hosting nobody told is told of the condition', () => {
    const asked = (['vendor', 'own', null] as const).map(
      (hosting) => advice({ outage: true, hosting }, NIGHT).outagesIfHosted,
    )
    expect(asked).toEqual([false, false, true])
  })

  test('a desk without a menu has no key, and the way still begins with the case', () => {
    const found = advice({}, OPEN, districtHelpDesk)
    expect(found.key).toBeNull()
    expect(found.fileFirst).toBe(true)
  })
})

describe('the steps of a call', () => {
  const plan = { zone: 'America/Chicago', key: '8', keyAbout: 'Outages', callBackMinutes: 60, case: null }
  const base = {
    when: 'now' as const,
    open: true,
    opensAt: null,
    fileFirst: true,
    outagesIfHosted: false,
    closed: false,
    ...plan,
  }

  test('a case comes first, then the key', () =>
    expect(callSteps(base)).toEqual([
      'File a case first, the telephone asks for its number: campus case new',
      'Call and press 8 (Outages).',
    ]))

  test('a case is typed, and leads to its advisor', () =>
    expect(callSteps({ ...base, fileFirst: false, case: { keypad: '100 001', advisor: 'Ada' } })).toEqual([
      'Call and press 8 (Outages).',
      'Give the case number: 100 001. It leads to Ada, whose case it is.',
    ]))

  test('an outage at night is called back', () =>
    expect(callSteps({ ...base, open: false }).at(-1)).toBe(
      'Outside the hours you are called back, usually within 60 minutes.',
    ))

  test('what is known needs no call, but a case', () =>
    expect(callSteps({ ...base, when: 'not-needed' }).join(' ')).toMatch(
      /file a case all the same.*Call only if you know more/,
    ))

  test('an incident may be another one than what is seen', () =>
    expect(callSteps({ ...base, when: 'not-needed' }).at(-1)).toBe(
      'If yours is another one: file it, call and press 8.',
    ))

  test('a closed case is opened again first', () =>
    expect(callSteps({ ...base, closed: true })[0]).toBe(
      'It is closed: where it is not solved, open it again first: campus case reopen',
    ))

  test('whose sites the vendor hosts does not wait for the hours', () => {
    const steps = callSteps({
      ...base,
      ...{ when: 'when-open', open: false, opensAt: NIGHT, outagesIfHosted: true },
    })
    const [hosted, waiting] = [/hosts your sites, call now/, /^Nobody answers now/].map((text) =>
      steps.findIndex((step) => text.test(step)),
    )
    expect(hosted).toBeGreaterThan(-1)
    expect(hosted).toBeLessThan(waiting ?? -1)
  })

  test('a desk that is closed is called when it opens', () =>
    expect(callSteps({ ...base, when: 'when-open', open: false, opensAt: NIGHT })).toContain(
      'Nobody answers now: call from 2026-11-03 00:00 CST on, or write on the case.',
    ))
})

test.each([
  [7, '7'],
  [100001, '100 001'],
  [1234567, '1 234 567'],
])('%d is typed as %s', (number, typed) => expect(keypadForm(number)).toBe(typed))
