import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { errorOf, itemsOf, QUESTION, type Document } from './campus.ts'
import { clockedCampus, type ClockedCampus } from './clocked-campus.ts'
import { ANA, becomesContact, sitsDown, TOM } from './people.ts'

const newClocked = clockedCampus()
const MONDAY = '2026-11-16T15:00:00.000Z'

let campus: ClockedCampus
beforeEach(async () => {
  campus = newClocked(MONDAY)
  await sitsDown(campus, ANA)
})

function said(text: string): unknown {
  return expect.stringContaining(text)
}

async function filed(...more: string[]): Promise<string> {
  return String((await campus.json('case', 'new', ...QUESTION, ...more))['number'])
}

async function done(...args: string[]): Promise<void> {
  const ended = await campus(...args)
  if (ended.code !== 0) throw new Error(`campus ${args.join(' ')} ended with ${ended.code}: ${ended.stderr}`)
}

async function history(number: string): Promise<string[]> {
  const found = (await campus.json('case', 'view', number))['history'] as Document[]
  return found.map(({ at, as, event, to }) => [at, as, event, to].filter(Boolean).join(' '))
}

describe('an emergency', () => {
  const CALLED = [
    ...['desk', 'new', '--emergency', '--caller', 'Jo Park, principal', '--type', 'outage'],
    ...['--module', 'hosting', '--subject', 'All sites are down since 7:10'],
    ...['--description', 'Nobody can log in at any school.'],
  ]

  test('is called in by somebody who may not, and taken over by a contact, once', async () => {
    const opened = await campus(...CALLED)
    expect(opened).toMatchObject({ code: 0, stdout: said('Opened case 100001: All sites are down') })
    expect(opened.stdout).toContain('A contact takes it over: campus case take 100001\n')
    expect((await campus('case', 'list')).stdout).toContain('[called in] All sites are down')
    expect(await campus.json('case', 'view', '100001')).toMatchObject({
      caller: 'Jo Park, principal',
      contact: { name: 'Jo Park, principal', email: null },
    })
    const taken = await campus('case', 'take', '100001')
    expect(taken).toMatchObject({ code: 0, stdout: said('Case 100001 is that of Ana Ruiz') })
    expect(await campus.json('case', 'view', '100001')).toMatchObject({
      caller: null,
      contact: { name: ANA.name },
    })
    const again = await campus('case', 'take', '100001')
    expect(again).toMatchObject({ code: 7, stdout: '', stderr: said('campus case reply') })
    const own = await filed()
    expect(await campus('case', 'take', own)).toMatchObject({ code: 7 })
  })

  test('comes first in the queue', async () => {
    await filed('--priority', 'critical')
    await done(...CALLED)
    const queue = await campus('desk', 'queue')
    expect(queue.stdout).toMatch(/^Number .*\n100002 +\[called in\] .*\n100001 /)
  })

  test('says who called; a contact who calls is no exception', async () => {
    const nobody = await campus(...CALLED.filter((word) => !/^(--caller|Jo Park.*)$/.test(word)))
    expect(nobody).toMatchObject({ code: 2, stdout: '', stderr: said('--caller') })
    const both = await campus(...CALLED, '--contact', 'me')
    expect(both).toMatchObject({ code: 2, stdout: '' })
    const neither = await campus('desk', 'new', ...QUESTION)
    expect(neither).toMatchObject({ code: 2, stdout: '', stderr: said('--contact') })
    await filed()
    const called = await campus.json('desk', 'new', ...QUESTION, '--contact', ANA.email)
    expect(called).toMatchObject({ contact: { name: ANA.name }, caller: null, outcome: 'created' })
  })
})

