import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../src/settings/environment.ts'
import { pathsFor, portalName } from '../../src/settings/paths.ts'

const at = (variables: NodeJS.ProcessEnv, platform: NodeJS.Platform, home = '/home/ada') =>
  pathsFor(
    readEnvironment(variables, { home: () => home, userName: () => '', temporaryFolder: () => '/tmp' }),
    platform,
  )

describe('pathsFor', () => {
  it.each([
    [
      'Linux',
      {},
      'linux',
      ['.config/campus', '.local/share/campus', '.local/state/campus', '.cache/campus'].map(
        (folder) => `/home/ada/${folder}`,
      ),
    ],
    [
      'XDG',
      { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d', XDG_STATE_HOME: '/s', XDG_CACHE_HOME: '/k' },
      'linux',
      ['/c/campus', '/d/campus', '/s/campus', '/k/campus'],
    ],
    ['relative XDG', { XDG_CONFIG_HOME: 'c' }, 'linux', ['/home/ada/.config/campus']],
    [
      'macOS',
      {},
      'darwin',
      ['config', 'data', 'state']
        .map((folder) => `/home/ada/Library/Application Support/campus/${folder}`)
        .concat('/home/ada/Library/Caches/campus'),
    ],
    [
      'CAMPUS_HOME',
      { CAMPUS_HOME: '/srv/x', XDG_DATA_HOME: '/d' },
      'linux',
      ['/srv/x/config', '/srv/x/data', '/srv/x/state', '/srv/x/cache'],
    ],
  ] as const)('%s', (_, variables, platform, expected) => {
    const { config, data, state, cache } = at(variables, platform)
    expect([config, data, state, cache].slice(0, expected.length)).toEqual(expected)
  })

  it('Windows', () => {
    const paths = at({ APPDATA: 'C:\\R', LOCALAPPDATA: 'C:\\L' }, 'win32', 'C:\\Users\\ada')
    expect(paths.settingsFile).toBe('C:\\R\\campus\\config\\settings.json')
    expect(paths.portalDatabase('local')).toBe('C:\\L\\campus\\data\\portals\\local.db')
    expect(at({}, 'win32', 'C:\\Users\\ada').cache).toBe('C:\\Users\\ada\\AppData\\Local\\campus\\cache')
  })

  it.each([
    ['rel', 'linux', '/home/ada', path.resolve('rel')],
    ['./rel', 'darwin', '/home/ada', path.resolve('rel')],
    ['~/x', 'linux', '/home/ada', '/home/ada/x'],
    ['~', 'linux', '/home/ada', '/home/ada'],
    ['~x', 'linux', '/home/ada', path.resolve('~x')],
    ['~\\x', 'win32', 'C:\\Users\\ada', 'C:\\Users\\ada\\x'],
  ] as const)('CAMPUS_HOME %j is refused with the path it would mean', (given, platform, home, meant) => {
    expect(() => at({ CAMPUS_HOME: given }, platform, home)).toThrow(
      expect.objectContaining({
        kind: 'usage',
        code: 'campus-home-relative',
        hint: `Give the whole path, for example CAMPUS_HOME=${meant}`,
      }),
    )
  })

  it('files', () => {
    const paths = at({ CAMPUS_HOME: '/srv' }, 'linux')
    expect(paths).toMatchObject({
      settingsFile: '/srv/config/settings.json',
      drafts: '/srv/state/drafts',
      outbox: '/srv/state/outbox',
      completionCache: '/srv/cache/completion.json',
    })
    expect(paths.portalDatabase('nimbus')).toBe('/srv/data/portals/nimbus.db')
    expect(paths.portalCatalog('nimbus')).toBe('/srv/config/portals/nimbus/catalog.yaml')
    expect(() => paths.portalDatabase('../x')).toThrow('cannot be the name')
    expect(() => paths.portalCatalog('a/b')).toThrow('cannot be the name')
  })
})

describe('portalName', () => {
  it.each(['a', 'local', 'district-2', 'a'.repeat(32)])('takes %s', (name) => {
    expect(portalName(name)).toBe(name)
  })

  it.each([
    '',
    'A',
    '2nd',
    '-a',
    'a b',
    '..',
    'a/b',
    'a\\b',
    'a.b',
    'a\n',
    'é',
    'a'.repeat(33),
    'con',
    'com1',
  ])('refuses %j', (name) => {
    expect(() => portalName(name)).toThrow(expect.objectContaining({ kind: 'usage', code: 'portal-name' }))
  })
})
