import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { REPORTS, ROW_FIELDS } from '../../src/support/report/row.ts'
import { displayWidth } from '../../src/support/text/layout.ts'
import { itemsOf, newCampus, QUESTION, type Document } from './campus.ts'
import { clockedCampus } from './clocked-campus.ts'

const UTF8 = { LANG: 'C.UTF-8' }
const make = clockedCampus()

const sample = newCampus()
beforeAll(async () => {
  await sample('init', '--sample')
})

const rows = async (...words: string[]): Promise<Document[]> =>
  itemsOf(await sample.json('report', ...words, '--portal', 'sample'))

describe('numbers', () => {
  test('every division adds up to all cases', async () => {
    const items = await rows('volume')
    const [all] = items
    expect(all).toMatchObject({ group: 'all', value: 40 })
    for (const division of ['module', 'type', 'contact', 'school', 'month']) {
      const own = items.filter(({ group, month }) => group === division && month === null)
      expect([division, own.reduce((sum, { value }) => sum + Number(value), 0)]).toEqual([division, 40])
    }
  })

  test('--by leaves the other divisions out, and knows its words', async () => {
    const groups = new Set((await rows('volume', '--by', 'type')).map(({ group }) => group))
    expect([...groups]).toEqual(['all', 'type', 'first-level'])
    const { code, stderr } = await sample('report', 'volume', '--by', 'colour')
    expect([code, stderr]).toEqual([2, expect.stringContaining('module, type, contact, school, month')])
  })

  test('the share of the first level stands beside the published one', async () => {
    const shares = (await rows('volume')).filter(
      ({ group, month }) => group === 'first-level' && month === null,
    )
    expect(shares.map(({ key, unit }) => [key, unit])).toEqual([
      ['first-level', 'percent'],
      ['published', 'percent'],
    ])
    expect(shares[1]).toMatchObject({ value: 70 })
  })

  test('CSV has the rows of JSON', async () => {
    const { stdout } = await sample('report', '--csv', '--portal', 'sample')
    const records: string[][] = parse(stdout)
    const items = await rows()
    expect(records).toEqual([
      [...ROW_FIELDS],
      ...items.map((row) => ROW_FIELDS.map((field) => String(row[field] ?? ''))),
    ])
    expect(new Set(items.map(({ report }) => report))).toEqual(new Set(REPORTS))
  })
})

describe('a case on its way', () => {
  test('is counted in business hours: its age, its waiting, and the first answer', async () => {
    // Monday, 9 o'clock of the desk; it works from 6 to 18.
    const campus = make('2026-11-02T15:00:00.000Z')
    const file = ['--type', 'question', '--module', 'attendance', '--priority', 'low']
    const texts = ['--description', 'How is a late bus code made?', '--override', 'for a test']
    const { number } = await campus.json('case', 'new', ...file, ...texts, '--subject', 'Late bus code')
    campus.pass('24h')
    await campus.json(
      'desk',
      'reply',
      String(number),
      '--body',
      'Which one?',
      '--status',
      'pending-customer-input',
    )
    campus.pass('2h')
    const items = itemsOf(await campus.json('report'))
    const of = (report: string, group: string, key: string, measure: string) =>
      items.find(
        (row) =>
          row['report'] === report &&
          row['group'] === group &&
          row['key'] === key &&
          row['measure'] === measure,
      )?.['value']
    expect(of('ageing', 'all', 'open', 'longest')).toBe(14)
    expect(of('response', 'all', 'answered', 'median')).toBe(12)
    expect(of('waiting', 'waiting-on', 'requester', 'longest')).toBe(2)
    expect(of('waiting', 'waiting-on', 'desk', 'count')).toBe(0)
    // Twelve hours until the desk answered, and two since; an answer of ours makes it the desk's again.
    expect(of('waiting', 'waited', 'desk', 'longest')).toBe(12)
    expect(of('waiting', 'waited-share', 'requester', 'share')).toBe(14.3)
    const month = itemsOf(await campus.json('report', 'volume', '--until', '2026-11-01'))
    expect(month[0]).toMatchObject({ value: 0 })
    expect(itemsOf(await campus.json('report', 'volume', '--since', '3d'))[0]).toMatchObject({ value: 1 })
    await campus('case', 'reply', String(number), '--body', 'The one for late buses.')
    campus.pass('3h')
    await campus('case', 'close', String(number))
    campus.pass('48h')
    const closed = itemsOf(await campus.json('report', 'waiting'))
    const sums = closed.filter((row) => row['group'] === 'waited' && row['measure'] === 'longest')
    expect(sums.map(({ key, value }) => [key, value])).toEqual([
      ['requester', 2],
      ['desk', 15],
    ])
  })
})

