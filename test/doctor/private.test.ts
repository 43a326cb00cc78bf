import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { privateHere, withoutPrivate, type Private } from '../../src/commands/doctor/private.ts'
import { toWire } from '../../src/portal/wire/problem.ts'
import { Problem } from '../../src/support/problem.ts'
import { readEnvironment } from '../../src/settings/environment.ts'
import { itemsOf, newCampus, QUESTION, type Campus } from '../e2e/campus.ts'
import { temporaryFolder } from '../terminal/program.ts'

/** Marked values, one in every place where something private may be. */
const MARKED = {
  name: 'Zelda Markedname',
  email: 'zelda.marked@district.example',
  district: 'Markeddistrict 7',
  device: 'markeddevice',
  token: `cmp_${'Marked'.repeat(7)}M`,
  smtp: 'markedsmtp',
  proxy: 'marked%40pass',
  subject: 'Markedsubject about a late bus',
  answer: 'Markedanswer text',
  draft: 'Markeddraft of a subject',
  user: 'markeduser',
  file: 'markedcafile',
}
const anything = /marked/i
/** The case is not one that a school would file. */
const LOOSELY = ['--override', 'marked words are no case']

describe('nothing private is in what the doctor says', () => {
  const home = join(temporaryFolder(), MARKED.user)

  const filled = async (): Promise<Campus> => {
    mkdirSync(home, { recursive: true })
    const who = newCampus(home)
    const file = (subject: string, ...words: string[]) =>
      who(
        ...['case', 'new', ...QUESTION.slice(0, 4), '--portal', 'local', '--subject', subject],
        ...['--description', MARKED.answer, ...LOOSELY, ...words],
      )
    expect(await file(MARKED.subject)).toMatchObject({ code: 0 })
    expect(await file(MARKED.draft, '--save-draft')).toMatchObject({ code: 0 })
    await who('portal', 'add', 'team', '--url', 'https://desk.example.org')
    const settingsFile = join(home, 'config', 'settings.json')
    const settings = JSON.parse(readFileSync(settingsFile, 'utf8')) as { portals: { team: object } }
    const signedIn = { name: MARKED.name, email: MARKED.email, device: MARKED.device }
    const me = { name: MARKED.name, email: MARKED.email, role: 'technical' }
    writeFileSync(
      settingsFile,
      JSON.stringify({
        ...settings,
        me,
        district: MARKED.district,
        portals: { ...settings.portals, team: { ...settings.portals.team, signedIn } },
      }),
    )
    return who
  }

  const variables = {
    HOME: home,
    CAMPUS_DISTRICT: MARKED.district,
    CAMPUS_TOKEN: MARKED.token,
    CAMPUS_SMTP_PASSWORD: MARKED.smtp,
    HTTPS_PROXY: `http://ada-marked:${MARKED.proxy}@127.0.0.1:9`,
    NODE_EXTRA_CA_CERTS: `/nowhere/${MARKED.file}.pem`,
    XDG_CONFIG_HOME: join(home, 'xdg'),
    SHELL: '/bin/fish',
    USER: MARKED.user,
  }

  test('as text, as JSON, whichever portal, and with everything out of order', async () => {
    const who = await filled()
    const said = async (more: Record<string, string> = {}) => {
      const told = []
      for (const portal of ['team', 'local', 'nowhere']) {
        for (const form of [[], ['--json']]) {
          const { stdout, stderr } = await who.with({ variables: { ...variables, ...more } })(
            'doctor',
            '--portal',
            portal,
            ...form,
          )
          expect(stdout).not.toBe('')
          told.push(stdout, stderr.replace(/^Warning: Ignoring extra certs.*$/m, ''))
        }
      }
      return told
    }
    for (const text of await said()) expect(text).not.toMatch(anything)
    // A damaged file, and settings that cannot be read.
    appendFileSync(join(home, 'config', 'settings.json'), `{"${MARKED.name}"`)
    writeFileSync(join(home, 'data', 'portals', 'local.db'), MARKED.answer.repeat(900))
    for (const text of await said({ CAMPUS_TOKEN: `${MARKED.token}-malformed` }))
      expect(text).not.toMatch(anything)
  }, 60_000)

  test('what a server says of people is not passed on', async () => {
    const left = toWire(
      new Problem('sign-in', {
        code: 'account-deactivated',
        message: `${MARKED.name} left`,
        hint: `Write to ${MARKED.email}`,
      }),
    )
    const words: Record<string, [number, object]> = {
      '/healthz': [200, { status: 'ok' }],
      '/readyz': [200, { status: 'ok' }],
      '/openapi.json': [200, { info: { version: '1.0.0' }, paths: { '/v1/me': {} } }],
      '/v1/me': [401, left.body],
    }
    const server = createServer((request, response) => {
      const [status, body] = words[request.url ?? ''] ?? [404, {}]
      const type = status === 200 ? 'application/json' : 'application/problem+json'
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const who = newCampus()
    await who('portal', 'add', 'team', '--url', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const call = who.with({ variables: { CAMPUS_TOKEN: MARKED.token } })
    const { stdout, code } = await call('doctor', '--json')
    expect([code, stdout]).toEqual([3, expect.stringContaining('account-deactivated') as string])
    expect(stdout).not.toMatch(anything)
  })

  test('folders are shown by what stands for them', async () => {
    const { stdout } = await newCampus().with({ variables: { CAMPUS_HOME: '', HOME: home } })(
      'doctor',
      '--json',
    )
    const messages = itemsOf(JSON.parse(stdout) as Record<string, unknown>)
      .map(({ message, remedy }) => `${String(message)} ${String(remedy)}`)
      .join('\n')
    expect(messages).toContain('~/.config/campus/settings.json')
    expect(messages).not.toContain(MARKED.user)
  })
})

describe('withoutPrivate', () => {
  const hidden: Private = {
    folders: [
      ['/home/ada', '~'],
      ['/home/ada/kept', '$CAMPUS_HOME'],
    ],
    userName: 'ada',
    values: ['Ada Lee', 'ada@x.example', 'p(a+s'],
  }
  test.each([
    ['/home/ada/kept/data/a.db is damaged', '$CAMPUS_HOME/data/a.db is damaged'],
    ['“/home/ada” and /home/adam/x', '“~” and /home/adam/x'],
    ['chmod 700 "/home/ada/My Files/data"', 'chmod 700 "$HOME/My Files/data"'],
    ['chmod 700 "/home/ada/kept/My Files"', 'chmod 700 "$CAMPUS_HOME/My Files"'],
    ['/srv/people/ada/campus', '/srv/people/(private)/campus'],
    ['ADA LEE <ada@x.example>, p(a+s', '(private) <(private)>, (private)'],
    ['Adabraham Leeds and the Canada lee', 'Adabraham Leeds and the Canada lee'],
  ])('%s', (text, expected) => expect(withoutPrivate(text, hidden)).toBe(expected))

  test('a home of / hides nothing, and short values are left alone', () => {
    const system = { home: () => '/', userName: () => 'root', temporaryFolder: () => '/tmp' }
    const here = privateHere(
      readEnvironment({}, system),
      { portals: {}, district: 'A' },
      { district: undefined },
      null,
    )
    expect(withoutPrivate('/etc/A has a', here)).toBe('/etc/A has a')
  })
})
