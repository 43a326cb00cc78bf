import { describe, expect, test } from 'vitest'
import { QUESTION } from './campus.ts'
import { clockedCampus } from './clocked-campus.ts'

describe('before a call', () => {
  const make = clockedCampus()

  test('the case comes first; then the key, and its number as it is typed', async () => {
    const campus = make('2026-11-02T15:00:00.000Z')
    const before = await campus('phone')
    expect(before.stdout).toMatch(/is open until 2026-11-02 18:00 CST[^]*File a case first[^]*press 2/)
    await campus('case', 'new', ...QUESTION, '--subject', 'How are late buses set up', '--portal', 'local')
    const after = await campus('phone', '100001')
    expect(after.stdout).toMatch(/press 1[^]*Give the case number: 100 001/)
    expect(after.stdout).not.toContain('File a case first')
  })

  test('a script is told the same, and never a telephone number', async () => {
    const campus = make('2026-11-07T15:00:00.000Z')
    const told = await campus.json('phone', '--outage')
    expect(told).toMatchObject({
      ...{ when: 'when-open', open: false, opensAt: '2026-11-09T12:00:00.000Z', zone: 'America/Chicago' },
      ...{ key: '8', fileFirst: true, case: null, incidents: [] },
    })
    expect(JSON.stringify(told)).not.toMatch(/\d{3}[ .-]?\d{3}[ .-]?\d{4}/)
  })

  test('a known incident makes a call needless', async () => {
    const campus = make('2026-11-02T15:00:00.000Z')
    await campus(
      'desk',
      'notice',
      'post',
      '--kind',
      'incident',
      '--title',
      'Sites are slow',
      '--body',
      'We look into it.',
    )
    const { stdout } = await campus('phone', '--outage')
    expect(stdout).toMatch(/Known: Sites are slow[^]*Call only if you know more/)
  })

  test('a case that is not there is not found', async () => {
    const campus = make()
    const { code, stderr } = await campus('phone', '100001')
    expect({ code, stderr }).toEqual({ code: 6, stderr: expect.stringContaining('100001') as string })
  })
})
