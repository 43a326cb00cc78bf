import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorOf, EXAMPLES, filesIn, itemsOf, newCampus, QUESTION } from './campus.ts'

const OUTAGE = join(EXAMPLES, 'outage.md')
const KEPT_HERE = 'Kept on this computer only: nobody at the vendor sees it.'

/** A cache may come and go. */
const isKept = (file: string): boolean => !file.startsWith('cache')

describe.sequential('a call', () => {
  const campus = newCampus()

  test('with a key happens once', async () => {
    const first = await campus.json('case', 'new', ...QUESTION, '--key', 'k')
    const second = await campus.json('case', 'new', ...QUESTION, '--key', 'k')
    expect(first).toMatchObject({ outcome: 'created', key: 'k', number: 100001 })
    expect(second).toMatchObject({ outcome: 'existing', key: 'k', number: 100001, id: first['id'] })
    expect((await campus('case', 'new', ...QUESTION, '--key', 'k')).stdout).toMatch(
      /^Already filed as case 100001/,
    )

    await campus('case', 'reply', '100001', '--body', 'x', '--key', 'r')
    await campus('case', 'reply', '100001', '--body', 'x', '--key', 'r')
    expect((await campus.json('case', 'view', '100001'))['comments']).toHaveLength(1)
    expect(itemsOf(await campus.json('case', 'list'))).toHaveLength(1)
    expect(errorOf(await campus('case', 'close', '100001', '--key', 'k', '--json'))).toMatchObject({
      code: 'key-reused',
    })
  })

  test.each([
    ['case', 'new', '--file', OUTAGE],
    ['case', 'reply', '100001', '--body', 'x'],
    ['case', 'close', '100001'],
    ['case', 'reopen', '100001', '--reason', 'x'],
    ['case', 'update', '100001', '--priority', 'low'],
  ])('%s %s %s --dry-run writes nothing', async (...args) => {
    const before = await campus.json('case', 'view', '100001')
    expect(await campus.json(...args, '--dry-run')).toMatchObject({
      outcome: 'unchanged',
      reach: 'this-machine',
    })
    expect(await campus.json('case', 'view', '100001')).toEqual(before)
    expect(itemsOf(await campus.json('case', 'list'))).toHaveLength(1)
  })

  test('with --dry-run makes no file at all', async () => {
    const fresh = newCampus()
    const { code, stdout } = await fresh('case', 'new', '--file', OUTAGE, '--dry-run')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^Would file /) as string,
    })
    expect(filesIn(fresh.home).filter(isKept)).toEqual([])
  })

  test('that reads makes no file either', async () => {
    const fresh = newCampus()
    expect((await fresh('case', 'list')).stdout).toBe('No cases.\n')
    expect(filesIn(fresh.home).filter(isKept)).toEqual([])
  })

  test.each([
    ['case', 'new', ...QUESTION],
    ['case', 'reply', '100001', '--body', 'y'],
    ['case', 'update', '100001', '--priority', 'low'],
    ['case', 'close', '100001'],
    ['case', 'reopen', '100001', '--reason', 'y'],
  ])('%s %s says that it is kept here', async (...args) => {
    const text = await campus(...args)
    expect(text).toMatchObject({ code: 0, stderr: expect.stringContaining(KEPT_HERE) as string })
    expect(await campus.json(...args)).toMatchObject({
      reach: 'this-machine',
      warnings: expect.arrayContaining([{ code: 'kept-here', message: KEPT_HERE }]) as unknown,
    })
    expect((await campus(...args, '--quiet')).stderr).toBe('')
  })

  test('in a CI job must name the portal', async () => {
    const job = campus.with({ variables: { CI: '1' } })
    for (const args of [
      ['case', 'new', ...QUESTION],
      ['case', 'close', '100001'],
    ]) {
      expect(await job(...args)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('--portal') as string,
      })
      expect((await job(...args, '--portal', 'local')).code).toBe(0)
    }
    expect(
      (await campus.with({ variables: { CI: '1', CAMPUS_PORTAL: 'local' } })('case', 'close', '100001')).code,
    ).toBe(0)
    expect((await job('case', 'list')).code).toBe(0)
  })
})

describe('a dry run answers as the real thing would', () => {
  const campus = newCampus()

  test('with the status it would have, and changes nothing', async () => {
    await campus('case', 'new', '--file', OUTAGE, '--portal', 'local')
    const { stdout } = await campus('case', 'close', '100001', '--dry-run')
    expect(stdout).toMatch(/^Case 100001 would be Closed/)
    expect((await campus('case', 'view', '100001', '--json=status')).stdout).toContain('"new"')
  })

  test('with the refusal it would meet', async () => {
    const { code, stderr } = await campus(
      'case',
      'reply',
      '100001',
      '--body',
      'x'.repeat(32_001),
      '--dry-run',
    )
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('32000') as string })
  })
})

test('an update under a key happens once, whatever became of the case since', async () => {
  const campus = newCampus()
  await campus('case', 'new', '--file', OUTAGE, '--portal', 'local')
  const low = ['case', 'update', '100001', '--priority', 'low', '--key', 'u1', '--json=outcome,priority']
  expect((await campus(...low)).stdout).toContain('"updated"')
  await campus('case', 'update', '100001', '--priority', 'high')
  const again = (await campus(...low)).stdout
  expect(again).toContain('"existing"')
  expect((await campus('case', 'view', '100001', '--json=priority')).stdout).toContain('"high"')
})
