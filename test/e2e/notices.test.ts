import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { maySkip } from '../support/long.ts'
import { BINARY, itemsOf, newCampus, QUESTION, type Campus } from './campus.ts'
import { clockedCampus } from './clocked-campus.ts'
import { KEY } from './interview.ts'

const PYTHON = '/usr/bin/python3'
const hasCalendar = spawnSync(PYTHON, ['-c', 'import icalendar']).status === 0
if (!hasCalendar && maySkip()) console.warn('skipped: python3-icalendar is not on this computer')

const make = clockedCampus()
const NOW = '2026-11-02T15:00:00.000Z'

/** Gray is no all-clear on a portal of one's own. */
const KEPT_HERE = {
  code: 'kept-here',
  message: expect.stringContaining('campus open notifications') as string,
}

const post = (campus: Campus, kind: string, title: string, ...more: string[]) =>
  campus.json(
    'desk',
    'notice',
    'post',
    '--kind',
    kind,
    '--title',
    title,
    '--body',
    `About ${title}.`,
    ...more,
  )

describe('notices', () => {
  test('nothing announced is gray, and no advice', async () => {
    const campus = make(NOW)
    expect(await campus.json('notices')).toEqual({
      ...{ items: [], nextCursor: null, truncated: false, warnings: [KEPT_HERE] },
    })
    expect((await campus('notices')).stdout).toBe('Gray: no incident and no maintenance.\n')
  })

  test('an incident is orange, with what to do; what is over is left out unless it is asked for', async () => {
    const campus = make(NOW)
    const { id } = await post(campus, 'incident', 'Sites are slow')
    await post(
      campus,
      'maintenance',
      'Release',
      '--from',
      '2026-11-05 00:30 America/Chicago',
      '--until',
      '2026-11-05 03:30 America/Chicago',
    )
    const shown = await campus('notices')
    expect(shown.stdout).toMatch(
      /^Orange: an incident is open\.[^]*Sites are slow[^]*2026-11-05 00:30 CST to 2026-11-05 03:30 CST/,
    )
    expect(shown.stderr).toContain('file a case all the same')
    await campus('desk', 'notice', 'close', String(id))
    const after = await campus.json('notices')
    expect(after).toMatchObject({ items: [{ title: 'Release' }] })
    expect(itemsOf(await campus.json('notices', '--all'))).toHaveLength(2)
    campus.at('2026-11-05T09:30:00.000Z')
    expect(await campus.json('notices')).toMatchObject({ items: [], warnings: [KEPT_HERE] })
  })

  test('a task stays on the front page until it is read or closed, and says when it is overdue', async () => {
    const campus = make(NOW)
    const { id: late } = await post(campus, 'task', 'Send the calendar', '--until', '2026-11-20')
    const { id: soon } = await post(campus, 'task', 'Confirm the contacts', '--until', '2026-11-02')
    const listed = async (...more: string[]) =>
      itemsOf(await campus.json('notices', ...more)).map(({ id }) => id)
    const front = async () => itemsOf(await campus.json()).map(({ id, why, next }) => [id, why, next])
    expect(await listed()).toEqual([soon, late])
    expect(await front()).toEqual([
      [soon, 'task, due 2026-11-02', `campus notices read ${String(soon)}`],
      [late, 'task, due 2026-11-20', `campus notices read ${String(late)}`],
    ])
    campus.at('2026-11-05T15:00:00.000Z')
    expect((await front())[0]).toContain('task, overdue since 2026-11-02')
    expect((await campus('notices')).stdout).toMatch(
      /Confirm the contacts\n {2}overdue since 2026-11-02; unread\n[^]*due 2026-11-20; unread/,
    )
    const read = await campus.json('notices', 'read', String(soon))
    expect(read).toMatchObject({ id: soon, readAt: '2026-11-05T15:00:00.000Z', outcome: 'updated' })
    expect(await campus.json('notices', 'read', String(soon))).toMatchObject({ outcome: 'unchanged' })
    expect([await front(), await listed('--unread')]).toEqual([[expect.arrayContaining([late])], [late]])
    expect((await campus('notices')).stdout).toContain('overdue since 2026-11-02; read 2026-11-05 09:00 CST')
    expect((await campus('notices', 'read', String(soon), '--unread')).stdout).toContain('Marked as not read')
    expect(await front()).toHaveLength(2)
    expect((await campus('desk', 'notice', 'close', String(soon))).code).toBe(0)
    expect(await front()).toHaveLength(1)
    expect((await campus('notices', 'read', 'zzzzzz')).code).toBe(6)
  })

  test('an incident that is read is still told, in its colour', async () => {
    const campus = make(NOW)
    const { id } = await post(campus, 'incident', 'Sites are slow')
    await campus('notices', 'read', String(id))
    expect((await campus('notices', '--unread')).stdout).toMatch(/^Orange: an incident is open\.[^]*; read /)
    expect(itemsOf(await campus.json())).toMatchObject([{ id, why: 'incident, open now' }])
  })

  test.each([
    [['--unread', '--watch'], '--unread narrows the list'],
    [['--watch', '--json'], '--watch never ends'],
    [['--every', '10s'], '--every belongs to --watch'],
    [['--calendar', 'due.ics', '--json'], '--calendar and --json do not go together'],
    [['--force'], '--force belongs to --calendar'],
    [['--watch', '--every', '1s'], 'no oftener than every 5 seconds'],
    [['--watch', '--every', '10'], 'unit'],
  ])('%j is the wrong call', async (flags, said) => {
    const { code, stdout, stderr } = await newCampus()('notices', ...flags)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
  })

  test('--watch prints what changes until it is ended', async () => {
    const campus = newCampus()
    const env = { PATH: process.env['PATH'], HOME: campus.home, CAMPUS_HOME: campus.home, TZ: 'UTC' }
    const watching = spawn(process.execPath, [BINARY, 'notices', '--watch', '--every', '5s'], { env })
    let said = ''
    let wrong = ''
    watching.stderr.on('data', (chunk: Buffer) => (wrong += chunk.toString()))
    watching.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await expect.poll(() => said, { timeout: 20_000 }).toContain('Gray')
    await post(campus, 'incident', 'Grades are not saved')
    await expect.poll(() => said, { timeout: 20_000 }).toContain('Grades are not saved')
    watching.kill('SIGTERM')
    const [code] = (await once(watching, 'close')) as [number]
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' })
    expect(said.match(/Grades are not saved/g)).toHaveLength(2)
  })
})

