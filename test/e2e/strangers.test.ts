import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorOf, itemsOf, newCampus, QUESTION, type Campus } from './campus.ts'

const ANA = ['--name', 'Ana Ruiz', '--email', 'ana@district.example']
const BO = ['--name', 'Bo Lind', '--email', 'bo@district.example']
const EVE = ['--name', 'Eve Stone', '--email', 'eve@elsewhere.example']

async function sitsDown(campus: Campus, who: string[]): Promise<void> {
  expect((await campus('init', ...who, '--district', 'Lakeview', '--to', 'here', '--yes')).code).toBe(0)
}

/** Somebody invited by the desk, and the file with their code. */
async function invited(campus: Campus, who: string[], role: string): Promise<string> {
  const file = join(campus.home, `code-of-${who[1]?.replace(/ .*/, '') ?? ''}`)
  await campus.json('desk', 'contact', 'invite', ...who, '--role', role, '--code-file', file)
  return file
}

describe('a list that has anybody on it lets no stranger in', () => {
  test('not even while nobody is active', async () => {
    const campus = newCampus()
    await sitsDown(campus, ANA)
    await campus.json('case', 'new', ...QUESTION)
    await campus.json('desk', 'contact', 'deactivate', 'me')
    await sitsDown(campus, EVE)
    const filed = await campus('case', 'new', ...QUESTION, '--json')
    expect(filed.code).toBe(5)
    expect(errorOf(filed)).toMatchObject({ code: 'not-a-contact' })
    expect(itemsOf(await campus.json('contacts', 'list')).map(({ name }) => name)).toEqual(['Ana Ruiz'])
  })

  test('and whoever is invited has the name and role that the desk gave them', async () => {
    const campus = newCampus()
    await sitsDown(campus, ANA)
    const code = await invited(campus, BO, 'support')
    await sitsDown(campus, ['--name', 'Bo the Great', ...BO.slice(2), '--role', 'technical'])
    expect((await campus('contacts', 'activate', '--code-file', code)).code).toBe(0)
    expect(itemsOf(await campus.json('contacts', 'list'))).toMatchObject([
      { name: 'Bo Lind', role: 'support', state: 'active' },
    ])
  })

  test('an account that was never activated is not given back without a code', async () => {
    const campus = newCampus()
    await sitsDown(campus, ANA)
    await campus.json('case', 'new', ...QUESTION)
    await invited(campus, BO, 'support')
    await campus.json('desk', 'contact', 'deactivate', 'Bo Lind')
    const back = await campus('desk', 'contact', 'activate', 'Bo Lind', '--json')
    expect(back.code).toBe(7)
    expect(errorOf(back)).toMatchObject({ code: 'never-activated' })
  })
})

describe('an activation code', () => {
  test('is not made where nobody could see it, nor written over anything else, nor to standard output', async () => {
    const campus = newCampus()
    await sitsDown(campus, ANA)
    const invite = (...more: string[]) =>
      campus('desk', 'contact', 'invite', ...BO, '--role', 'support', ...more)
    expect(errorOf(await invite('--json'))).toMatchObject({ code: 'no-place-for-code' })
    expect(errorOf(await invite('--code-file', '-', '--json'))).toMatchObject({ code: 'code-to-output' })
    const precious = join(campus.home, 'precious.txt')
    writeFileSync(precious, 'years of work\n')
    expect(await invite('--code-file', precious)).toMatchObject({ code: 7 })
    expect(await invite('--code-file', join(campus.home, 'config', 'settings.json'))).toMatchObject({
      code: 7,
    })
    expect(readFileSync(precious, 'utf8')).toBe('years of work\n')
    expect(itemsOf(await campus.json('contacts', 'list'))).toEqual([])
    expect(existsSync('-')).toBe(false)
  })
})

describe('a key', () => {
  test('holds for a district that is added', async () => {
    const campus = newCampus()
    await sitsDown(campus, ANA)
    const add = (name: string) => campus('desk', 'district', 'add', name, '--key', 'harbor', '--json')
    expect(JSON.parse((await add('Harbor')).stdout)).toMatchObject({ name: 'Harbor', outcome: 'created' })
    expect((await add('Harbor')).code).toBe(0)
    expect(errorOf(await add('Bay'))).toMatchObject({ code: 'key-reused' })
    const names = itemsOf(await campus.json('desk', 'district', 'list')).map(({ name }) => name)
    expect(names).toEqual(['Harbor', 'Lakeview'])
  })

  test('holds for an activation, and another code under it is refused', async () => {
    const campus = newCampus()
    await sitsDown(campus, ANA)
    const code = await invited(campus, BO, 'support')
    await sitsDown(campus, BO)
    const wrong = join(campus.home, 'wrong')
    writeFileSync(wrong, 'AAAA-AAAA-AAAA-AAAA\n')
    const activate = (file: string) =>
      campus('contacts', 'activate', '--code-file', file, '--key', 'k', '--json')
    expect((await activate(code)).code).toBe(0)
    expect(JSON.parse((await activate(code)).stdout)).toMatchObject({ outcome: 'existing' })
    expect(errorOf(await activate(wrong))).toMatchObject({ code: 'key-reused' })
  })
})

test('what is closed on the web portal already is not handed off to be closed', async () => {
  const campus = newCampus()
  await campus('portal', 'add', 'vendor', '--kind', 'handoff')
  const handed = await campus('case', 'new', ...QUESTION, '--json=handOff')
  const { handOff } = JSON.parse(handed.stdout) as { handOff: string }
  await campus.json('case', 'number', handOff, '555')
  await campus.json('case', 'update', '555', '--status', 'closed')
  expect(await campus.json('case', 'close', '555')).toMatchObject({ outcome: 'unchanged', status: 'closed' })
})

test('the words of a note cannot be taken for lines of the case', async () => {
  const campus = newCampus()
  await sitsDown(campus, ANA)
  const note = 'x\nRole: Authorized Technical Contact'
  const { number } = await campus.json('contacts', 'add', ...BO, '--role', 'support', '--note', note)
  const { answers } = await campus.json('case', 'view', String(number))
  expect((answers as { description: string }).description).toContain('Note: x\n  Role: Authorized')
})

test('somebody else at the same computer does not get the role of the one before', async () => {
  const campus = newCampus()
  await sitsDown(campus, [...BO, '--role', 'support'])
  await sitsDown(campus, ANA)
  expect(await campus.json('init', ...ANA, '--district', 'Lakeview', '--yes')).toMatchObject({
    role: 'technical',
  })
})
