import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test } from 'vitest'
import { newCampus, QUESTION, type Campus, type Document } from './campus.ts'
import { KEY } from './interview.ts'

const saved = (name: string): string =>
  fileURLToPath(new URL(`../mail/programs/${name}.eml`, import.meta.url))
const VENDOR = 'From: Support <noreply.support@infinitecampus.com>\n'

let campus: Campus
beforeEach(async () => {
  campus = newCampus()
  await campus('portal', 'add', 'vendor', '--kind', 'handoff')
  const { handOff } = JSON.parse((await campus('case', 'new', ...QUESTION, '--json')).stdout) as Document
  await campus('case', 'number', String(handOff), '482913')
})

const imported = (file: string) => campus.json('case', 'import-mail', '482913', file)
const piped = async (mail: string | Uint8Array, ...more: string[]) =>
  campus.with({ input: mail })('case', 'import-mail', '482913', '-', '--json', ...more)
const codes = ({ warnings }: Document): string[] =>
  (warnings as { code: string }[]).map(({ code }) => code).filter((code) => code !== 'by-hand')
const seen = async (): Promise<Document> => campus.json('case', 'view', '482913')

test('a mail becomes a comment of the desk with its files, and moves the status', async () => {
  const answer = await imported(saved('outlook'))
  expect(answer).toMatchObject({
    outcome: 'commented',
    before: { status: 'new' },
    after: { status: 'pending-customer-input', waitingOn: 'requester' },
  })
  expect(codes(answer)).toEqual(['status-told'])
  const { comments } = await seen()
  expect(comments).toMatchObject([
    {
      by: 'Infinite Campus Support',
      as: 'desk',
      body: expect.stringContaining('Subject: Case 482913: Grade Book – update') as string,
      attachments: [{ name: 'image001.png', size: 8 }, { name: 'winmail.dat' }],
    },
  ])
  const { stdout } = await campus('case', 'view', '482913')
  expect(stdout).toContain('image001.png')
  expect((await campus('case', 'list', '--search', 'section’s number')).stdout).toContain('482913')
})

test('the same mail twice adds nothing, from a file or piped in', async () => {
  await imported(saved('outlook'))
  const again = await imported(saved('outlook'))
  expect(again['outcome']).toBe('existing')
  expect(codes(again)).toContain('same-mail')
  expect((await seen())['comments']).toHaveLength(1)
})

test('HTML only closes the case too, and says that it was HTML', async () => {
  const answer = await imported(saved('html-only'))
  expect(answer).toMatchObject({ after: { status: 'closed' } })
  expect(codes(answer)).toEqual(['from-html', 'status-told'])
})

test.each([
  [
    'a sender that the desk is not known by',
    'From: x@evil.example\nSubject: S\n\nStatus: Closed',
    ['unknown-sender', 'status-not-believed'],
  ],
  [
    'a sender called like the desk',
    'From: "noreply.support@infinitecampus.com" <x@evil.example>\n\nStatus: Closed',
    ['misleading-sender', 'unknown-sender', 'status-not-believed'],
  ],
  ['no sender', 'Subject: S\n\nStatus: Closed', ['no-sender', 'status-not-believed']],
  ['two statuses', `${VENDOR}\nStatus: Closed\nStatus: New`, ['ambiguous-status']],
  ['no status', `${VENDOR}\nHello`, ['no-status']],
  ['another case', `${VENDOR}\nCase 9 has been closed.`, ['other-case', 'status-not-believed']],
])('a mail with %s is kept, told, and moves nothing', async (_, mail, wanted) => {
  const { stdout, code } = await piped(mail)
  expect(code).toBe(0)
  const answer = JSON.parse(stdout) as Document
  expect(codes(answer)).toEqual(wanted)
  expect(answer).toMatchObject({ after: { status: 'new' } })
  expect((await seen())['comments']).toHaveLength(1)
})

test('a mail of somebody else is the word of whoever imported it', async () => {
  await piped('From: x@evil.example\n\nWe are the vendor.')
  const { comments } = await seen()
  expect(comments).toMatchObject([
    { as: 'requester', body: expect.stringContaining('x@evil.example') as string },
  ])
})

test.each<[string, string | Uint8Array, string]>([
  ['30 MB', Buffer.concat([Buffer.from(`${VENDOR}\n`), Buffer.alloc(30_000_000, 'x ')]), 'input-too-large'],
  ['nothing', '', 'not-a-mail'],
  ['noise', randomBytes(5000), 'not-a-mail'],
  ['no text at all', `${VENDOR}\n`, ''],
])('%s as a mail', async (_, mail, error) => {
  const { code, stderr } = await piped(mail)
  expect(code).toBe(error === '' ? 0 : 2)
  if (error !== '') expect(stderr).toContain(`"code":"${error}"`)
  expect((await seen())['comments']).toHaveLength(error === '' ? 1 : 0)
})

test('a long mail is cut and attached whole', async () => {
  const { stdout } = await piped(`${VENDOR}Subject: Long\n\n${'All of it. '.repeat(20_000)}`)
  expect(codes(JSON.parse(stdout) as Document)).toContain('cut')
  const { comments } = await seen()
  expect(comments).toMatchObject([{ attachments: [{ name: 'whole-mail.txt', size: 219_999 }] }])
})

test('a dry run keeps nothing', async () => {
  expect((await piped(`${VENDOR}\nStatus: Closed`, '--dry-run')).code).toBe(0)
  expect(await seen()).toMatchObject({ status: 'new', comments: [] })
})

test.each([
  ['a file that is not there', 'nowhere.eml', 2],
  ['a folder', '.', 2],
])('%s is refused', async (_, file, code) => {
  expect(await campus('case', 'import-mail', '482913', file)).toMatchObject({ code, stdout: '' })
})

test('a case that the record does not have is refused', async () => {
  expect(await campus('case', 'import-mail', '5', saved('mailx'))).toMatchObject({ code: 6 })
})

test('a mail can be pasted at a terminal', async () => {
  const person = campus.terminal(['case', 'import-mail', '482913', '-'])
  await person.sees('end with Ctrl-D')
  person.types(`${VENDOR.trim()}${KEY.enter}Subject: Pasted${KEY.enter}${KEY.enter}Hello${KEY.enter}\x04`)
  await person.sees('Kept the mail on case')
  expect(await person.ended).toBe(0)
})

test('what the mail holds never reaches the terminal raw', async () => {
  const mail = join(campus.home, 'evil.eml')
  writeFileSync(mail, `${VENDOR}Subject: =?utf-8?Q?=1B]0;owned=07?=\n\n\x1b[2Jgone\x9b31m`)
  const person = campus.terminal(['case', 'import-mail', '482913', mail])
  expect(await person.ended).toBe(0)
  const shown = campus.terminal(['case', 'view', '482913'], {
    lingers: true,
    variables: { CAMPUS_PAGER: '' },
  })
  expect(await shown.ended).toBe(0)
  expect(person.screen + shown.screen).not.toMatch(/\x1b\]0|\x1b\[2J|\x9b/)
})