test('a person ends a watch with Ctrl-C, and nothing is wrong', async () => {
  const campus = newCampus()
  for (const [words, seen] of [
    [['notices', '--watch'], 'Gray'],
    [['outage', 'watch', '--dedupe', 'x', '--portal', 'local', '--', 'true'], 'It works'],
  ] as const) {
    const person = campus.terminal([...words])
    await person.sees(seen)
    person.types(KEY.interrupt)
    expect(await person.ended).toBe(0)
    expect(person.screen).not.toMatch(/Error|Interrupted/)
  }
})

describe.skipIf(!hasCalendar && maySkip())('the calendar, read by another library', () => {
  const read = (text: string): unknown[] => {
    const program = [
      'import sys, json, icalendar',
      'c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())',
      'd = lambda e, k: e.decoded(k).isoformat() if k in e else None',
      'print(json.dumps([[str(e["SUMMARY"]), d(e, "DTSTART"), d(e, "DTEND"), str(e["UID"])] for e in c.walk("VEVENT")]))',
    ].join('\n')
    return JSON.parse(execFileSync(PYTHON, ['-c', program], { input: text, encoding: 'utf8' })) as unknown[]
  }

  test('has maintenance, tasks and due dates, and every line ends and folds as it should', async () => {
    const campus = make(NOW)
    await campus(
      'case',
      'new',
      ...QUESTION,
      '--portal',
      'local',
      '--due',
      '2026-11-20',
      '--subject',
      'Attendance marks late buses, “wrong”; è',
    )
    await campus('case', 'new', ...QUESTION, '--portal', 'local')
    await post(
      campus,
      'maintenance',
      'Release 2604',
      '--from',
      '2026-11-05T06:30Z',
      '--until',
      '2026-11-05T09:30Z',
    )
    await post(campus, 'task', 'Confirm the contacts', '--until', '2026-11-30')
    const { stdout, code } = await campus('notices', '--calendar', '-')
    expect(code).toBe(0)
    for (const line of stdout.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(stdout.replaceAll('\r\n', '')).not.toContain('\n')
    const events = read(stdout)
    expect(events).toContainEqual([
      'Release 2604',
      '2026-11-05T06:30:00+00:00',
      '2026-11-05T09:30:00+00:00',
      expect.any(String),
    ])
    expect(events).toContainEqual([
      'Case 100001 is due: Attendance marks late buses, “wrong”; è',
      '2026-11-20',
      null,
      expect.any(String),
    ])
    expect(events).toContainEqual([
      expect.stringContaining('Confirm the contacts'),
      '2026-11-30',
      null,
      expect.any(String),
    ])
    expect(events.filter((event) => JSON.stringify(event).includes('Usual maintenance'))).toHaveLength(7)
    // Asked for again, a calendar program finds the same entries.
    expect(read((await campus('notices', '--calendar', '-')).stdout)).toEqual(events)
  })

  test('a subject that may name a student stays out', async () => {
    const campus = make(NOW)
    await campus(
      'case',
      'new',
      ...QUESTION,
      '--portal',
      'local',
      '--due',
      '2026-11-20',
      '--subject',
      'Attendance marks student number 1234567 late',
      '--override',
      'The case is about this pupil.',
    )
    const { stdout } = await campus('notices', '--calendar', '-')
    expect(stdout).toContain('Case 100001 is due')
    expect(stdout).not.toContain('1234567')
  })

  test('a file is not replaced unless it is said', async () => {
    const campus = make(NOW)
    const file = join(campus.home, 'a.ics')
    writeFileSync(file, 'mine')
    const refused = await campus('notices', '--calendar', file)
    expect(refused.code).toBe(7)
    expect(refused.stderr).toContain('Name another file, or overwrite it with --force.')
    const folder = await campus('notices', '--calendar', campus.home, '--force')
    expect(folder.code).toBe(7)
    expect(folder.stderr).toMatch(/is there already and is a folder\.\s+Name another file\.\n/)
    expect((await campus('notices', '--calendar', file, '--force')).code).toBe(0)
  })
})
