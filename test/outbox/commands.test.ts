import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/table.ts'
import {
  BINARY,
  documentOf,
  errorOf,
  filesIn,
  itemsOf,
  QUESTION,
  warningsOf,
  type Document,
} from '../e2e/campus.ts'
import { startTeamOfJobs, type Computer, type TeamOfJobs } from './team-of-jobs.ts'

const fieldsOf = (name: string): string[] =>
  [...(COMMANDS.find(({ spec }) => spec.path.join(' ') === name)?.spec.fields ?? [])].sort()

describe('the outbox on the command line', () => {
  let team: TeamOfJobs
  let ann: Computer
  let number = ''
  beforeAll(async () => {
    team = await startTeamOfJobs({ short: 50, long: 3_000 })
    ann = await team.computer()
    number = String(documentOf(await ann.run('case', 'new', ...QUESTION, '--json'))['number'])
  })
  afterAll(() => team.stop())
  const outbox = () => join(ann.campus.home, 'state', 'outbox')
  const commentsOf = async (): Promise<string[]> => {
    const { body } = await team.reader.ask(`GET /v1/cases/${number}`)
    return (body['comments'] as { body: string }[]).map((one) => one.body)
  }

  test('keeps nothing of what is settled', () => {
    expect(filesIn(outbox()).filter((name) => !name.startsWith('locks'))).toEqual([])
  })

  test('out of reach: kept, the key printed, exit 8, a document whose fields are those promised', async () => {
    await team.proxy.down()
    const text = await ann.run('case', 'reply', number, '--body', 'First.', '--key', 'first')
    expect(text).toMatchObject({ code: 8, stdout: 'Not sent yet, and kept for team.\nKey: first\n' })
    expect(text.stderr).toMatch(/nothing answers there.* campus outbox send --portal team\n$/s)
    const json = await ann.run('case', 'close', number, '--comment', 'Second.', '--key', 'second', '--json')
    expect(json).toMatchObject({ code: 8, stderr: '' })
    const document = documentOf(json)
    expect(Object.keys(document).sort()).toEqual([...fieldsOf('case close'), 'warnings'].sort())
    expect(document).toMatchObject({
      outcome: 'queued',
      key: 'second',
      number: Number(number),
      subject: null,
    })
    expect(document['warnings']).toMatchObject([
      { code: 'queued', message: expect.stringContaining('first') as string },
    ])
    writeFileSync(join(ann.campus.home, 'a.log'), 'nothing in it\n')
    const filed = await ann.run(
      'case',
      'new',
      ...QUESTION,
      '--attach',
      join(ann.campus.home, 'a.log'),
      '--json',
    )
    expect(filed.code).toBe(8)
    expect(documentOf(filed)).toMatchObject({ outcome: 'queued', number: null })
    expect(readdirSync(join(outbox(), 'files'))).toHaveLength(1)
  })

  test('only the person may read it', () => {
    for (const name of filesIn(outbox()))
      expect([name, statSync(join(outbox(), name)).mode & 0o777]).toEqual([name, 0o600])
    for (const name of ['', 'entries', 'files', 'locks'])
      expect(statSync(join(outbox(), name)).mode & 0o777).toBe(0o700)
  })

  test('lists what is kept, with the promised fields', async () => {
    const listed = documentOf(await ann.run('outbox', 'list', '--json'))
    const items = itemsOf(listed)
    expect(items).toMatchObject([
      { key: 'first', write: 'reply', case: Number(number), state: 'waiting', files: 0 },
      { key: 'second', write: 'closeCase', state: 'waiting' },
      { write: 'createCase', state: 'waiting', files: 1, bytes: 14 },
    ])
    for (const item of items) expect(Object.keys(item).sort()).toEqual(fieldsOf('outbox list'))
    expect((await ann.run('outbox', 'list')).stdout).toContain(`reply, case ${number}`)
  })

  test('the same call again is the same write; another one under its key is refused', async () => {
    const again = await ann.run('case', 'reply', number, '--body', 'First.', '--key', 'first', '--json')
    expect(again.code).toBe(8)
    const other = await ann.run('case', 'reply', number, '--body', 'Other.', '--key', 'first', '--json')
    expect([other.code, errorOf(other)['code']]).toEqual([7, 'key-reused'])
    expect(itemsOf(documentOf(await ann.run('outbox', 'list', '--json')))).toHaveLength(3)
  })

  test('a try keeps nothing', async () => {
    expect((await ann.run('case', 'reply', number, '--body', 'Dry.', '--dry-run', '--json')).code).toBe(8)
    expect(itemsOf(documentOf(await ann.run('outbox', 'list', '--json')))).toHaveLength(3)
  })

  test('sending while it is still out of reach is exit 8, and changes nothing', async () => {
    const sent = await ann.run('outbox', 'send', '--json')
    expect([sent.code, sent.stderr]).toEqual([8, ''])
    expect(itemsOf(documentOf(sent)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    for (const item of itemsOf(documentOf(sent)))
      expect(Object.keys(item).sort()).toEqual(fieldsOf('outbox send'))
  })

  test('another sign-in sends nothing of it', async () => {
    await team.proxy.up()
    const other = ann.with({ CAMPUS_TOKEN: await team.anotherToken() })
    expect(warningsOf(await other('case', 'list', '--json'))).toEqual([])
    expect(documentOf(await other('outbox', 'send', '--json'))['items']).toEqual([])
    expect(await commentsOf()).toEqual([])
  })

  test('the next command that reaches the portal sends it in order, and says so', async () => {
    const listed = await ann.run('case', 'list', '--json')
    expect(listed).toMatchObject({ code: 0, stderr: '' })
    expect(warningsOf(listed)).toEqual(['outbox-sent', 'outbox-sent', 'outbox-sent'])
    expect(await commentsOf()).toEqual(['First.', 'Second.'])
    expect(documentOf(await ann.run('case', 'view', number, '--json'))['status']).toBe('closed')
    expect(filesIn(outbox()).filter((name) => !name.startsWith('locks'))).toEqual([])
    expect((await ann.run('outbox', 'list')).stdout).toMatch(/^Nothing is kept/)
    const again = await ann.run('case', 'reply', number, '--body', 'First.', '--key', 'first', '--json')
    expect(documentOf(again)).toMatchObject({ outcome: 'existing' })
  })

  test('a later write about a case never overtakes an earlier one', async () => {
    await team.proxy.down()
    await ann.run('case', 'reply', number, '--body', 'Third.', '--json')
    await team.proxy.up()
    const sent = await ann.run('case', 'reply', number, '--body', 'Fourth.', '--json')
    expect(sent.code).toBe(0)
    expect(warningsOf(sent)).toEqual(['still-closed', 'outbox-sent'])
    expect((await commentsOf()).slice(-2)).toEqual(['Third.', 'Fourth.'])
  })

  test('what the portal refuses later is kept with the reason until it is dropped', async () => {
    await team.proxy.down()
    await ann.run('case', 'reply', '999999', '--body', 'To nobody.', '--key', 'wrong', '--json')
    await team.proxy.up()
    const sent = await ann.run('outbox', 'send', '--json')
    expect(sent.code).toBe(7)
    expect(itemsOf(documentOf(sent))).toMatchObject([
      { key: 'wrong', state: 'refused', problem: { code: 'case-not-found' } },
    ])
    expect(warningsOf(await ann.run('case', 'list', '--json'))).toEqual(['outbox-kept'])
    const dropped = await ann.run('outbox', 'drop', 'wro', '--json')
    expect(Object.keys(documentOf(dropped)).sort()).toEqual([...fieldsOf('outbox drop'), 'warnings'].sort())
    expect(warningsOf(await ann.run('case', 'list', '--json'))).toEqual([])
  })

  test('what waits is dropped only with leave', async () => {
    await team.proxy.down()
    await ann.run('case', 'reply', number, '--body', 'Never.', '--key', 'never', '--json')
    expect(errorOf(await ann.run('outbox', 'drop', 'never', '--json'))).toMatchObject({
      code: 'not-confirmed',
    })
    expect((await ann.run('outbox', 'drop', 'never', '--yes')).stdout).toBe(
      `Dropped: reply, case ${number}, key never\n`,
    )
    expect(errorOf(await ann.run('outbox', 'drop', 'never', '--yes', '--json'))).toMatchObject({
      code: 'key-not-found',
    })
    await team.proxy.up()
    await ann.run('case', 'list')
    expect(await commentsOf()).not.toContain('Never.')
  })

  test('no answer in time is exit 8 and unknown, and looked up by the next command', async () => {
    team.proxy.plan((head) => (/^POST .*replies/.test(head) ? 'late-answer' : null))
    const unanswered = ann.with({ CAMPUS_NETWORK_TIMEOUT: '1s' })
    const call = await unanswered('case', 'reply', number, '--body', 'Fifth.', '--key', 'fifth', '--json')
    team.proxy.plan(() => null)
    expect(call).toMatchObject({ code: 8, stderr: '' })
    expect(documentOf(call)).toMatchObject({ outcome: 'unknown', key: 'fifth' })
    expect(warningsOf(await ann.run('case', 'view', number, '--json'))).toEqual(['outbox-sent'])
    expect((await commentsOf()).filter((body) => body === 'Fifth.')).toHaveLength(1)
  })

  test('a read waits for what is sent beside it no longer than a moment', async () => {
    await team.proxy.down()
    await ann.run('case', 'reply', number, '--body', 'Sixth.', '--key', 'sixth', '--json')
    await team.proxy.up()
    const began = performance.now()
    await ann.run('case', 'view', number, '--dry-run', '--json')
    const alone = performance.now() - began
    team.proxy.plan((head) => (/^POST .*replies/.test(head) ? 'late-answer' : null))
    const again = performance.now()
    const read = await ann.run('case', 'view', number, '--json')
    expect(performance.now() - again).toBeLessThan(alone + 2_500)
    team.proxy.plan(() => null)
    expect([read.code, warningsOf(read)]).toEqual([0, ['outbox-waiting']])
    expect(itemsOf(documentOf(await ann.run('outbox', 'list', '--json')))).toMatchObject([
      { state: 'unknown' },
    ])
    expect(warningsOf(await ann.run('case', 'view', number, '--json'))).toEqual(['outbox-sent'])
    expect((await commentsOf()).filter((body) => body === 'Sixth.')).toHaveLength(1)
  })

  test('a file that cannot go costs no case: exit 9, its number, and the command that finishes', async () => {
    team.proxy.plan((head) => (head.startsWith('PUT') ? 'too-large' : null))
    const file = join(ann.campus.home, "a b's.log")
    writeFileSync(file, 'nothing in it\n')
    const call = await ann.run('case', 'new', ...QUESTION, '--attach', file, '--key', 'partly', '--json')
    team.proxy.plan(() => null)
    expect([call.code, call.stderr]).toEqual([9, ''])
    const document = documentOf(call)
    expect(Object.keys(document).sort()).toEqual([...fieldsOf('case new'), 'warnings'].sort())
    const warning = (document['warnings'] as Document[]).find(({ code }) => code === 'files-unsent')
    const [, finish = ''] = / To finish: campus (.*)$/.exec(String(warning?.['message'])) ?? []
    expect(finish).toContain(`case reply ${String(document['number'])} --attach`)
    const finished = await promisify(execFile)(
      'bash',
      ['-c', `"$0" "$1" ${finish}`, process.execPath, BINARY],
      {
        env: { ...process.env, ...ann.variables, CAMPUS_HOME: ann.campus.home },
      },
    )
    expect(finished.stdout).toMatch(/^Replied/)
    const { body } = await team.reader.ask(`GET /v1/cases/${String(document['number'])}`)
    expect(body['comments']).toMatchObject([{ attachments: [{ size: 14 }] }])
  })

  test('a damaged file of an entry costs no other, and a damaged attachment is never sent', async () => {
    await team.proxy.down()
    await ann.run(
      'case',
      'reply',
      number,
      '--attach',
      join(ann.campus.home, 'a.log'),
      '--key',
      'spoilt',
      '--json',
    )
    await team.proxy.up()
    const [file = ''] = readdirSync(join(outbox(), 'files'))
    writeFileSync(join(outbox(), 'files', file), 'nothing in IT\n')
    writeFileSync(join(outbox(), 'entries', '000009-0badc0de.json'), '{"key":')
    expect(warningsOf(await ann.run('outbox', 'list', '--json'))).toEqual(['outbox-damaged'])
    expect(itemsOf(documentOf(await ann.run('outbox', 'send', '--json')))).toMatchObject([
      { key: 'spoilt', state: 'refused', problem: { code: 'file-damaged' } },
    ])
    expect(existsSync(join(outbox(), 'entries', '000009-0badc0de.json'))).toBe(true)
    expect(readFileSync(join(outbox(), 'files', file), 'utf8')).toBe('nothing in IT\n')
  })
})
