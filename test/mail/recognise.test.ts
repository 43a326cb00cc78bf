import { describe, expect, it } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { newPart } from '../../src/mail/new-part.ts'
import { recognise } from '../../src/mail/recognise.ts'
import { judgeSender } from '../../src/mail/sender.ts'

const { mail, statuses } = infiniteCampus
const told = (text: string, subject = '') => recognise({ subject, text }, mail.items, statuses.items)

describe('recognise', () => {
  it.each([
    ['Status: Closed', 'closed'],
    ['The status changed to\n  pending customer   input.', 'pending-customer-input'],
    ['Your case’s status is now “Assigned”.', null],
    ['Your case’s status is now Assigned.', 'assigned'],
    ['Case #482913 has been closed', 'closed'],
    ['Status: Closed\nstatus changed to closed', 'closed'],
    ['Status: Assigned to somebody else', 'assigned'],
    ['Status: Closedown', null],
    ['Substatus: Closed', null],
    ['The case has not been closed.', null],
    ['Case 482913 has not been closed.', null],
    ['Status: Waiting for the moon', null],
    ['', null],
  ])('reads %j as %s', (text, status) => {
    expect(told(text).status).toBe(status)
  })

  it('reads the subject too', () => {
    expect(told('Thank you.', 'Case 7 has been closed')).toMatchObject({ status: 'closed', numbers: [7] })
  })

  it('chooses nothing when two statuses are told', () => {
    expect(told('Status: New\nStatus: Closed')).toMatchObject({
      status: null,
      words: null,
      candidates: ['new', 'closed'],
    })
  })

  it('says which words told it, and of which cases', () => {
    expect(told('Case #12 has been\n closed')).toEqual({
      status: 'closed',
      words: 'Case #12 has been closed',
      candidates: ['closed'],
      numbers: [12],
    })
  })

  it('reads nothing in what was written before', () => {
    for (const before of [
      '> Status: Closed',
      'On Mon, Nov 2, 2026 at 8:10 AM Ana <a@b.example> wrote:\nStatus: Closed',
      '-----Original Message-----\nStatus: Closed',
      '________________________________\nFrom: Ana\nStatus: Closed',
      'Begin forwarded message:\n\nStatus: Closed',
    ])
      expect(told(`Thanks.\n\n${before}`)).toMatchObject({ status: null, candidates: [] })
  })

  it('takes the phrases of a catalog for words, not for patterns', () => {
    const phrase = { id: 'odd', phrase: '(a+)+$ .* [{status}]', status: null }
    expect(
      recognise({ subject: '', text: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' }, [phrase], statuses.items).status,
    ).toBeNull()
    expect(recognise({ subject: '', text: '(a+)+$ .* [Closed]' }, [phrase], statuses.items).status).toBe(
      'closed',
    )
  })
})

describe('newPart', () => {
  it('is everything when nothing is quoted', () => {
    expect(newPart('One\n\nTwo - wrote: x')).toBe('One\n\nTwo - wrote: x')
  })
})

describe('judgeSender', () => {
  const from = (name: string, address: string) => ({ from: { name, address } })
  const codes = (judged: ReturnType<typeof judgeSender>) => judged.warnings.map(({ code }) => code)

  it.each([
    [from('Support', 'noreply.support@infinitecampus.com'), true, []],
    [from('Support', 'noreply.support@infinitecampus.com.evil.example'), false, ['unknown-sender']],
    [
      from('noreply.support@infinitecampus.com', 'x@evil.example'),
      false,
      ['misleading-sender', 'unknown-sender'],
    ],
    [from('boss@district.example', 'noreply.support@infinitecampus.com'), false, ['misleading-sender']],
    [{ from: null }, false, ['no-sender']],
  ])('%j is known: %s', (mailed, known, warnings) => {
    const judged = judgeSender(mailed, mail.senders)
    expect([judged.known, codes(judged)]).toEqual([known, warnings])
  })
})