describe('a sensitive case', () => {
  const RESTORE = [
    ...['--type', 'data-restore', '--subject', 'Attendance of period 2 on Friday is gone'],
    ...['--override', 'The office knows no more of it'],
  ]

  test('waits for written verification until a file comes', async () => {
    const number = await filed(...RESTORE)
    const asked = await campus('desk', 'verify', number)
    expect(asked).toMatchObject({ code: 0, stdout: said('Pending Customer Input') })
    expect(await campus.json('case', 'view', number)).toMatchObject({
      status: 'pending-customer-input',
      waitingOn: 'requester',
      verification: 'asked',
      comments: [{ as: 'desk', body: said('written verification') }],
    })
    const without = await campus('case', 'reply', number, '--body', 'Who may give it?')
    expect(without).toMatchObject({ code: 0 })
    expect(without.stderr).toContain(
      `still waits for the written verification: campus case reply ${number} --attach FILE`,
    )
    const waits = { status: 'pending-customer-input', verification: 'asked' }
    expect(await campus.json('case', 'view', number)).toMatchObject(waits)

    const letter = join(campus.home, 'letter.txt')
    writeFileSync(letter, 'I confirm this request. The superintendent.\n')
    const withFile = await campus('case', 'reply', number, '--body', 'Here it is.', '--attach', letter)
    expect(withFile).toMatchObject({ code: 0 })
    expect(withFile.stderr).not.toContain('still waits')
    const given = { status: 'assigned', waitingOn: 'desk', verification: 'given' }
    expect(await campus.json('case', 'view', number)).toMatchObject(given)
    expect((await campus('case', 'view', number)).stdout).toContain('Verified:  in writing\n')
  })
})

test('who took part is kept with who was present', async () => {
  const number = await filed()
  await becomesContact(campus, TOM, ANA)
  const kim = ['--participant', 'Kim Berg, registrar']
  await done('case', 'reply', number, '--body', 'We looked at it together.', ...kim)
  const present = ['--participant', 'Jo Park', '--present', TOM.email]
  await done('desk', 'reply', number, '--body', 'We spoke on the phone.', ...present)
  expect(await campus.json('case', 'view', number)).toMatchObject({
    participants: [
      { name: 'Kim Berg, registrar', present: ANA.name },
      { name: 'Jo Park', present: TOM.name },
    ],
  })
  const unknown = await campus('desk', 'reply', number, '--body', 'More.', '--present', 'nobody@else.example')
  expect(unknown).toMatchObject({ code: 6, stdout: '', stderr: said('campus contacts list') })
})

test('a note is seen by the desk alone', async () => {
  const number = await filed()
  const text = 'Zanzibar: ask the database team.'
  const noted = await campus('desk', 'note', number, '--body', text)
  expect(noted).toMatchObject({ code: 0 })
  expect(noted.stdout + noted.stderr).not.toContain('Zanzibar')
  for (const read of [
    ['case', 'view', number],
    ['case', 'view', number, '--json'],
    ['case', 'export', number],
    ['case', 'export', number, '--format', 'markdown'],
    ['case', 'list', '--search', 'zanzibar'],
    ['case', 'list', '--search', 'zanzibar', '--json'],
    ['case', 'list', '--csv'],
    ['desk', 'queue', '--json'],
  ]) {
    const { stdout, stderr } = await campus(...read)
    expect(stdout + stderr, read.join(' ')).not.toMatch(/zanzibar: ask/i)
  }
  expect(itemsOf(await campus.json('case', 'list', '--search', 'zanzibar'))).toEqual([])
  expect((await campus('desk', 'view', number)).stdout).toContain(text)
  expect(JSON.stringify(await campus.json('desk', 'view', number))).toContain(text)
  // Nor is it seen that there is one.
  const [mine, theirs] = [
    await campus.json('case', 'view', number),
    await campus.json('desk', 'view', number),
  ]
  expect((theirs['history'] as unknown[]).length - (mine['history'] as unknown[]).length).toBe(1)
})

test('an escalated case comes before the others, with its reason', async () => {
  const number = await filed()
  await filed('--priority', 'critical')
  const unknown = await campus('case', 'escalate', number, '--reason', 'hurry', '--why', 'It is late.')
  expect(unknown).toMatchObject({ code: 2, stdout: '', stderr: said('deadline') })
  const missing = await campus('case', 'escalate', number)
  expect(missing).toMatchObject({ code: 2, stdout: '', stderr: said('reason, why') })
  const why = 'Report cards are printed on Friday.'
  const told = await campus('case', 'escalate', number, '--reason', 'deadline', '--why', why)
  expect(told).toMatchObject({ code: 0, stdout: said(`Case ${number} is escalated`) })
  expect((await campus('desk', 'queue')).stdout).toMatch(/^Number .*\n100001 +\[escalated\]/)
  const shown = await campus('case', 'view', number)
  expect(shown.stdout).toContain('Escalated: A deadline is at stake\n')
  expect(shown.stdout).toContain(why)
})

