import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mailId } from '../../src/mail/mail-id.ts'
import type { Mail } from '../../src/mail/mail.ts'
import { readMail } from '../../src/mail/read-mail.ts'
import { Problem } from '../../src/support/problem.ts'
import { holds } from '../support/property.ts'

const saved = (name: string): Buffer => readFileSync(new URL(`programs/${name}.eml`, import.meta.url))
const read = (text: string): Promise<Mail> => readMail(Buffer.from(text))
const HEAD = 'From: Sam <sam@desk.example>\nSubject: S\nDate: Tue, 3 Nov 2026 09:00:00 -0600\n'

describe('a mail saved by', () => {
  test('Outlook has its text, its picture and what only Outlook reads', async () => {
    const mail = await readMail(saved('outlook'))
    expect(mail).toMatchObject({
      from: { name: 'Infinite Campus Support', address: 'noreply.support@infinitecampus.com' },
      subject: 'Case 482913: Grade Book – update',
      sentAt: '2026-11-03T15:15:20.000Z',
      fromHtml: false,
    })
    expect(mail.text).toContain('Please tell us the section’s number – and which teacher—if any.')
    expect(mail.files.map(({ name, type }) => [name, type])).toEqual([
      ['image001.png', 'image/png'],
      ['winmail.dat', 'application/ms-tnef'],
    ])
  })

  test('Gmail has its text out of base64', async () => {
    const mail = await readMail(saved('gmail'))
    expect(mail.text).toMatch(/^Thanks, I’ll look 👀\.\n\nOn Mon/)
    expect(mail.files).toEqual([])
  })

  test('Apple Mail has its files under their own names, byte for byte', async () => {
    const { from, text, files } = await readMail(saved('apple-mail'))
    expect([from?.name, text]).toEqual(['Zoë Park', 'Two pictures.'])
    expect(files.map(({ name }) => name)).toEqual(['Bildschirm Foto ä.png', 'log.txt'])
    expect(Buffer.from(files[0]?.bytes ?? [])).toEqual(Buffer.from('iVBORw0KGgo=', 'base64'))
  })

  test('Thunderbird begins with a line that is no header, in another character set', async () => {
    expect(await readMail(saved('thunderbird-latin1'))).toMatchObject({
      from: { name: 'René Dupré' },
      subject: 'Façade',
      text: 'Un élève de l’école: é'.replace('’', "'"),
    })
  })

  test('cron is read', async () => {
    expect(await readMail(saved('mailx'))).toMatchObject({
      from: { address: 'root@sis.district.example' },
      sentAt: '2026-11-03T10:00:01.000Z',
      text: 'The nightly import failed.',
    })
  })

  test('a ticket system has HTML only, which becomes text', async () => {
    const mail = await readMail(saved('html-only'))
    expect(mail.fromHtml).toBe(true)
    expect(mail.text).toContain('Your case has been resolved & closed.')
    expect(mail.text).toContain('* Owner: Sam <Field>')
    expect(mail.text).toContain('the case [https://support.infinitecampus.example/482913]')
    expect(mail.text).not.toMatch(/alert|color|tracker/)
  })
})

describe('a mail', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n\n'],
    ['a sentence', 'Please close case 12.\n'],
    ['HTML without a mail around it', '<html><body>From: a@b.c</body></html>'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0'],
  ])('is not %s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ kind: 'usage', code: 'not-a-mail' })
  })

  it('may be pasted with blank lines and a mark in front', async () => {
    expect(await read(`\uFEFF\n\n${HEAD}\nText`)).toMatchObject({ subject: 'S', text: 'Text' })
  })

  it.each([
    ['no sender', 'Subject: S\n\nx'],
    ['an empty sender', 'From: \nSubject: S\n\nx'],
    ['a sender that is no address', 'From: nobody\nSubject: S\n\nx'],
  ])('with %s says so', async (_, text) => {
    expect((await read(text)).from).toBeNull()
  })

  it.each([
    ['without a date', ''],
    ['with a date that is none', 'Date: yesterday-ish\n'],
  ])('%s says so', async (_, line) => {
    expect((await read(`From: a@b.example\n${line}\nx`)).sentAt).toBeNull()
  })

  it('brings no control characters and no second line into its subject', async () => {
    const mail = await read(
      `From: =?utf-8?Q?A=1B[31m?= <a@b.example>\nSubject: =?utf-8?Q?One=0ABcc:_x=1B]0;=07?=\n\nred\x1b[31m\0text`,
    )
    expect([mail.from?.name, mail.subject, mail.text]).toEqual(['A [31m', 'One Bcc: x ]0;', 'red[31mtext'])
  })

  it('may be cut off in the middle of a part', async () => {
    const whole = saved('apple-mail').toString('latin1')
    for (const at of [0.5, 0.7, 0.9].map((part) => Math.floor(whole.length * part))) {
      expect(await readMail(Buffer.from(whole.slice(0, at), 'latin1'))).toMatchObject({
        from: { name: 'Zoë Park' },
      })
    }
  })

  it('may hold a hundred parts within each other', async () => {
    const parts = Array.from({ length: 100 }, (_, index) => index)
    const open = parts.map((index) => `Content-Type: multipart/mixed; boundary="b${index}"\n\n--b${index}\n`)
    const mail = read(`${HEAD}${open.join('')}Content-Type: text/plain\n\nDeep\n`)
    await expect(mail.then(({ subject }) => subject)).resolves.toBe('S')
  })

  it('gives its files names that are safe and differ', async () => {
    const names = [
      '../../etc/passwd',
      'C:\\Windows\\win.ini',
      '.bashrc',
      '-rf',
      'a\u202egnp.exe',
      'CON.txt',
      '',
      'LOG.txt',
      'log.txt',
    ]
    const part = (name: string) =>
      `--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}\n\nx\n`
    const { files } = await read(
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${names.map(part).join('')}--b--\n`,
    )
    expect(files.map(({ name }) => name)).toEqual([
      ...[
        'passwd',
        'win.ini',
        'bashrc',
        'rf',
        'agnp.exe',
        '_CON.txt',
        'attachment',
        'LOG.txt',
        'log (2).txt',
      ],
    ])
  })

  it('is read or refused, whatever it is', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc.string({ maxLength: 500 }).map((text) => Buffer.from(`${HEAD}${text}`)),
      fc.tuple(fc.nat({ max: 2000 }), fc.uint8Array({ minLength: 1, maxLength: 20 })).map(([at, noise]) => {
        const whole = saved('outlook')
        noise.forEach((byte, index) => (whole[(at + index * 7) % whole.length] = byte))
        return whole
      }),
    )
    await holds(
      fc.asyncProperty(anything, async (bytes) => {
        try {
          const { text, files } = await readMail(bytes)
          expect(text).not.toMatch(/(?![\n\t])\p{Cc}/u)
          expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
        } catch (error) {
          if (!(error instanceof Problem)) throw error
        }
      }),
      40,
    )
  })
})

describe('the same mail', () => {
  it('is the same however it was saved', async () => {
    const folded = await read(`${HEAD}\nOne two\nthree\n`)
    const other = await read(
      `\n${HEAD.replaceAll('\n', '\r\n')}Message-ID: <1@x>\r\n\r\nOne two \r\nthree\r\n\r\n`,
    )
    expect(mailId(other)).toBe(mailId(folded))
  })

  it('is another when anything in it is', async () => {
    const mails = ['x', 'y'].map((text) => `${HEAD}Message-ID: <1@x>\n\n${text}`)
    const [one, other] = await Promise.all(mails.map(read))
    expect(one && mailId(one)).not.toBe(other && mailId(other))
  })
})
