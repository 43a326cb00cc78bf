import { describe, expect, test } from 'vitest'
import { itemsOf, newCampus, QUESTION } from './campus.ts'
import { clockedCampus } from './clocked-campus.ts'

const make = clockedCampus()

describe('campus alone', () => {
  test('with nothing to do says so in one line, with the next step', async () => {
    const { stdout, stderr, code } = await newCampus()()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe('Nothing waits on you. To file a case: campus case new; all else: campus --help\n')
  })

  test('shows the case whose clock runs out first, then the others, and what else waits', async () => {
    const campus = make('2026-11-02T15:00:00.000Z')
    for (let index = 0; index < 3; index += 1) await campus('case', 'new', ...QUESTION, '--portal', 'local')
    await campus('desk', 'reply', '100001', '--body', 'Which school is it?')
    await campus('desk', 'status', '100001', 'pending-customer-input')
    await campus('desk', 'resolve', '100002', '--body', 'It is set right now.')
    await campus(
      'desk',
      'notice',
      'post',
      '--kind',
      'task',
      '--title',
      'Confirm the list',
      '--body',
      'By mail.',
      '--until',
      '2026-11-20',
    )
    await campus('request', 'sandbox-refresh', '--yes')
    const items = itemsOf(await campus.json())
    expect(items.map(({ kind, id }) => [kind, id])).toEqual([
      ['case', '100002'],
      ['case', '100001'],
      ['notice', expect.any(String)],
      ['request', expect.any(String)],
    ])
    expect(items[0]).toMatchObject({
      why: expect.stringContaining('closes itself in 10 business days') as string,
      next: 'campus case view 100002',
    })
    const { stdout } = await campus()
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(110)
    expect(stdout).toContain('Next: campus case view 100002')
  })

  test('the same as campus today, and a flag that nobody knows is told', async () => {
    const campus = newCampus()
    expect(await campus('today')).toEqual(await campus())
    const { code, stderr } = await campus('--jsn')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--json') as string })
  })
})

test('a role that may not ask for everything sees what it may, on the desk of a district', async () => {
  const campus = newCampus()
  await campus.json('portal', 'add', 'desk', '--kind', 'local', '--catalog', 'district-help-desk')
  await campus.json('case', 'new', ...QUESTION, '--override', 'In a hurry', '--portal', 'desk')
  await campus('desk', 'resolve', '1001', '--body', 'Code B.', '--portal', 'desk')
  const next = async () => itemsOf(await campus.json('today', '--portal', 'desk'))
  expect(await next()).toMatchObject([{ kind: 'case', id: '1001', next: 'campus case view 1001' }])
  await campus.json('portal', 'use', 'local')
  expect(await next()).toMatchObject([{ next: 'campus case view 1001 --portal desk' }])
  expect((await campus('--portal', 'desk')).code).toBe(0)
})
