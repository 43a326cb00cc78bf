import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXAMPLES, itemsOf, newCampus, QUESTION, type Document } from './campus.ts'

const GRADE_BOOK = join(EXAMPLES, 'grade-book.yaml')
const OUTAGE = join(EXAMPLES, 'outage.md')
const KEPT_HERE = 'Kept on this computer only: nobody at the vendor sees it.'

/** Each step is a process of its own and finds what the one before left. */
describe.sequential('the life of a case', () => {
  const campus = newCampus()
  const view = () => campus.json('case', 'view', '100001')
  const lastComment = async () => ((await view())['comments'] as Document[]).at(-1)

  test('is filed from a form', async () => {
    const filed = await campus('case', 'new', '--file', GRADE_BOOK)
    expect(filed.code).toBe(0)
    expect(filed.stdout).toMatch(/^Filed case 100001: Grade Book drops .*\nNext: campus case view 100001\n$/)
    expect(filed.stderr).toContain(KEPT_HERE)
    expect(filed.stderr).toContain('You act here as ')
    expect(await view()).toMatchObject({
      number: 100001,
      type: 'application-issue',
      priority: 'high',
      status: 'new',
      waitingOn: 'desk',
      release: 'Campus.2603.12',
      answers: {
        'affected-users': '25',
        'first-seen': '2026-11-02T14:10:00.000Z',
        examples: ['sectionID 40211', 'sectionID 40236'],
      },
      reach: 'this-machine',
    })
  })

  test('is filed from Markdown and from standard input', async () => {
    expect(await campus.json('case', 'new', '--file', OUTAGE)).toMatchObject({
      number: 100002,
      type: 'outage',
    })
    const piped = campus.with({ input: readFileSync(OUTAGE) })
    const { stdout } = await piped('case', 'new', '--file', '-', '--subject', 'Flags beat the form', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      number: 100003,
      type: 'outage',
      subject: 'Flags beat the form',
    })
    const { answers } = await campus.json('case', 'view', '100003')
    expect(answers).toMatchObject({ description: expect.stringMatching(/^The login page/) as string })
  })

  test('is filed as a test', async () => {
    expect(await campus.json('case', 'new', ...QUESTION, '--test')).toMatchObject({
      number: 100004,
      test: true,
    })
    expect((await campus('case', 'list')).stdout).toContain('[test] Which code')
  })

  test.each<[string[], number[]]>([
    [[], [100004, 100003, 100002, 100001]],
    [
      ['--type', 'outage'],
      [100003, 100002],
    ],
    [
      ['--type', 'outage', '--type', 'Question'],
      [100004, 100003, 100002],
    ],
    [['--module', 'attendance'], [100004]],
    [['--priority', 'high'], [100001]],
    [['--status', 'closed'], []],
    [['--waiting-on', 'vendor', '--type', 'question'], [100004]],
    [['--waiting-on', 'us'], []],
    [['--mine'], [100004, 100003, 100002, 100001]],
    [['--contact', 'nobody@else.example'], []],
    [
      ['--since', '1h'],
      [100004, 100003, 100002, 100001],
    ],
    [['--since', '2099-01-01'], []],
    [['--search', 'section two teach'], [100001]],
    [['--search', 'nowhere'], []],
    [['--limit', '1'], [100004]],
  ])('is listed with %j', async (filter, numbers) => {
    const list = await campus.json('case', 'list', ...filter)
    expect(itemsOf(list).map(({ number }) => number)).toEqual(numbers)
  })

  test('is listed page by page, and a cut is told', async () => {
    const first = await campus.json('case', 'list', '--limit', '3')
    expect(first).toMatchObject({ truncated: true, warnings: [{ code: 'truncated' }] })
    const cursor = String(first['nextCursor'])
    const rest = await campus.json('case', 'list', '--limit', '3', '--cursor', cursor)
    expect(itemsOf(rest).map(({ number }) => number)).toEqual([100001])
    expect(rest).toMatchObject({ truncated: false, nextCursor: null, warnings: [] })
    expect((await campus('case', 'list', '--limit', '3')).stderr).toContain('--cursor ')
    expect((await campus('case', 'list', '--mine', '--cursor', cursor)).code).toBe(2)
  })

  test('is shown', async () => {
    const { stdout, stderr } = await campus('case', 'view', '#100001')
    expect(stderr).toBe('')
    for (const text of [
      'Application Issue',
      'Status:    New\nWaits on:  vendor\n',
      '4. Enter a score',
      'filed the case',
    ])
      expect(stdout).toContain(text)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('is answered from a flag, a file and standard input', async () => {
    expect((await campus('case', 'reply', '100001', '--body', 'One')).stdout).toMatch(
      /^Replied to case 100001/,
    )
    expect(await lastComment()).toMatchObject({ body: 'One', as: 'requester' })

    const file = join(campus.home, 'reply.md')
    writeFileSync(file, '\ufeffTwo\r\nlines\r\n')
    expect(await campus.json('case', 'reply', '100001', '--body-file', file)).toMatchObject({
      outcome: 'commented',
    })
    expect(await lastComment()).toMatchObject({ body: 'Two\nlines' })

    const piped = await campus.with({ input: 'Three' })('case', 'reply', '100001', '--body-file', '-')
    expect(piped.stderr).toContain(KEPT_HERE)
    expect(await lastComment()).toMatchObject({ body: 'Three' })
    expect((await campus('case', 'reply', '100001', '--body', 'a', '--body-file', file)).code).toBe(2)
  })

  test('is closed, and closed again', async () => {
    const closed = await campus.json('case', 'close', '100001', '--comment', 'Solved.')
    expect(closed).toMatchObject({
      outcome: 'updated',
      before: { status: 'new', waitingOn: 'desk' },
      after: { status: 'closed', waitingOn: 'nobody' },
    })
    expect(await lastComment()).toMatchObject({ body: 'Solved.' })

    const again = await campus('case', 'close', '100001')
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('was closed already') as string })
    expect(await campus.json('case', 'close', '100001')).toMatchObject({
      outcome: 'unchanged',
      before: { status: 'closed' },
      after: { status: 'closed' },
    })
    expect((await campus('case', 'view', '100001')).stdout).toContain('can be reopened until')
  })

  test('takes a comment while it is closed, and says that it stays so', async () => {
    const { code, stderr } = await campus('case', 'reply', '100001', '--body', 'Thanks.')
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('stays closed') as string })
  })

  test('is reopened with a reason', async () => {
    const reopened = await campus.json('case', 'reopen', '100001', '--reason', 'It came back.')
    expect(reopened).toMatchObject({
      before: { status: 'closed' },
      after: { waitingOn: 'desk' },
      closedAt: null,
    })
    expect(await lastComment()).toMatchObject({ body: 'It came back.' })
    const again = await campus('case', 'reopen', '100001', '--reason', 'Again.')
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('is open already') as string })
  })

  test('is updated where it differs', async () => {
    const updated = await campus('case', 'update', '100001', '--priority', 'Critical', '--due', '2099-01-15')
    expect(updated.stderr).toContain('  priority: high → critical\n  due: nothing → 2099-01-15\n')
    const { revision } = await view()
    expect(await campus.json('case', 'update', '100001', '--priority', 'critical')).toMatchObject({
      outcome: 'unchanged',
      revision,
      warnings: [{ code: 'unchanged' }, { code: 'kept-here' }],
    })
    expect(await campus.json('case', 'update', '100001', '--due', '')).toMatchObject({
      outcome: 'updated',
      dueDate: null,
    })
    expect((await campus('case', 'update', '100001', '--subject', '')).code).toBe(2)
  })

  test('has kept everything in order', async () => {
    const { history, comments } = await view()
    expect((history as Document[]).map(({ event, to }) => (event === 'commented' ? 'said' : to))).toEqual([
      ...['new', 'said', 'said', 'said', 'said', 'closed', 'said', 'said', 'assigned'],
      ...['critical', '2099-01-15', null],
    ])
    expect(comments).toHaveLength(6)
  })
})

