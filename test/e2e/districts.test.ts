import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { errorOf, itemsOf, newCampus, QUESTION, type Campus, type Document } from './campus.ts'
import { ANA, sitsDown, TOM } from './people.ts'

const HARBOR = ['--district', 'Harbor Unified']
const LAKEVIEW = ['--district', 'Lakeview Schools']
const WHICH = 'For which district? Harbor Unified, Lakeview Schools.'
const ELSEWHERE = ['--subject', 'Where is the calendar of the harbor schools?']

function numbersOf(list: Document): unknown[] {
  return itemsOf(list).map(({ number }) => number)
}

/** Ana has a case in her own district, and is invited to another. */
async function twoDistricts(to: 'here' | 'vendor' = 'here'): Promise<Campus> {
  const campus = newCampus()
  await sitsDown(campus, ANA, to)
  if (to === 'here') await campus.json('case', 'new', ...QUESTION)
  else await filedByHand(campus, [], 1)
  const added = await campus('desk', 'district', 'add', 'Harbor Unified', '--json')
  expect(added).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(added.stdout)).toMatchObject({ name: 'Harbor Unified', outcome: 'created' })
  return campus
}

async function filedByHand(campus: Campus, district: string[], number: number): Promise<void> {
  const asked = await campus('case', 'new', ...QUESTION, ...district, '--json')
  const { handOff } = JSON.parse(asked.stdout) as Document
  await campus.json('case', 'number', String(handOff), String(number), ...district)
}

describe.sequential('a contact of two districts', () => {
  let campus: Campus
  beforeAll(async () => void (campus = await twoDistricts()))

  test('is of one until invited to the other', async () => {
    expect(numbersOf(await campus.json('case', 'list'))).toEqual([100001])
    expect(await campus('desk', 'district', 'add', 'harbor unified')).toMatchObject({ code: 7 })
    const { items } = await campus.json('desk', 'district', 'list')
    expect(items).toMatchObject([{ name: 'Harbor Unified' }, { name: 'Lakeview Schools' }])
  })

  test('is invited there, and activates there', async () => {
    const code = join(campus.home, 'code.txt')
    const person = ['--name', ANA.name, '--email', ANA.email, '--role', 'support', '--code-file', code]
    const nowhere = await campus('desk', 'contact', 'invite', ...person)
    expect(nowhere).toMatchObject({ code: 2, stdout: '' })
    expect(nowhere.stderr).toContain(WHICH)
    expect(await campus('desk', 'contact', 'invite', ...person, ...HARBOR)).toMatchObject({ code: 0 })
    expect(await campus('contacts', 'activate', '--code-file', code)).toMatchObject({ code: 2 })
    const activated = await campus('contacts', 'activate', '--code-file', code, ...HARBOR)
    expect(activated).toMatchObject({ code: 0, stdout: 'Ana Ruiz is now active.\n' })
  })

  test.each<string[][]>([
    [['case', 'list']],
    [['case', 'view', '100001']],
    [['case', 'new', ...QUESTION]],
    [['case', 'reply', '100001', '--body', 'Is there news?']],
    [['contacts', 'list']],
    [['contacts', 'add', '--name', TOM.name, '--email', TOM.email, '--role', 'support']],
    [['request', 'list']],
    [['request', 'sandbox-refresh', '--yes']],
  ])('must say for which: campus %j', async (args) => {
    const refused = await campus(...args)
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toBe(`Error: ${WHICH}\nAdd --district "Harbor Unified", or set CAMPUS_DISTRICT.\n`)
    expect(errorOf(await campus(...args, '--json'))).toMatchObject({
      code: 'district-not-chosen',
      errors: [{ message: 'Harbor Unified' }, { message: 'Lakeview Schools' }],
    })
  })

  test('says it by a flag or by the environment; the flag wins', async () => {
    const filed = await campus.json('case', 'new', ...QUESTION, ...ELSEWHERE, '--district', 'harbor unified')
    expect(filed).toMatchObject({ number: 100002, district: 'Harbor Unified' })
    expect(numbersOf(await campus.json('case', 'list', ...HARBOR))).toEqual([100002])
    const set = campus.with({ variables: { CAMPUS_DISTRICT: 'Lakeview Schools' } })
    const listed = await set('case', 'list', '--json')
    expect(numbersOf(JSON.parse(listed.stdout) as Document)).toEqual([100001])
    const other = await set('case', 'list', ...HARBOR, '--json')
    expect(numbersOf(JSON.parse(other.stdout) as Document)).toEqual([100002])
  })

  test('sees all cases in one list, each with its district', async () => {
    const all = await campus.json('case', 'list', '--district', 'all')
    expect(itemsOf(all).map(({ number, district }) => [number, district])).toEqual([
      [100002, 'Harbor Unified'],
      [100001, 'Lakeview Schools'],
    ])
    const text = await campus('case', 'list', '--district', 'all')
    expect(text.stdout).toMatch(
      /^Number .*District .*\n100002 .*Harbor Unified .*\n100001 .*Lakeview Schools /,
    )
    expect((await campus('case', 'list', ...HARBOR)).stdout).not.toContain('District')
    const mine = await campus.json('case', 'list', '--district', 'all', '--mine')
    expect(numbersOf(mine)).toEqual([100002, 100001])
  })

  test.each<string[][]>([
    [['case', 'view', '100001']],
    [['case', 'new', ...QUESTION]],
    [['case', 'reply', '100001', '--body', 'Is there news?']],
    [['contacts', 'list']],
    [['contacts', 'audit']],
    [['request', 'list']],
    [['request', 'view', 'abcdef']],
    [['case', 'export', '--all']],
  ])('is never shown one district for all: campus %j', async (args) => {
    const refused = await campus(...args, '--district', 'all')
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain(
      'for one district at a time; only `case list`, `report` and `desk queue` read all of them.',
    )
  })

  test('is told the districts there are', async () => {
    const unknown = await campus('case', 'list', '--district', 'Harbour Unified')
    expect(unknown).toMatchObject({ code: 6, stdout: '' })
    expect(unknown.stderr).toContain(
      'no district “Harbour Unified” on local.\nDid you mean “Harbor Unified”?',
    )
    const far = await campus('case', 'new', ...QUESTION, '--district', 'Elsewhere')
    expect(far).toMatchObject({
      code: 6,
      stderr: expect.stringContaining('It has “Harbor Unified”') as string,
    })
  })

  test('does not see the cases of one from the other', async () => {
    for (const args of [
      ['case', 'view', '100001'],
      ['case', 'reply', '100001', '--body', 'Is there news?'],
      ['case', 'close', '100001'],
      ['case', 'attachments', '100001'],
      ['case', 'export', '100001'],
      ['case', 'escalate', '100001', '--reason', 'deadline', '--why', 'It is due on Friday.'],
      ['desk', 'view', '100001'],
      ['desk', 'reply', '100001', '--body', 'We look into it.'],
    ])
      expect(await campus(...args, ...HARBOR), args.join(' ')).toMatchObject({ code: 6, stdout: '' })
    expect(numbersOf(await campus.json('case', 'list', ...HARBOR, '--search', 'late bus'))).toEqual([])
    const lists = [
      await campus.json('contacts', 'list', ...HARBOR),
      await campus.json('desk', 'queue', ...HARBOR),
    ]
    expect(lists.map((list) => itemsOf(list).length)).toEqual([1, 1])
    expect(await campus.json('case', 'view', '100001', ...LAKEVIEW)).toMatchObject({ comments: [] })
  })

  test('has requests in each', async () => {
    const { id } = await campus.json('request', 'sandbox-refresh', '--yes', ...LAKEVIEW)
    expect(itemsOf(await campus.json('request', 'list', ...HARBOR))).toEqual([])
    expect(await campus('request', 'view', String(id), ...HARBOR)).toMatchObject({ code: 6 })
    // A support contact there.
    const refused = await campus('request', 'sandbox-refresh', '--yes', ...HARBOR)
    expect(refused).toMatchObject({ code: 5, stdout: '' })
    expect(refused.stderr).toContain('It needs Authorized Technical Contact.')
  })

  test('is answered by a desk that sees whose case it is', async () => {
    expect(await campus.json('desk', 'take', '100002')).toMatchObject({ district: 'Harbor Unified' })
    expect(await campus.json('desk', 'view', '100001')).toMatchObject({ district: 'Lakeview Schools' })
  })
})

