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
})

describe('the job of a CI system', () => {
  const GITHUB = {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_WORKFLOW: 'nightly', GITHUB_JOB: 'check', GITHUB_RUN_NUMBER: '412' },
    ...{ GITHUB_RUN_ATTEMPT: '2', GITHUB_SHA: 'a'.repeat(40), GITHUB_SERVER_URL: 'https://github.com' },
    ...{ GITHUB_REPOSITORY: 'lakeside/monitor', GITHUB_RUN_ID: '99' },
  }
  it.each<[string, NodeJS.ProcessEnv, Environment['job']]>([
    ['none', { CI: 'true' }, null],
    [
      'GitHub Actions',
      GITHUB,
      {
        ...{ system: 'GitHub Actions', name: 'nightly / check #412 attempt 2', commit: 'a'.repeat(40) },
        link: 'https://github.com/lakeside/monitor/actions/runs/99',
      },
    ],
    [
      'GitLab CI',
      {
        ...{ GITLAB_CI: 'true', CI_PROJECT_PATH: 'lakeside/monitor', CI_JOB_NAME: 'check' },
        ...{ CI_PIPELINE_ID: '7', CI_COMMIT_SHA: 'b'.repeat(40), CI_JOB_URL: 'https://git.example/j/1' },
      },
      {
        ...{ system: 'GitLab CI', name: 'lakeside/monitor / check #7', commit: 'b'.repeat(40) },
        link: 'https://git.example/j/1',
      },
    ],
    [
      'Jenkins',
      {
        ...{ JENKINS_URL: 'https://ci.example/', JOB_NAME: 'monitor', BUILD_NUMBER: '12' },
        ...{ GIT_COMMIT: 'c'.repeat(40), BUILD_URL: 'https://ci.example/job/monitor/12/' },
      },
      {
        ...{ system: 'Jenkins', name: 'monitor #12', commit: 'c'.repeat(40) },
        link: 'https://ci.example/job/monitor/12/',
      },
    ],
    [
      'Azure Pipelines',
      {
        ...{ TF_BUILD: 'True', BUILD_DEFINITIONNAME: 'monitor', SYSTEM_JOBDISPLAYNAME: 'check' },
        ...{ BUILD_BUILDNUMBER: '20261102.1', BUILD_SOURCEVERSION: 'd'.repeat(40), BUILD_BUILDID: '55' },
        ...{ SYSTEM_COLLECTIONURI: 'https://dev.azure.com/lakeside/', SYSTEM_TEAMPROJECT: 'My Monitor' },
      },
      {
        ...{ system: 'Azure Pipelines', name: 'monitor / check #20261102.1', commit: 'd'.repeat(40) },
        link: 'https://dev.azure.com/lakeside/My%20Monitor/_build/results?buildId=55',
      },
    ],
    [
      'half a job',
      { GITHUB_ACTIONS: 'true' },
      { system: 'GitHub Actions', name: '', commit: null, link: null },
    ],
  ])('%s', (_, variables, job) => {
    expect(read(variables)).toMatchObject({ job, ci: true })
  })
})
