import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAddress } from '../../../src/server/mail/address.ts'
import { readSmtp } from '../../../src/server/mail/smtp-address.ts'
import { caseLetter } from '../../../src/server/mail/texts.ts'
import { Problem } from '../../../src/support/problem.ts'

const FACTS = { number: 1001, waitsForReader: false, closesOn: null, reopenUntil: null }

describe('the subject of a mail', () => {
  it('is one line of visible text, whatever a case is called', () => {
    const whole = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(whole, (subject) => {
        const { subject: line } = caseLetter('replied', { ...FACTS, subject }, 'https://x.example')
        expect(line).toMatch(/^Case 1001 has an answer(: .+)?$/u)
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e\u200b]/u)
        expect(line.length).toBeLessThan(200)
      }),
      { numRuns: 40 },
    )
  })

  it('says nothing where lines end and headers would begin', () => {
    const subject = 'Hello\r\nBcc: eve@x.example\u202eevil'
    const { subject: line } = caseLetter('created', { ...FACTS, subject }, 'https://x.example')
    expect(line).not.toMatch(/[\r\n\u202e]/)
  })
})

describe('an address', () => {
  it.each(['ann@x.example', 'ann.lee+campus@mail.x.example', "pat.o'brien@x.example"])(
    'can be mailed to: %s',
    (text) => {
      expect(isAddress(text)).toBe(true)
    },
  )
  it.each([
    'a@x.example,b@x.example',
    'a@x.example\r\nBcc: b',
    '<a@x.example>',
    'a b@x.example',
    '',
    '@x',
    '"a"@x.y',
  ])('is not mailed to: %j', (text) => {
    expect(isAddress(text)).toBe(false)
  })
})

describe('the mail server', () => {
  const from = 'campus@x.example'
  const read = (address: string, password?: string, sender: string | undefined = from) =>
    readSmtp({ address, from: sender, password })
  const codeOf = (act: () => unknown): string => {
    try {
      act()
    } catch (error) {
      if (error instanceof Problem) {
        expect(`${error.message} ${error.hint}`).not.toContain('hunter2')
        return error.code
      }
    }
    return 'none'
  }

  it('is read with its user, port and kind of TLS', () => {
    expect(read('smtp://campus%40x@mail.x.example', 'p')).toEqual({
      ...{ host: 'mail.x.example', port: 587, secure: false, isLoopback: false, from },
      login: { user: 'campus@x', password: 'p' },
    })
    expect(read('smtps://mail.x.example')).toMatchObject({ port: 465, secure: true, login: null })
    expect(read('smtp://[::1]:2525/')).toMatchObject({ host: '::1', port: 2525, isLoopback: true })
    expect(read('smtp://127.evil.example')).toMatchObject({ isLoopback: false })
  })

  it.each<[string, string, string | undefined]>([
    ['password-in-address', 'smtp://u:hunter2@mail.x.example', undefined],
    ['password-in-address', 'smtp://:hunter2@mail.x.example', 'p'],
    ['missing-answers', 'smtp://u@mail.x.example', undefined],
    ['malformed-address', 'smtp://mail.x.example', 'hunter2'],
    ['malformed-address', 'http://mail.x.example', undefined],
    ['malformed-address', 'mail.x.example:25', undefined],
    ['malformed-address', 'smtp://mail.x.example/?a=hunter2', undefined],
    ['malformed-address', 'smtp://%zz@mail.x.example', 'p'],
  ])('is refused as %s: %s', (code, address, password) => {
    expect(codeOf(() => read(address, password))).toBe(code)
  })

  it('needs somebody the mails come from', () => {
    expect(
      codeOf(() => readSmtp({ address: 'smtp://x.example', from: undefined, password: undefined })),
    ).toBe('missing-answers')
    expect(codeOf(() => read('smtp://x.example', undefined, 'A <a@x.example>'))).toBe('missing-answers')
  })
})
