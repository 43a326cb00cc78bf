import { chmodSync, mkdirSync, rmSync, truncateSync, writeFileSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { DoctorFinding } from '../../src/commands/doctor/finding.ts'
import { inFile, makeOlder } from '../store/older.ts'
import { itemsOf, newCampus, QUESTION, type Campus, type Document, type Wishes } from '../e2e/campus.ts'
import { needsRoot, NOBODY } from '../e2e/users.ts'
import { temporaryFolder } from '../terminal/program.ts'

async function doctor(who: Campus, wishes: Wishes = {}, ...words: string[]) {
  const { stdout, stderr, code } = await who.with(wishes)('doctor', '--json', ...words)
  const items = (stderr === '' ? itemsOf(JSON.parse(stdout) as Document) : []) as unknown as DoctorFinding[]
  const of = (check: string) => items.filter((item) => item.check === check)
  return { code, stderr, items, of, blocks: items.filter(({ level }) => level === 'block') }
}

describe('the settings', () => {
  test('who set what: a flag beats the environment, which beats the settings', async () => {
    const who = newCampus()
    await who('portal', 'add', 'other', '--kind', 'local')
    const said = async (wishes: Wishes, ...words: string[]) =>
      (await doctor(who, wishes, ...words)).of('sources').map(({ message }) => message)
    expect(await said({})).toContain('The portal is “other”, from the settings.')
    const named = { variables: { CAMPUS_PORTAL: 'local', CAMPUS_DISTRICT: 'Marked District' } }
    expect(await said(named)).toEqual(
      expect.arrayContaining([
        'The portal is “local”, from CAMPUS_PORTAL, which beats the settings.',
        'A district is named, from CAMPUS_DISTRICT.',
      ]),
    )
    expect(await said(named, '--portal', 'other')).toContain(
      'The portal is “other”, from --portal, which beats CAMPUS_PORTAL and the settings.',
    )
    expect(await said({ variables: { CI: '1' } })).toContain('The environment also sets CI.')
  })

  test('that cannot be read block, and everything else is looked at all the same', async () => {
    const who = newCampus()
    await who('portal', 'add', 'other', '--kind', 'local')
    const file = join(who.home, 'config', 'settings.json')
    writeFileSync(file, '{ "portals": {,')
    const broken = await doctor(who)
    expect(broken.code).toBe(3)
    expect(broken.blocks).toMatchObject([{ check: 'settings', code: 'settings-malformed' }])
    expect(broken.blocks[0]?.message).toMatch(/\$CAMPUS_HOME\/config\/settings\.json.*line 1, column 15/)
    expect(new Set(broken.items.map(({ check }) => check)).size).toBe(18)
    expect((await who('doctor')).stdout).toContain('Something cannot work: 1 block')
    // Other commands still refuse.
    expect((await who('case', 'list')).code).toBe(2)
    writeFileSync(file, JSON.stringify({ portals: { x: { kind: 'gopher', catalog: 'c' } } }))
    expect((await doctor(who)).blocks).toMatchObject([{ code: 'settings-malformed' }])
  })

  test('a portal that there is not', async () => {
    const found = await doctor(newCampus(), {}, '--portal', 'elsewhere')
    expect([found.code, found.blocks]).toMatchObject([3, [{ check: 'settings', code: 'portal-not-found' }]])
  })

  test('in a job the portal must be named', async () => {
    const found = await doctor(newCampus(), { variables: { CI: '1' } })
    expect([found.code, found.of('portal')[1]]).toMatchObject([
      0,
      { level: 'warn', code: 'portal-not-chosen' },
    ])
  })
})

describe('files', () => {
  test('that others may read are told, each with the command that mends it', async () => {
    const who = newCampus()
    await who('portal', 'add', 'other', '--kind', 'local')
    await who('case', 'new', '--portal', 'local', ...QUESTION)
    expect((await doctor(who)).of('files')).toMatchObject([{ level: 'ok' }])
    chmodSync(join(who.home, 'data'), 0o755)
    chmodSync(join(who.home, 'config', 'settings.json'), 0o644)
    const found = await doctor(who)
    expect(found.code).toBe(0)
    expect(found.of('files').map(({ level, remedy }) => [level, remedy])).toEqual([
      ['warn', 'chmod 700 $CAMPUS_HOME/data'],
      ['warn', 'chmod 600 $CAMPUS_HOME/config/settings.json'],
    ])
  })

  test('a folder that cannot be written, and a file in its place', async ({ skip }) => {
    const who = newCampus()
    writeFileSync(join(who.home, 'state'), '')
    expect((await doctor(who)).blocks).toMatchObject([{ check: 'files', code: 'not-a-folder' }])
    needsRoot(skip)
    const other = newCampus()
    const denied = await doctor(other, { uid: NOBODY })
    expect(denied.code).toBe(3)
    expect(denied.blocks[0]).toMatchObject({ check: 'files', code: 'not-writable' })
  })
})

describe('the database', () => {
  const filled = async () => {
    const who = newCampus()
    for (let count = 0; count < 3; count += 1)
      await who('case', 'new', '--portal', 'local', '--key', String(count), ...QUESTION)
    return { who, file: join(who.home, 'data', 'portals', 'local.db') }
  }

  test('is sound, or of an older campus', async () => {
    const { who, file } = await filled()
    const before = readFileSync(file)
    expect((await doctor(who)).of('database')).toMatchObject([{ level: 'ok', code: 'sound' }])
    expect(readFileSync(file).equals(before)).toBe(true)
    rmSync(file)
    makeOlder(file)
    const [older] = (await doctor(who)).of('database')
    expect(older).toMatchObject({
      level: 'ok',
      message: expect.stringContaining('of an older campus') as string,
    })
  })

  test('is damaged: in the middle of the file, cut short, or nonsense', async () => {
    const { who, file } = await filled()
    const sound = readFileSync(file)
    const middle = Buffer.from(sound)
    middle.fill(0xa5, 4096 * 3, 4096 * 5)
    writeFileSync(file, middle)
    expect((await doctor(who)).blocks).toMatchObject([{ check: 'database', code: 'store-corrupt' }])
    writeFileSync(file, sound)
    truncateSync(file, 4096 * 5)
    expect((await doctor(who)).blocks).toMatchObject([{ code: 'store-corrupt' }])
    writeFileSync(file, 'this is no database'.repeat(500))
    const found = await doctor(who)
    expect([found.code, found.blocks]).toMatchObject([3, [{ code: 'store-corrupt' }]])
    expect(found.blocks[0]?.remedy).toContain('campus portal export')
  })

  test('has rows that refer to nothing', async () => {
    const { who, file } = await filled()
    inFile(file, (database) => database.exec('PRAGMA foreign_keys = OFF; DELETE FROM contacts'))
    expect((await doctor(who)).blocks).toMatchObject([{ code: 'store-corrupt' }])
  })

  test('of a team’s server here is looked at, too', async () => {
    const server = newCampus()
    await server(
      'serve',
      'enrol',
      'dana@desk.example',
      '--name',
      'Dana Desk',
      '--code-file',
      join(server.home, 'code'),
    )
    const sound = (await doctor(server)).of('database')
    expect(sound).toMatchObject([
      { level: 'ok', message: expect.stringContaining('the team’s server is sound') as string },
    ])
    truncateSync(join(server.home, 'data', 'server', 'team.db'), 4096 * 3)
    expect((await doctor(server)).blocks).toMatchObject([{ check: 'database', code: 'store-corrupt' }])
  })

  test('is of a newer campus, of a team, or of another program', async () => {
    const { who, file } = await filled()
    const with_ = async (change: string) => {
      inFile(file, (database) => database.exec(change))
      return (await doctor(who)).blocks.map(({ code }) => code)
    }
    expect(await with_('PRAGMA user_version = 4000')).toEqual(['store-newer'])
    expect(await with_('PRAGMA application_id = 0x43414d54')).toEqual(['store-of-team'])
    expect(await with_('PRAGMA application_id = 7')).toEqual(['store-foreign'])
    rmSync(file)
    mkdirSync(file)
    expect((await doctor(who)).blocks).toMatchObject([{ code: 'store-not-a-file' }])
  })
})

describe('the keychain', () => {
  test('that never answers ends within its limit, and blocks only who signs in', async () => {
    const file = join(temporaryFolder(), 'bus')
    const silent: Server = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(file, resolve))
    onTestFinished(() => void silent.close())
    const variables = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${file}` }
    const who = newCampus()
    const began = Date.now()
    const here = await doctor(who, { variables })
    expect([here.code, here.of('keychain')]).toMatchObject([
      0,
      [{ level: 'hint', code: 'keychain-unavailable' }],
    ])
    await who('portal', 'add', 'team', '--url', 'http://127.0.0.1:9')
    // Where a read has succeeded once, other commands ask in their own process.
    mkdirSync(join(who.home, 'state'), { recursive: true })
    writeFileSync(join(who.home, 'state', 'keychain'), variables.DBUS_SESSION_BUS_ADDRESS)
    const there = await doctor(who, { variables })
    expect(there.of('keychain')).toMatchObject([
      { level: 'block', message: expect.stringContaining('within 3 seconds') as string },
    ])
    const job = await doctor(who, { variables: { ...variables, CAMPUS_TOKEN: `cmp_${'0'.repeat(43)}` } })
    expect(job.of('keychain')).toMatchObject([{ level: 'hint' }])
    expect(Date.now() - began).toBeLessThan(25_000)
  })
})

describe('the shell and the terminal', () => {
  test('completions are missing, as they should be, or of another campus', async () => {
    const who = newCampus()
    const shell = { variables: { SHELL: '/usr/bin/fish' } }
    const found = async () => (await doctor(who, shell)).of('completions')
    expect(await found()).toMatchObject([
      {
        level: 'hint',
        code: 'no-completions',
        remedy: expect.stringContaining('campus completion fish > $CAMPUS_HOME/.config/fish') as string,
      },
    ])
    const file = join(who.home, '.config/fish/completions/campus.fish')
    mkdirSync(dirname(file), { recursive: true })
    const { stdout } = await who('completion', 'fish')
    writeFileSync(file, stdout)
    expect(await found()).toMatchObject([{ level: 'ok' }])
    writeFileSync(file, stdout.replace('doctor', 'docter'))
    expect(await found()).toMatchObject([{ level: 'warn', code: 'stale-completions' }])
    expect((await doctor(who, { variables: { SHELL: '/bin/dash' } })).of('completions')).toMatchObject([
      { code: 'no-shell' },
    ])
  })

  test('a locale that is not UTF-8', async () => {
    expect((await doctor(newCampus(), { variables: { LC_ALL: 'C' } })).of('locale')).toMatchObject([
      { level: 'hint', code: 'not-utf-8' },
    ])
  })

  test('a person sees how far it is, and nothing of that is left in the answer', async () => {
    const person = newCampus().terminal(['doctor'], { columns: 100 })
    await person.sees('done; left:')
    await person.sees('Nothing stands in the way')
    expect(await person.ended).toBe(0)
    const log = await newCampus()('doctor')
    expect(log.stdout).not.toContain('Looking')
    expect(log.stderr).toBe('Looking at this computer and the way to the portal…\n')
    expect((await newCampus()('doctor', '--quiet')).stderr).toBe('')
  })
})
