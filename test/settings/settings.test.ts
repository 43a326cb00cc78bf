import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from '../../src/settings/lock.ts'
import { readEnvironment } from '../../src/settings/environment.ts'
import { pathsFor } from '../../src/settings/paths.ts'
import { readSettings, writeSettings } from '../../src/settings/settings.ts'
import type { Paths } from '../../src/settings/types.ts'
import { bundle, shell, temporaryFolder } from '../terminal/program.ts'

const folder = temporaryFolder()
let PROGRAM = ''
beforeAll(async () => {
  PROGRAM = await bundle(new URL('driver.ts', import.meta.url), folder)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

let turn = 0
let home = ''
let paths: Paths
beforeEach(() => {
  home = path.join(folder, String((turn += 1)))
  const system = { home: () => home, userName: () => 'ada', temporaryFolder: () => '/tmp' }
  paths = pathsFor(readEnvironment({ CAMPUS_HOME: home }, system), 'linux')
})

function onDisk(text: string): void {
  fs.mkdirSync(paths.config, { recursive: true })
  fs.writeFileSync(paths.settingsFile, text)
}

describe('readSettings', () => {
  it.each(['', '  \n', '{}'])('%j is empty settings', (text) => {
    onDisk(text)
    expect(readSettings(paths)).toEqual({ portals: {} })
  })

  it('a missing file is empty settings and stays missing', () => {
    expect(readSettings(paths)).toEqual({ portals: {} })
    expect(fs.existsSync(home)).toBe(false)
  })

  it('keeps what it does not know', () => {
    onDisk('{"theme":"later","portals":{"local":{"kind":"local","catalog":"c","note":1}}}')
    expect(readSettings(paths)).toEqual({
      theme: 'later',
      portals: { local: { kind: 'local', catalog: 'c', note: 1 } },
    })
  })

  it('has no portals but those written', () => {
    expect(readSettings(paths).portals.constructor).toBeUndefined()
  })

  it.each([
    ['{\n  "portals": {,}\n}', 'line 2, column 15: it is not valid JSON'],
    ['{\n  "portals": {', 'line 2, column 15: it is not valid JSON'],
    ['nonsense', 'line 1, column'],
    ['[]', 'it is not a JSON object'],
    ['{"currentPortal":1}', '/currentPortal is not a text'],
    ['{"me":{"name":"Ada"}}', '/me/email is not a text'],
    ['{"me":[]}', '/me is not an object'],
    ['{"portals":[]}', '/portals is not an object'],
    ['{"portals":{"x":null}}', '/portals/x is not an object'],
    [
      '{"portals":{"x":{"kind":"carrier-pigeon","catalog":"c"}}}',
      '/portals/x/kind is not one that this version knows',
    ],
    ['{"portals":{"x":{"kind":"local"}}}', '/portals/x/catalog is not a text'],
    [
      '{"portals":{"x":{"kind":"local","catalog":"c","sample":"yes"}}}',
      '/portals/x/sample is not true or false',
    ],
  ])('refuses %j', (text, fault) => {
    onDisk(text)
    const refusal = {
      kind: 'usage',
      code: 'settings-malformed',
      message: expect.stringContaining(fault) as string,
    }
    expect(() => readSettings(paths)).toThrow(expect.objectContaining(refusal))
  })

  it('refuses a folder in its place', () => {
    fs.mkdirSync(paths.settingsFile, { recursive: true })
    expect(() => readSettings(paths)).toThrow(
      expect.objectContaining({ kind: 'usage', code: 'file-is-a-folder' }),
    )
  })
})

describe('writeSettings', () => {
  it('writes a private file that can be read back, unknown keys included', async () => {
    onDisk('{"theme":"later"}')
    await writeSettings(paths, (settings) => ({ ...settings, currentPortal: 'local' }))
    expect(readSettings(paths)).toEqual({ theme: 'later', currentPortal: 'local', portals: {} })
    expect(fs.statSync(paths.settingsFile).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(paths.config)).toEqual(['settings.json'])
  })

  it('forgets a key that was taken away', async () => {
    onDisk('{"district":"Plainview","currentPortal":"local"}')
    await writeSettings(paths, ({ portals }) => ({ portals, currentPortal: 'local' }))
    expect(readSettings(paths)).toEqual({ currentPortal: 'local', portals: {} })
  })

  it('makes private folders', async () => {
    await writeSettings(paths, (settings) => settings)
    expect(fs.statSync(home).mode & 0o777).toBe(0o700)
  })

  it('leaves a malformed file alone and no lock behind', async () => {
    onDisk('{broken')
    await expect(writeSettings(paths, (settings) => settings)).rejects.toMatchObject({
      code: 'settings-malformed',
    })
    expect(fs.readFileSync(paths.settingsFile, 'utf8')).toBe('{broken')
    expect(fs.readdirSync(paths.config)).toEqual(['settings.json'])
  })

  it('loses nothing when six processes write at once', async () => {
    const command = 'for name in a b c d e f; do "$NODE" "$PROGRAM" add "$name" & done; wait'
    await shell(command, { PROGRAM, CAMPUS_HOME: home })
    expect(Object.keys(readSettings(paths).portals).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  it('says that the folder may not be written', async () => {
    fs.mkdirSync(paths.config, { recursive: true })
    fs.chmodSync(paths.config, 0o555)
    const asNobody = process.getuid?.() === 0 ? 'setpriv --reuid=65534 --regid=65534 --clear-groups' : ''
    const { stdout } = await shell(`${asNobody} "$NODE" "$PROGRAM" add x`, { PROGRAM, CAMPUS_HOME: home })
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'unsettled', code: 'not-writable' })
    fs.chmodSync(paths.config, 0o755)
  })
})

describe('withLock', () => {
  const lock = (): string => path.join(paths.config, 'x.lock')

  it('takes over a lock that a dead process left', async () => {
    onDisk('{}')
    fs.writeFileSync(lock(), '')
    let worked = false
    await withLock(lock(), () => (worked = true), 50)
    expect(worked).toBe(true)
    expect(fs.existsSync(lock())).toBe(false)
  })

  it('gives up when the lock changes hands all the time', async () => {
    onDisk('{}')
    let hand = 0
    const others = setInterval(() => {
      fs.writeFileSync(lock(), '')
      fs.utimesSync(lock(), 0, (hand += 1))
    }, 5)
    try {
      fs.writeFileSync(lock(), '')
      const refusal = { kind: 'unsettled', code: 'settings-locked', retryable: true }
      await expect(withLock(lock(), () => undefined, 60)).rejects.toMatchObject(refusal)
    } finally {
      clearInterval(others)
    }
  })
})