describe('a notice', () => {
  const POST = ['desk', 'notice', 'post', '--body', 'Nothing is lost.']
  const INCIDENT = [...POST, '--kind', 'incident', '--title', 'Messages are sent late']
  const MAINTENANCE = [
    ...[...POST, '--kind', 'maintenance', '--title', 'Release 2604'],
    ...['--from', '2026-11-19 00:30 America/Chicago', '--until', '2026-11-19 03:30 America/Chicago'],
  ]

  test.each<[string, string[], string]>([
    ['an incident', INCIDENT, 'Notices (orange)'],
    ['maintenance', MAINTENANCE, 'Notices (green)'],
  ])('of %s is shown where somebody looks or files', async (_, post, words) => {
    const posted = await campus(...post)
    expect(posted).toMatchObject({ code: 0, stdout: said('Posted ') })
    const title = post[post.indexOf('--title') + 1] ?? ''
    const shown = await campus('portal', 'show')
    expect(shown.stdout).toContain(words)
    expect(shown.stdout).toContain(title)
    expect((await campus('case', 'new', ...QUESTION)).stderr).toContain(title)
    const { warnings } = await campus.json('case', 'new', ...QUESTION)
    expect(warnings).toContainEqual({ code: 'known', message: said(title) })
  })

  test('of a task tells the day by which it is due, all of which is left', async () => {
    const task = [...POST, '--kind', 'task', '--title', 'Confirm the list', '--until', '2026-11-30']
    const { stdout } = await campus(...task)
    expect(stdout).toMatch(/^Posted task [a-z]{6} \(open\): Confirm the list\ndue 2026-11-30\n$/)
  })

  test('of maintenance is over when its time is, whether or not somebody closes it', async () => {
    await done(...MAINTENANCE)
    campus.at('2026-11-19T09:29:00.000Z')
    expect((await campus('portal', 'show')).stdout).toContain('Notices (green)')
    campus.at('2026-11-19T09:30:00.000Z')
    const shown = await campus('portal', 'show')
    expect(shown.stdout).toMatch(/Notices \(gray\)\n {2}[a-z]{6} {2}maintenance \(over\): Release 2604\n/)
    expect((await campus('case', 'new', ...QUESTION)).stderr).not.toContain('Release 2604')
  })

  test('is added to, and closed: then nobody is told any more', async () => {
    const { id } = await campus.json(...INCIDENT)
    await done('desk', 'notice', 'update', String(id), '--body', 'The queue is half as long.')
    const { notices } = await campus.json('portal', 'show')
    expect(notices).toMatchObject([{ id, updates: [{ body: 'The queue is half as long.' }] }])
    await done('desk', 'notice', 'close', String(id), '--body', 'All messages have left.')
    expect((await campus('case', 'new', ...QUESTION)).stderr).not.toContain('Messages are sent late')
    const close = ['desk', 'notice', 'close', String(id)]
    expect(await campus(...close)).toMatchObject({ code: 0, stdout: said('(closed)') })
    const late = await campus(...close, '--body', 'Really all of them.')
    expect(late).toMatchObject({ code: 7, stdout: '', stderr: said('is closed.') })
    expect(await campus('desk', 'notice', 'close', 'zzzzzz')).toMatchObject({ code: 6 })
  })

  test('of a task has a date; one that ends before it begins is refused', async () => {
    const task = [...POST, '--kind', 'task', '--title', 'Answer the survey']
    expect(await campus(...task)).toMatchObject({ code: 2, stdout: '', stderr: said('--until') })
    const posted = await campus(...task, '--until', '2026-11-20')
    expect(posted).toMatchObject({ code: 0, stderr: said('was read in America/Chicago') })
    const back = [...INCIDENT, '--from', '2026-11-19T10:00Z', '--until', '2026-11-18T10:00Z']
    expect(await campus(...back)).toMatchObject({ code: 2, stdout: '' })
    expect(errorOf(await campus(...INCIDENT, '--kind', 'joke', '--json'))).toMatchObject({
      hint: said('task'),
    })
  })
})