test('where a person files, what waits in either district is listed', async () => {
  const campus = await twoDistricts('vendor')
  const person = ['--name', ANA.name, '--email', ANA.email, '--role', 'support']
  await campus.json('desk', 'contact', 'invite', ...person, ...HARBOR)
  await campus.json('contacts', 'seen', 'me', ...HARBOR)
  await filedByHand(campus, HARBOR, 2)
  for (const district of [LAKEVIEW, HARBOR])
    expect(await campus('case', 'new', ...QUESTION, ...ELSEWHERE, ...district)).toMatchObject({ code: 10 })
  const all = await campus.json('case', 'list', '--district', 'all', '--mine')
  expect(itemsOf(all).map(({ number, district }) => [number, district])).toEqual([
    [null, 'Harbor Unified'],
    [null, 'Lakeview Schools'],
    [2, 'Harbor Unified'],
    [1, 'Lakeview Schools'],
  ])
  expect(all['warnings']).toHaveLength(2)
})

test('one district needs no name, and another name is not taken for it', async () => {
  const campus = newCampus()
  await sitsDown(campus, ANA)
  await campus.json('case', 'new', ...QUESTION)
  expect(numbersOf(await campus.json('case', 'list', ...LAKEVIEW))).toEqual([100001])
  expect(numbersOf(await campus.json('case', 'list', '--district', 'all'))).toEqual([100001])
  const other = await campus('case', 'list', ...HARBOR)
  expect(other).toMatchObject({ code: 6, stderr: expect.stringContaining('“Lakeview Schools”') as string })
})

describe('the desk of two districts', () => {
  test('has one queue, unless it names one', async () => {
    const campus = await twoDistricts()
    const called = ['--emergency', '--caller', 'Jo Park', '--type', 'outage', '--module', 'hosting']
    const told = ['--subject', 'All sites are down since 7:10', '--description', 'Nobody can log in.']
    await campus.json('desk', 'new', ...called, ...told, ...HARBOR)
    const { stdout } = await campus('desk', 'queue')
    expect(stdout).toMatch(
      /^Number .* Advisor +District +Filed\n100002 .* Harbor Unified .*\n100001 .* Lakeview Schools /,
    )
    expect(itemsOf(await campus.json('desk', 'queue'))).toMatchObject([
      { number: 100002, district: 'Harbor Unified' },
      { number: 100001, district: 'Lakeview Schools' },
    ])
    expect((await campus('desk', 'queue', ...LAKEVIEW)).stdout).toMatch(/^Number .* Advisor +Filed\n100001 /)
    expect(numbersOf(await campus.json('desk', 'queue', ...HARBOR))).toEqual([100002])
  })
})
