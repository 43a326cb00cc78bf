import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { errorOf, itemsOf, newCampus, QUESTION } from './campus.ts'

describe('lists and exports', () => {
  const campus = newCampus()
  const file = (subject: string) =>
    campus('case', 'new', ...QUESTION, '--subject', subject, '--portal', 'local')
  const where = async (...conditions: string[]) =>
    itemsOf(
      await campus.json('case', 'list', ...conditions.flatMap((condition) => ['--where', condition])),
    ).map(({ number }) => number)

  beforeAll(async () => {
    await file('=2+2 "late", buses')
    await file('École <b>menu</b>')
    await file('Grade Book loses the scores')
    await campus('case', 'close', '100002', '--comment', '# no heading\n<script>x</script>\r\n```')
  })

  test('--where finds by the operators of the portal, all at once', async () => {
    expect(await where('subject contains "grade book"')).toEqual([100003])
    expect(await where('subject starts with "ÉCOLE"')).toEqual([100002])
    expect(await where('status != Closed', 'number ends-with 3')).toEqual([100003])
    expect(await where('status "not equals" closed')).toEqual([100003, 100001])
    expect(await where('site equals ""', 'contact does not contain "@"', 'type = Question')).toEqual([
      100002, 100003, 100001,
    ])
  })

  test('--where that cannot be read is the wrong call, and says what can', async () => {
    const { error } = { error: errorOf(await campus('case', 'list', '--where', 'sbject = x', '--json')) }
    expect(error).toMatchObject({
      code: 'bad-condition',
      hint: expect.stringContaining('“subject”') as string,
    })
    const { code, stderr, stdout } = await campus('case', 'list', '--where', 'subject like x')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/Fields: .*dueDate.*Operators: .*does not contain/)
  })

  test('a word that no case can have is told', async () => {
    const { warnings } = await campus.json('case', 'list', '--where', 'status != Closd')
    expect(warnings).toEqual([
      {
        code: 'unknown-value',
        message: '--where: no status is called “Closd”. Did you mean “Closed”?',
      },
    ])
  })

  test('--csv is all of them with their JSON names, CRLF to the last line', async () => {
    const { stdout, stderr, code } = await campus('case', 'list', '--csv')
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout.split('\n').filter((line) => line !== '' && !line.endsWith('\r'))).toEqual([])
    const rows = parse(stdout, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    const items = itemsOf(await campus.json('case', 'list'))
    expect(rows).toEqual(
      items.map(({ contact, ...item }) => {
        const { name, email } = contact as { name: string; email: string | null }
        const texts = Object.entries(item).map(([key, value]) => [key, String(value ?? '')])
        const subject = String(item['subject']).replace(/^=/, "'=")
        return { ...(Object.fromEntries(texts) as object), subject, contact: name, contactEmail: email ?? '' }
      }),
    )
    expect(Object.keys(rows[0] ?? {}).slice(0, 3)).toEqual(['number', 'id', 'subject'])
  })

  test('--csv of a page tells the cut, of nothing has its header', async () => {
    const page = await campus('case', 'list', '--csv', '--limit', '1')
    expect(page.stdout.split('\r\n')).toHaveLength(3)
    expect(page.stderr).toContain('Only 1 are shown')
    const none = await campus('case', 'list', '--csv', '--where', 'subject = nothing')
    expect(none.stdout).toMatch(/^number,id,[^\n]*,verification\r\n$/)
    expect(none.stderr).toContain('No case matches')
  })

  test('--csv with --json is the wrong call', async () => {
    const ended = await campus('case', 'list', '--csv', '--json')
    expect([ended.code, errorOf(ended)['code']]).toEqual([2, 'csv-and-json'])
  })

  test('an export has whole cases, and says what they may hold', async () => {
    const document = await campus.json('case', 'export', '100002', '#100001', '100002')
    expect(itemsOf(document).map(({ number }) => number)).toEqual([100002, 100001])
    expect(document).toMatchObject({ nextCursor: null, truncated: false })
    expect(document['warnings']).toMatchObject([{ code: 'student-data' }])
    const { items: printed } = JSON.parse((await campus('case', 'export', '100002', '100001')).stdout) as {
      items: unknown
    }
    expect(printed).toEqual(document['items'])
    expect(itemsOf(document)[0]).toMatchObject({
      answers: { description: 'The front offices ask.' },
      history: [{ event: 'created' }, { event: 'commented' }, { event: 'status' }],
      portal: { name: 'local' },
    })
  })

  test('an export goes into a file of its own, once', async () => {
    const output = join(campus.home, 'out', 'all.md')
    const call = ['case', 'export', '--all', '--format', 'markdown', '--output', output]
    const ended = await campus(...call)
    expect(ended).toMatchObject({ code: 0, stdout: 'Exported 3 cases.\n' })
    expect(ended.stderr).toContain('student data')
    expect(statSync(output).mode & 0o777).toBe(0o600)
    const text = readFileSync(output, 'utf8')
    expect(text.match(/^# .*$/gm)).toEqual([
      '# Case 100002: École &lt;b&gt;menu&lt;/b&gt;',
      '# no heading',
      '# Case 100003: Grade Book loses the scores',
      '# Case 100001: \\=2+2 "late", buses',
    ])
    expect(text).toContain('````text\n# no heading\n<script>x</script>\n```\n````\n')
    writeFileSync(output, 'mine')
    expect(await campus(...call)).toMatchObject({ code: 7, stdout: '' })
    expect(readFileSync(output, 'utf8')).toBe('mine')
    expect((await campus(...call, '--force')).code).toBe(0)
    expect(readFileSync(output, 'utf8')).toBe(text)
  })

  test('of files, names and hashes are exported', async () => {
    const log = join(campus.home, 'a_b.log')
    writeFileSync(log, 'nothing in it\n')
    await campus('case', 'reply', '100003', '--body', 'See the log', '--attach', log)
    const { stdout } = await campus('case', 'export', '100003', '--format', 'markdown')
    expect(stdout).toMatch(/See the log\n\nFiles:\n\n- a\\_b\.log \(14 bytes\), SHA-256 [0-9a-f]{64}\n/)
    const [item] = itemsOf(await campus.json('case', 'export', '100003'))
    expect(item?.['comments']).toMatchObject([{ attachments: [{ name: 'a_b.log', size: 14 }] }])
  })

  test('numbers that are not there are named at once, and nothing is written', async () => {
    const output = join(campus.home, 'never.json')
    const ended = await campus('case', 'export', '7', '100001', '8', '--output', output, '--json')
    expect(ended.code).toBe(6)
    expect(errorOf(ended)['message']).toContain('7, 8')
    expect(existsSync(output)).toBe(false)
  })

  test.each([
    ['--all', '100001'],
    [],
    ['100001', '--force'],
    ['100001', '--format', 'markdown', '--json'],
    ['100001', '--format', 'pdf'],
    ['x'],
  ])('campus case export %s %s %s %s is the wrong call', async (...args) => {
    expect(await campus('case', 'export', ...args.filter((arg) => arg !== undefined))).toMatchObject({
      code: 2,
      stdout: '',
    })
  })

  test('an empty portal exports nothing, and what is to be handed off is told', async () => {
    await campus('portal', 'add', 'vendor', '--kind', 'handoff')
    const empty = await campus.json('case', 'export', '--all', '--portal', 'vendor')
    expect(empty).toMatchObject({ items: [], warnings: [{ code: 'empty' }] })
    await campus('case', 'new', ...QUESTION, '--portal', 'vendor')
    const { warnings } = await campus.json('case', 'export', '--all', '--portal', 'vendor')
    expect(warnings).toMatchObject([
      { code: 'not-filed', message: expect.stringContaining('1') as string },
      {},
    ])
  })
})