describe('a resolution that nobody answers', () => {
  /** Resolved on the Monday of the week before Thanksgiving. */
  const EXPECTED = [
    '2026-11-16T15:00:00.000Z requester created new',
    '2026-11-16T15:00:00.000Z desk commented',
    '2026-11-16T15:00:00.000Z desk status pending-customer-verification',
    '2026-11-19T00:00:00.000Z desk followed-up',
    '2026-11-24T00:00:00.000Z desk followed-up',
    '2026-11-26T00:00:00.000Z desk followed-up',
    '2026-12-02T00:00:00.000Z desk status closed',
  ]

  async function resolved(): Promise<string> {
    const number = await filed()
    const told = await campus('desk', 'resolve', number, '--body', 'The mapping was empty; it is set now.')
    expect(told).toMatchObject({ code: 0, stdout: said('Pending Customer Verification') })
    return number
  }

  async function clockOf(number: string): Promise<unknown> {
    return ((await campus.json('case', 'view', number))['clocks'] as Document[])[0]?.['text']
  }

  test('closes on the tenth business day, Thanksgiving left out, when something runs again', async () => {
    const number = await resolved()
    campus.at('2026-11-25T18:00:00.000Z')
    expect(await clockOf(number)).toBe('closes itself in 3 business days (2026-12-01) unless you answer')
    campus.at('2026-11-26T18:00:00.000Z')
    expect(await clockOf(number)).toBe('closes itself in 3 business days (2026-12-01) unless you answer')
    campus.at('2026-12-01T23:59:00.000Z')
    expect(await clockOf(number)).toBe('closes itself today (2026-12-01) unless you answer')
    campus.at('2026-12-05T18:00:00.000Z')
    expect(await clockOf(number)).toBe('was due to close itself on 2026-12-01')
    // Nobody has written anything yet; looking does not.
    expect(await history(number)).toEqual(EXPECTED.slice(0, 3))
    await filed()
    expect(await history(number)).toEqual(EXPECTED)
    expect(await campus.json('case', 'view', number)).toMatchObject({
      status: 'closed',
      closedAt: '2026-12-02T00:00:00.000Z',
    })
  })

  test('is the same when somebody worked every day', async () => {
    const number = await resolved()
    for (let day = 0; day < 17; day += 1) {
      campus.pass('1d')
      await filed()
    }
    expect(await history(number)).toEqual(EXPECTED)
  })

  test('ends with an answer', async () => {
    const number = await resolved()
    campus.at('2026-11-24T18:00:00.000Z')
    await done('case', 'reply', number, '--body', 'It is not solved.')
    campus.at('2026-12-24T18:00:00.000Z')
    await filed()
    expect(await campus.json('case', 'view', number)).toMatchObject({ status: 'assigned', closedAt: null })
    expect((await history(number)).filter((line) => line.includes('followed-up'))).toHaveLength(2)
  })

  test('is not touched by a clock that was set back', async () => {
    const number = await resolved()
    campus.at('2026-11-24T18:00:00.000Z')
    await filed()
    const before = await history(number)
    expect(before).toEqual(EXPECTED.slice(0, 5))
    campus.at('2026-11-10T18:00:00.000Z')
    await filed()
    expect(await history(number)).toEqual(before)
    expect(await clockOf(number)).toBe('closes itself in 10 business days (2026-12-01) unless you answer')
    campus.at('2026-12-05T18:00:00.000Z')
    await filed()
    expect(await history(number)).toEqual(EXPECTED)
    campus.at('2026-11-10T18:00:00.000Z')
    await filed()
    expect(await history(number)).toEqual(EXPECTED)
  })

  test('can be reopened for sixty days, and not on the day after', async () => {
    const number = await resolved()
    campus.at('2027-01-31T05:59:00.000Z')
    await filed()
    const reopen = ['case', 'reopen', number, '--reason', 'It came back.']
    expect(await campus(...reopen, '--dry-run')).toMatchObject({ code: 0 })
    campus.at('2027-01-31T06:00:00.000Z')
    expect(await campus(...reopen)).toMatchObject({ code: 7, stdout: '', stderr: said('60 days') })
  })
})