describe('several districts', () => {
  test('are counted together with --district all, and told apart', async () => {
    const campus = newCampus()
    const me = ['--name', 'Ana Ruiz', '--email', 'ana@district.example']
    await campus('init', ...me, '--district', 'Lakeside', '--to', 'here', '--yes')
    await campus('desk', 'district', 'add', 'Harbor')
    await campus(
      ...['desk', 'contact', 'invite', ...me, '--role', 'technical', '--district', 'Harbor'],
      ...['--code-file', join(campus.home, 'code')],
    )
    await campus('contacts', 'activate', '--code-file', join(campus.home, 'code'), '--district', 'Harbor')
    await campus('case', 'new', ...QUESTION, '--district', 'Lakeside')
    await campus('case', 'new', ...QUESTION, '--district', 'Harbor')
    await campus('case', 'new', ...QUESTION, '--district', 'Harbor')
    const counted = async (...words: string[]) =>
      itemsOf(await campus.json('report', 'volume', ...words))
        .filter(({ group, month }) => (group === 'all' || group === 'district') && month === null)
        .map(({ label, value }) => [label, value])
    expect(await counted('--district', 'Harbor')).toEqual([['Cases', 2]])
    expect(await counted('--district', 'all')).toEqual([
      ['Cases', 3],
      ['Harbor', 2],
      ['Lakeside', 1],
    ])
    const page = await campus('report', '--html', '-', '--district', 'all')
    expect(page.stdout).toContain('Support cases of Harbor, Lakeside')
  })
})

describe('no student', () => {
  const SECRET = 'Zebulon'
  const subjects = [
    `Student ${SECRET} Okonkwo cannot open transcripts`,
    `Student ${SECRET} Okonkwo misses transcripts in portal`,
    `Student ${SECRET} Okonkwo sees no transcripts in portal`,
    'Transcripts print without seal 123-45-6789',
    'Where do transcripts print',
    'How to print transcripts for graduates',
    'Transcripts print twice',
  ]
  test.each([[['--json']], [['--csv']], [['--html', '-']], [[]]])('is in a report with %j', async (form) => {
    const campus = newCampus()
    for (const subject of subjects) {
      const input = JSON.stringify({
        ...{
          type: 'question',
          module: 'transcripts',
          priority: 'low',
          subject,
          description: `About ${SECRET}.`,
        },
        context: `26-27, Lincoln High, ${SECRET} Okonkwo, Main`,
      })
      const file = join(campus.home, 'case.json')
      writeFileSync(file, input)
      const { code, stderr } = await campus(
        'case',
        'new',
        '--file',
        file,
        '--override',
        'for a test',
        '--json',
      )
      // What nothing opens is not filed at all.
      if (!/\d{3}-\d\d-/.test(subject)) expect([subject, code, stderr]).toEqual([subject, 0, ''])
    }
    const { stdout } = await campus.with({ variables: UTF8 })('report', ...form)
    expect(stdout).toContain('transcript')
    expect(stdout).toContain('print')
    expect(stdout).not.toMatch(/zebulon|okonkwo|6789/i)
  })
})

describe('on a terminal', () => {
  test.each([40, 60, 80, 133, 200])('fits %i columns', async (columns) => {
    const variables = { ...UTF8, COLUMNS: String(columns) }
    const { stdout } = await sample.with({ variables })('report', '--portal', 'sample')
    for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
    expect(stdout).toMatch(/Application\S* .*23 \(57.5 %\) +█{6,}/)
    if (columns >= 60) expect(stdout).toMatch(/[▁▂▃▄▅▆▇█]{6}$/m)
  })

  test.each<[string, Record<string, string>, string[]]>([
    ['another locale', { LANG: 'C' }, []],
    ['no locale', { LANG: '' }, []],
    ['a locale that overrules another', { LANG: 'C.UTF-8', LC_ALL: 'POSIX' }, []],
    ['--accessible', UTF8, ['--accessible']],
  ])('has plain signs with %s', async (_, variables, flags) => {
    const { stdout } = await sample.with({ variables: { LC_ALL: '', LC_CTYPE: '', ...variables } })(
      ...['report', 'volume', '--by', 'type', '--portal', 'sample', ...flags],
    )
    expect(stdout).toMatch(/Question +7 \(17.5 %\) +#+/)
    expect(stdout).not.toMatch(/[\u2580-\u259f]/)
  })
})

describe('the page', () => {
  test('names nobody unless it is asked to, and replaces no file by itself', async () => {
    const file = join(sample.home, 'page.html')
    const call = (...words: string[]) => sample('report', '--portal', 'sample', '--html', file, ...words)
    expect((await call()).stdout).toBe(`Written: ${file}\n`)
    expect(readFileSync(file, 'utf8')).not.toContain('Priya Raman')
    expect((await call('--by', 'contact')).code).toBe(7)
    expect((await call('--by', 'contact', '--force')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('Priya Raman')
  })

  test('is escaped', async () => {
    const campus = newCampus()
    await campus(
      'init',
      '--name',
      'Ana',
      '--email',
      'a@b.example',
      '--district',
      '<script>x</script> & "Co"',
      '--yes',
    )
    const { stdout } = await campus('report', '--html', '-')
    expect(stdout).toContain('<h1>Support cases of &lt;script&gt;x&lt;/script&gt; &amp; &quot;Co&quot;</h1>')
    expect(stdout).not.toContain('<script')
  })

  test.each([
    [['--csv', '--html', 'x']],
    [['--csv', '--json']],
    [['--force']],
    [['ageing', '--by', 'type']],
    [['colours']],
    [['--since', 'soon']],
    [['--since', '2026-02-01', '--until', '2026-01-01']],
  ])('%j is refused', async (words) => {
    expect((await sample('report', ...words)).code).toBe(2)
  })
})