test('an outage needs a subject and nothing else', async () => {
  const campus = newCampus()
  const outage = ['case', 'new', '--type', 'outage', '--no-input']
  const refused = await campus(...outage)
  expect(refused.stderr).toContain('These answers are missing: subject.')
  const filed = await campus.json(...outage, '--subject', 'Production is down at all schools')
  expect(filed).toMatchObject({ outcome: 'created', site: 'production', module: 'hosting' })
  expect(filed).toMatchObject({ readiness: { score: 100, ready: true, proposedPriority: 'high' } })
  expect(filed['warnings']).toContainEqual(expect.objectContaining({ code: 'usual-answers' }))
})

test('the same outage again under its key is the first one, a minute later and from another zone', async () => {
  const campus = newCampus()
  const told = ['--subject', 'Production is down at all schools', '--key', 'night']
  const call = ['case', 'new', '--type', 'outage', ...told, '--portal', 'local', '--json=number,outcome']
  expect(JSON.parse((await campus(...call)).stdout)).toEqual({ number: 100001, outcome: 'created' })
  const elsewhere = campus.with({ variables: { TZ: 'America/Denver' } })
  expect(JSON.parse((await elsewhere(...call)).stdout)).toEqual({ number: 100001, outcome: 'existing' })
  expect((await campus(...call, '--site', 'sandbox')).code).toBe(7)
  expect((await campus(...call, '--first-seen', '2026-11-02T08:00Z')).code).toBe(7)
})

test('a case below the bar is refused with what helps most, and filed for a reason', async () => {
  const campus = newCampus()
  const vague = ['case', 'new', ...QUESTION, '--subject', 'Late bus', '--type', 'application-issue']
  const text = await campus(...vague)
  expect(text).toMatchObject({ code: 3, stdout: '' })
  expect(text.stderr.match(/^ {2}- [A-Z]+-\d: /gm)).toHaveLength(3)
  const json = JSON.parse((await campus(...vague, '--json')).stderr) as {
    error: { errors: { code: string }[] }
  }
  expect(json.error.errors.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['STEP-1', 'SUB-1', 'WHO-1']),
  )
  const reason = 'Nobody at the school knows more'
  const filed = await campus.json(...vague, '--override', reason)
  expect(filed).toMatchObject({ readiness: { ready: false } })
  expect((await campus.json('case', 'view', String(filed['number'])))['answers']).toMatchObject({
    override: reason,
  })
})
