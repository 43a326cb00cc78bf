import { describe, expect, it } from 'vitest'
import { environment, readEnvironment } from '../../src/settings/environment.ts'
import type { Environment } from '../../src/settings/types.ts'

const system = { home: () => '/home/ada', userName: () => 'ada', temporaryFolder: () => '/tmp' }
const read = (variables: NodeJS.ProcessEnv): Environment => readEnvironment(variables, system)

describe('readEnvironment', () => {
  it.each<[NodeJS.ProcessEnv, Partial<Environment>]>([
    [
      {},
      {
        portal: undefined,
        noInput: false,
        ci: false,
        accessible: false,
        pager: undefined,
        columns: undefined,
      },
    ],
    [
      { CAMPUS_PORTAL: 'nimbus', CAMPUS_DISTRICT: 'Plainview' },
      { portal: 'nimbus', district: 'Plainview' },
    ],
    [{ CAMPUS_PORTAL: '' }, { portal: undefined }],
    [{ CAMPUS_JSON: 'number,subject' }, { json: 'number,subject' }],
    [{ CI: '' }, { ci: false }],
    [{ CI: '0' }, { ci: false }],
    [{ CI: 'false' }, { ci: false }],
    [{ CI: 'woodpecker' }, { ci: true }],
    [{ CAMPUS_NO_INPUT: '1' }, { noInput: true }],
    [{ CAMPUS_NO_INPUT: '0' }, { noInput: false }],
    [{ NO_COLOR: '' }, { noColour: false }],
    [{ NO_COLOR: '0' }, { noColour: true }],
    [{ CAMPUS_NO_COLOR: '0' }, { noColour: false }],
    [{ FORCE_COLOR: '3' }, { forceColour: true, noColour: false }],
    [{ FORCE_COLOR: '0' }, { forceColour: false, noColour: true }],
    [{ TERM: 'dumb' }, { dumbTerminal: true }],
    [{ CAMPUS_ACCESSIBLE: '1' }, { accessible: true }],
    [{ EDITOR: 'vi' }, { editor: 'vi' }],
    [{ VISUAL: 'code --wait', EDITOR: 'vi' }, { editor: 'code --wait' }],
    [{ VISUAL: '', EDITOR: 'vi' }, { editor: 'vi' }],
    [{ CAMPUS_PAGER: '', PAGER: 'less' }, { pager: '' }],
    [{ COLUMNS: '120' }, { columns: 120 }],
    [{ COLUMNS: '-3' }, { columns: undefined }],
    [{ CAMPUS_HOME: '/srv/campus' }, { campusHome: '/srv/campus' }],
    [{ CAMPUS_HOME: 'kept' }, { campusHome: 'kept' }],
    [
      {
        CAMPUS_NETWORK_TIMEOUT: '30s',
        HTTPS_PROXY: 'http://big',
        https_proxy: 'http://small',
        HTTP_PROXY: 'http://plain',
        NO_PROXY: 'example.org',
        NODE_EXTRA_CA_CERTS: '/ca.pem',
        NODE_TLS_REJECT_UNAUTHORIZED: '0',
      },
      {
        network: {
          timeout: '30s',
          proxy: { https: 'http://small', http: 'http://plain', except: 'example.org' },
          extraCertificates: '/ca.pem',
          unchecked: true,
        },
      },
    ],
    [{ APPDATA: 'C:\\R', LOCALAPPDATA: 'C:\\L' }, { appData: { roaming: 'C:\\R', local: 'C:\\L' } }],
  ])('%j gives %j', (variables, expected) => {
    expect(read(variables)).toMatchObject(expected)
  })

  it('asks for the user name only when it is read', () => {
    let asked = 0
    const env = readEnvironment({}, { ...system, userName: () => `user ${(asked += 1)}` })
    expect(asked).toBe(0)
    expect(env.userName).toBe('user 1')
  })
})

describe('environment', () => {
  const withHome = (home: string | undefined): string => {
    const before = process.env.HOME
    try {
      if (home === undefined) delete process.env.HOME
      else process.env.HOME = home
      return environment().home
    } finally {
      process.env.HOME = before
    }
  }

  it.each([[undefined], [''], ['relative/home']])('finds an absolute home when HOME is %j', (home) => {
    expect(withHome(home)).toMatch(/^\//)
  })

  it('takes less than a millisecond', () => {
    environment()
    const begin = performance.now()
    for (let turn = 0; turn < 20; turn += 1) environment()
    expect((performance.now() - begin) / 20).toBeLessThan(1)
  })
})
