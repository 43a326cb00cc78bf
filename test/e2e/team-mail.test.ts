import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasSessions, startSession, type Session } from '../secrets/session.ts'
import { startReceiver, type Receiver } from '../server/mail/receiver.ts'
import { BINARY, errorOf, newCampus, QUESTION, type Document } from './campus.ts'

const PASSWORD = 'correct horse'
const CODE = /^ {4}([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})$/m

describe('campus serve refuses', () => {
  const server = newCampus()
  const tried = (...flags: string[]) => server('serve', ...flags, '--mail-from', 'c@x.example', '--json')

  test('a password among the words of the command line, without repeating it', async () => {
    const ended = await tried('--smtp', 'smtp://campus:hunter2@mail.x.example')
    expect([ended.code, errorOf(ended)]).toMatchObject([2, { code: 'password-in-address' }])
    expect(ended.stderr).not.toContain('hunter2')
  })

  test('a user without a password, and mail without a server', async () => {
    expect(errorOf(await tried('--smtp', 'smtp://campus@mail.x.example'))['code']).toBe('missing-answers')
    expect(errorOf(await tried())).toMatchObject({ code: 'missing-answers', errors: [{ pointer: '/smtp' }] })
  })
})

describe.skipIf(!hasSessions())(
  'a team that is told by mail (skipped without gnome-keyring and dbus)',
  () => {
    const server = newCampus()
    const dana = newCampus()
    const lou = newCampus()
    let sessions: Session[] = []
    let serving: ChildProcess[] = []
    let receiver: Receiver
    let close: () => Promise<void> = async () => undefined
    const as = (who: typeof dana, session: Session | undefined) =>
      who.with({ variables: { ...session?.variables, CAMPUS_PORTAL: 'team' } })
    const desk = (...words: string[]) => as(dana, sessions[0])(...words)
    const contact = (...words: string[]) => as(lou, sessions[1])(...words)
    const document = async (call: ReturnType<typeof desk>): Promise<Document> => {
      const { stdout, stderr, code } = await call
      if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`)
      return JSON.parse(stdout) as Document
    }
    const mailTo = async (address: string, about: string) => {
      for (let n = 0; n < 150; n += 1) {
        const found = receiver.to(address).find(({ subject }) => subject?.includes(about))
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`no mail to ${address} about ${about}`)
    }

    const serve = async (): Promise<string> => {
      const smtp = [
        '--smtp',
        `smtp://campus@127.0.0.1:${receiver.port}`,
        '--mail-from',
        'campus@desk.example',
      ]
      const env = { PATH: process.env['PATH'], CAMPUS_HOME: server.home, CAMPUS_SMTP_PASSWORD: PASSWORD }
      const child = spawn(process.execPath, [BINARY, 'serve', '--listen', '127.0.0.1:0', ...smtp], { env })
      serving.push(child)
      let told = ''
      return new Promise<string>((resolve, reject) => {
        child.stderr.on('data', (chunk: Buffer) => {
          told += chunk.toString()
          const at = /listening on (\S+)\)/.exec(told)?.[1]
          if (at !== undefined) resolve(at)
        })
        child.once('exit', () => reject(new Error(told)))
      })
    }

    beforeAll(async () => {
      receiver = await startReceiver({
        ...{ authOptional: false, allowInsecureAuth: true, cleanUp: (act) => (close = act) },
        onAuth: ({ username, password }, _, done) =>
          username === 'campus' && password === PASSWORD
            ? done(null, { user: 'campus' })
            : done(new Error('no')),
      })
      sessions = [await startSession(), await startSession()]
      const url = await serve()
      await serve()
      for (const who of [dana, lou]) await who('portal', 'add', 'team', '--url', url)
      const code = join(dana.home, 'code')
      const first = ['dana@desk.example', '--name', 'Dana Desk', '--code-file', code]
      await document(server('serve', 'enrol', ...first, '--json'))
      await document(desk('auth', 'login', '--code-file', code, '--json'))
      await document(desk('desk', 'district', 'add', 'Lakeside', '--json'))
    })
    afterAll(async () => {
      for (const child of serving) child.kill('SIGKILL')
      serving = []
      for (const session of sessions) session.stop()
      await close()
    })

    test('who is invited gets the code, and signs in with it; the desk never sees it', async () => {
      const person = ['--name', 'Lou Ray', '--email', 'lou@x.example', '--role', 'technical']
      const call = await desk('desk', 'contact', 'invite', ...person, '--json')
      const { text = '' } = await mailTo('lou@x.example', 'invited')
      const code = CODE.exec(text)?.[1] ?? ''
      expect(call.stdout + call.stderr).not.toContain(code)
      expect(JSON.parse(call.stdout)).toMatchObject({
        state: 'invited',
        warnings: [{ code: 'code-mailed', message: 'The activation code was mailed to lou@x.example.' }],
      })
      const file = join(lou.home, 'code')
      writeFileSync(file, code)
      expect(await document(contact('auth', 'login', '--code-file', file, '--json'))).toMatchObject({
        ...{ email: 'lou@x.example', outcome: 'created' },
      })
      await mailTo('lou@x.example', 'new device')
    })

    test('two servers on one database send each mail once', async () => {
      const numbers: string[] = []
      for (let n = 0; n < 5; n += 1) {
        const { number } = await document(contact('case', 'new', ...QUESTION, '--json'))
        numbers.push(String(number))
      }
      await document(desk('desk', 'reply', numbers[0] ?? '', '--body', 'Use code B.', '--json'))
      for (const number of numbers) await mailTo('lou@x.example', `Case ${number} is filed`)
      await mailTo('lou@x.example', `Case ${numbers[0]} has an answer`)
      await new Promise((resolve) => setTimeout(resolve, 6000))
      const subjects = receiver.to('lou@x.example').map(({ subject }) => subject)
      expect(subjects.filter((subject) => subject?.startsWith('Case'))).toHaveLength(6)
      expect(receiver.mails.map(({ text }) => text).join()).not.toContain('Use code B')
    })

    test('a server that is told to end says so and ends; its database holds no code', async () => {
      const ended = serving.map((child) => new Promise((resolve) => child.once('exit', resolve)))
      for (const child of serving) child.kill('SIGTERM')
      expect(await Promise.all(ended)).toEqual([0, 0])
      const code = readFileSync(join(lou.home, 'code'), 'utf8')
      const rows = readFileSync(join(server.home, 'data', 'server', 'team.db')).toString('latin1')
      expect(rows).toContain('lou@x.example')
      expect(rows.includes(code), 'the code, on a page that is used or was').toBe(false)
    })
  },
)
