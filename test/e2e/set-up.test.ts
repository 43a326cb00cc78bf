import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES, filesIn, itemsOf, newCampus, QUESTION, type Document } from './campus.ts'

describe.sequential('setting up', () => {
  const campus = newCampus()

  test('init keeps who acts', async () => {
    const args = ['init', '--name', 'Ana Ruiz', '--email', 'ana@d.example', '--district', 'Lakeview', '--yes']
    expect((await campus(...args)).stdout).toMatch(
      /^You are Ana Ruiz <ana@d\.example>, technical contact of Lakeview/,
    )
    expect(await campus.json(...args)).toMatchObject({
      outcome: 'updated',
      portal: 'local',
      role: 'technical',
    })
    expect(await campus.json('case', 'new', ...QUESTION)).toMatchObject({
      contact: { name: 'Ana Ruiz', email: 'ana@d.example' },
    })
    expect(itemsOf(await campus.json('contacts', 'list'))).toMatchObject([
      { name: 'Ana Ruiz', role: 'technical', state: 'active' },
    ])
    expect(await campus.json('portal', 'show')).toMatchObject({ district: 'Lakeview', current: true })
    expect((await campus('init', '--name', 'Ana', '--email', 'nowhere', '--yes')).stderr).toContain(
      '“nowhere” is not an e-mail',
    )
  })

  test('init --sample does not take the place of the portal that was chosen', async () => {
    const { stdout } = await campus('init', '--sample')
    expect(stdout).toContain('a fictional district')
    expect(stdout).not.toContain('current portal')
    expect(itemsOf(await campus.json('portal', 'list'))).toMatchObject([
      { name: 'local', current: true, sample: false },
      { name: 'sample', current: false, sample: true },
    ])
    expect(await campus('init', '--sample')).toMatchObject({
      code: 7,
      stderr: expect.stringContaining('already') as string,
    })
    expect(itemsOf(await campus.json('case', 'list'))).toHaveLength(1)
  })

  test('portal use and remove', async () => {
    expect((await campus('portal', 'use', 'sample')).stdout).toBe('sample is the current portal.\n')
    expect(await campus.json('portal', 'use', 'sample')).toMatchObject({ outcome: 'unchanged' })
    expect((await campus('portal', 'remove', 'sample')).stdout).toMatch(/^Removed sample/)
    expect(itemsOf(await campus.json('portal', 'list'))).toMatchObject([{ name: 'local', current: true }])
    expect(filesIn(campus.home).filter((file) => file.includes('sample'))).toEqual([])
    expect((await campus('portal', 'remove', 'local')).code).toBe(2)
    expect((await campus('portal', 'remove', 'local', '--yes')).code).toBe(0)
    expect(itemsOf(await campus.json('case', 'list'))).toEqual([])
  })
})

describe.sequential('the sample', () => {
  const campus = newCampus()
  let told = ''
  beforeAll(async () => void (told = (await campus('init', '--sample')).stdout))

  test('is the current portal when nobody chose one, and says so and how to go back', async () => {
    expect(told).toContain('It is the current portal now')
    expect(told).toContain('campus portal use local')
    expect(itemsOf(await campus.json('portal', 'list'))).toMatchObject([
      { name: 'local' },
      { name: 'sample', current: true },
    ])
  })

  test('has about forty cases in every status, and two notices', async () => {
    const cases = itemsOf(await campus.json('case', 'list', '--limit', '100'))
    expect(Math.abs(cases.length - 40)).toBeLessThanOrEqual(5)
    const { statuses } = await campus.json('catalog', 'show', 'statuses')
    const known = itemsOf(statuses as Document).map(({ id }) => id)
    expect([...new Set(cases.map(({ status }) => status))].sort()).toEqual(known.sort())
    expect((await campus.json('portal', 'show'))['notices']).toHaveLength(2)
    expect(itemsOf(await campus.json('contacts', 'list')).length).toBeGreaterThan(2)
  })

  test.each([
    ['case', 'list'],
    ['case', 'view', '100001'],
    ['contacts', 'list'],
    ['portal', 'show'],
    ['case', 'reply', '100001', '--body', 'x'],
    ['case', 'new', ...QUESTION],
  ])('%s %s says that its data is made up', async (...args) => {
    expect((await campus(...args)).stderr).toContain('Sample data: a fictional district')
    expect((await campus.json(...args))['warnings']).toContainEqual({
      code: 'sample-data',
      message: 'Sample data: a fictional district; nothing here is real.',
    })
  })
})

describe.sequential('the catalog', () => {
  const campus = newCampus()
  const changes = join(EXAMPLES, 'catalog.yaml')

  test('is shown, whole and by part', async () => {
    expect((await campus('catalog', 'show')).stdout).toContain('times are in America/Chicago')
    const { stdout } = await campus('catalog', 'show', 'priorities')
    expect(stdout).toMatch(/^priorities \(/)
    expect(stdout).not.toContain('modules')
  })

  test('is checked and changed', async () => {
    expect(await campus('catalog', 'check')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('no changes') as string,
    })
    expect(await campus('catalog', 'check', changes)).toMatchObject({ code: 0, stdout: 'Nothing to mend.\n' })
    expect(await campus.json('catalog', 'edit', '--file', changes)).toMatchObject({ outcome: 'updated' })
    expect((await campus('catalog', 'show', 'modules')).stdout).toContain('transportation: Transportation')
    const filed = await campus.json('case', 'new', ...QUESTION, '--module', 'transportation')
    expect(filed).toMatchObject({ module: 'transportation' })
  })

  test('keeps its changes when new ones cannot be used', async () => {
    const { code } = await campus.with({ input: 'defaultPriority: none\n' })('catalog', 'edit', '--file', '-')
    expect(code).toBe(3)
    expect((await campus('catalog', 'show', 'modules')).stdout).toContain('transportation')
    expect(filesIn(join(campus.home, 'config'))).toContain('portals/local/catalog.yaml.rejected')
  })
})
