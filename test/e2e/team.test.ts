import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/table.ts'
import { startServing, type Serving } from '../server/hard/serving.ts'
import { hasSessions, startSession, type Session } from '../secrets/session.ts'
import { errorOf, filesIn, itemsOf, newCampus, QUESTION, type Document } from './campus.ts'

const specs = new Map(COMMANDS.map(({ spec }) => [spec.path.join(' '), spec]))

describe.skipIf(!hasSessions())('a team on its own server (skipped without gnome-keyring and dbus)', () => {
  const server = newCampus()
  const dana = newCampus()
  const ann = newCampus()
  let sessions: Session[] = []
  let serving: Serving
  const as = (who: typeof dana, session: Session | undefined, more: Record<string, string> = {}) =>
    who.with({ variables: { ...session?.variables, CAMPUS_PORTAL: 'team', ...more } })
  const desk = (...words: string[]) => as(dana, sessions[0])(...words)
  const contact = (...words: string[]) => as(ann, sessions[1])(...words)
  const document = async (
    call: Promise<{ stdout: string; stderr: string; code: number }>,
  ): Promise<Document> => {
    const { stdout, stderr, code } = await call
    if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`)
    return JSON.parse(stdout) as Document
  }
  const promised = (path: string, given: Document) =>
    expect(Object.keys(given).sort()).toEqual([...(specs.get(path)?.fields ?? []), 'warnings'].sort())

  beforeAll(async () => {
    sessions = [await startSession(), await startSession()]
    serving = await startServing({ home: server.home })
    for (const who of [dana, ann]) await who('portal', 'add', 'team', '--url', serving.url)
  })
  afterAll(() => {
    serving.child.kill('SIGKILL')
    for (const session of sessions) session.stop()
  })

  test('whoever runs the server makes the first code of the desk, and only the first', async () => {
    const code = join(dana.home, 'code')
    const call = ['serve', 'enrol', 'dana@desk.example', '--name', 'Dana Desk', '--code-file', code, '--json']
    promised('serve enrol', await document(server(...call)))
    expect(readFileSync(code, 'utf8')).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\n$/)
    expect(errorOf(await server(...call))).toMatchObject({ code: 'desk-exists' })
    expect(serving.told()).toContain('campus serve enrol')
    expect(serving.told()).not.toContain(readFileSync(code, 'utf8').trim())
  })

  test('the desk signs in with it, invites a district’s first contact, who signs in as well', async () => {
    const code = join(dana.home, 'code')
    const signedIn = await document(desk('auth', 'login', '--code-file', code, '--json'))
    promised('auth login', signedIn)
    expect(signedIn).toMatchObject({ name: 'Dana Desk', desk: true, outcome: 'created' })
    await document(desk('desk', 'district', 'add', 'Lakeside', '--json'))
    const invitation = join(ann.home, 'code')
    const person = ['--name', 'Ann Lee', '--email', 'ann@x.example', '--role', 'technical']
    await document(desk('desk', 'contact', 'invite', ...person, '--code-file', invitation, '--json'))
    const first = await contact('auth', 'login', '--code-file', invitation)
    expect(first).toMatchObject({ code: 0 })
    expect(first.stderr).toMatch(
      /^This sign-in is for you alone; login sharing is prohibited\. .*campus contacts add\n/,
    )
    expect(first.stdout).toContain('technical in Lakeside')
    expect(await contact('auth', 'login', '--code-file', invitation)).toMatchObject({ code: 0 })
  })

  test('a case goes from one to the other and back', async () => {
    const filed = await document(contact('case', 'new', ...QUESTION, '--json'))
    expect(filed).toMatchObject({ outcome: 'created', reach: 'portal', portal: { kind: 'server' } })
    const number = String(filed['number'])
    await document(desk('desk', 'reply', number, '--body', 'Use code B.', '--json'))
    const seen = await document(contact('case', 'view', number, '--json'))
    expect(seen['comments']).toMatchObject([{ by: 'Dana Desk', as: 'desk', body: 'Use code B.' }])
    expect(itemsOf(await document(contact('case', 'list', '--json')))).toHaveLength(1)
  })

  test('a change of the list is asked for, seen at the desk, and carried out', async () => {
    const who = ['--name', 'Jo Park', '--email', 'jo@x.example', '--role', 'support']
    const { number } = await document(contact('contacts', 'add', ...who, '--json'))
    const asked = await document(desk('desk', 'view', String(number), '--json'))
    expect(asked['contactChange']).toEqual({ kind: 'add', state: 'pending' })
    const code = join(dana.home, 'jo')
    await document(desk('desk', 'contact', 'approve', String(number), '--code-file', code, '--json'))
    const seen = await document(contact('case', 'view', String(number), '--json'))
    expect(seen['contactChange']).toEqual({ kind: 'add', state: 'done' })
  })

  test('a colleague cannot open the desk, and the desk is no contact', async () => {
    expect(await contact('desk', 'queue', '--json')).toMatchObject({ code: 5 })
    expect(await desk('case', 'new', ...QUESTION, '--json')).toMatchObject({ code: 5 })
  })

  test('who somebody is can be asked', async () => {
    const status = await document(contact('auth', 'status', '--json'))
    promised('auth status', status)
    expect(status).toMatchObject({
      source: 'device',
      email: 'ann@x.example',
      keptIn: 'the keychain of this computer',
    })
    const { items } = await document(contact('auth', 'devices', 'list', '--json'))
    expect(Object.keys((items as Document[])[0] ?? {}).sort()).toEqual(
      [...(specs.get('auth devices list')?.fields ?? [])].sort(),
    )
  })

  test('a copied settings folder opens nothing', async () => {
    const thief = newCampus(ann.home)
    const stranger = await startSession()
    sessions.push(stranger)
    const call = await as(thief, stranger)('case', 'list', '--json')
    expect(call.code).toBe(4)
    expect(errorOf(call)).toMatchObject({ code: 'not-signed-in' })
  })

  test('no key, code or token is on the disk but the token of minutes, which only the person reads', () => {
    for (const file of filesIn(ann.home)) {
      const text = readFileSync(join(ann.home, file), 'utf8')
      expect([file, /"d":|cmp_/.test(text)]).toEqual([file, false])
      if (text.includes('cat_'))
        expect([file, statSync(join(ann.home, file)).mode & 0o777]).toEqual([file, 0o600])
    }
    expect(readdirSync(join(ann.home, 'cache', 'tokens'))).toEqual(['team.json'])
  })

  test('a job has a token of its own, limited to what it is for, named in the history, until it is revoked', async () => {
    const file = join(ann.home, 'token')
    const make = [
      'auth',
      'token',
      'create',
      '--name',
      'nightly-outage',
      '--allow',
      'case:create',
      '--expires',
      '30d',
    ]
    promised('auth token create', await document(contact(...make, '--write-to', file, '--json')))
    const token = readFileSync(file, 'utf8').trim()
    const job = newCampus()
    await job('portal', 'add', 'team', '--url', serving.url)
    const run = as(job, undefined, { CAMPUS_TOKEN: token, CI: 'true' })
    const filed = await document(run('case', 'new', ...QUESTION, '--json'))
    expect(await run('case', 'list', '--json')).toMatchObject({ code: 5 })
    expect(await document(run('auth', 'status', '--json'))).toMatchObject({
      source: 'job-token',
      token: 'nightly-outage',
    })
    const { history } = await document(contact('case', 'view', String(filed['number']), '--json'))
    expect(history).toMatchObject([{ by: 'nightly-outage (job of Ann Lee)', as: 'job' }])
    const listed = await document(contact('auth', 'token', 'list', '--json'))
    expect(itemsOf(listed)).toMatchObject([{ name: 'nightly-outage' }])
    promised(
      'auth token revoke',
      await document(contact('auth', 'token', 'revoke', 'nightly-outage', '--json')),
    )
    const call = await run('case', 'new', ...QUESTION, '--json')
    expect([call.code, errorOf(call)['code']]).toEqual([4, 'token-revoked'])
    expect(`${call.stdout}${call.stderr}`).not.toContain(token)
  })

  test('what is no token is refused without being repeated', async () => {
    const call = await as(newCampus(ann.home), sessions[1], { CAMPUS_TOKEN: 'hunter2' })('case', 'list')
    expect(call.code).toBe(2)
    expect(`${call.stdout}${call.stderr}`).not.toContain('hunter2')
  })

  test('another computer gets a code of the desk', async () => {
    const file = join(dana.home, 'another')
    const made = await document(
      desk('desk', 'contact', 'sign-in', 'ann@x.example', '--code-file', file, '--json'),
    )
    promised('desk contact sign-in', made)
    const laptop = newCampus()
    await laptop('portal', 'add', 'team', '--url', serving.url)
    const session = await startSession()
    sessions.push(session)
    const login = as(laptop, session)(
      'auth',
      'login',
      '--code-file',
      file,
      '--device-name',
      'laptop',
      '--json',
    )
    expect(await document(login)).toMatchObject({ email: 'ann@x.example', device: 'laptop' })
    expect(itemsOf(await document(contact('auth', 'devices', 'list', '--json')))).toHaveLength(2)
  })

  test('a device that was revoked is out at once, and signing out says so', async () => {
    const { items } = await document(contact('auth', 'devices', 'list', '--json'))
    const id = String((items as Document[]).find(({ current }) => current)?.['id'])
    promised(
      'auth devices revoke',
      await document(contact('auth', 'devices', 'revoke', id, '--yes', '--json')),
    )
    expect((await contact('case', 'list', '--json')).code).toBe(4)
    const out = await document(contact('auth', 'logout', '--json'))
    promised('auth logout', out)
    expect(out).toMatchObject({ there: true, here: true })
    expect(errorOf(await contact('case', 'list', '--json'))).toMatchObject({ code: 'not-signed-in' })
  })

  test('a server out of reach is not settled, and no sign-in is dropped for it', async () => {
    serving.child.kill('SIGTERM')
    expect(await serving.ended).toBe(0)
    const call = await desk('desk', 'queue', '--json')
    expect([call.code, errorOf(call)['code']]).toEqual([8, 'out-of-reach'])
    const settings = readFileSync(join(dana.home, 'config', 'settings.json'), 'utf8')
    expect(settings).toContain('dana@desk.example')
    const write = await desk('desk', 'district', 'add', 'Hillside', '--key', 'k7', '--json')
    expect(write).toMatchObject({ code: 8, stderr: '' })
    const kept = JSON.parse(write.stdout) as Document
    promised('desk district add', kept)
    expect(kept).toMatchObject({ outcome: 'queued', key: 'k7', id: null })
    const [listed] = itemsOf(await document(desk('outbox', 'list', '--json')))
    expect(listed).toMatchObject({ key: 'k7', who: 'person dana@desk.example', state: 'waiting' })
    promised('outbox drop', await document(desk('outbox', 'drop', 'k7', '--yes', '--json')))
  })

  test('a sign-in whose answer was lost is taken up by the next one with the same code', async () => {
    const proxy = await cuttingProxy()
    const other = newCampus()
    const laptop = newCampus()
    const behind = await startServing({ home: other.home, words: ['--public-url', proxy.url] })
    proxy.leadTo(Number(new URL(behind.url).port))
    try {
      const file = join(other.home, 'code')
      await other('serve', 'enrol', 'eli@desk.example', '--name', 'Eli Desk', '--code-file', file)
      await laptop('portal', 'add', 'team', '--url', proxy.url)
      const login = () => as(laptop, sessions[0])('auth', 'login', '--code-file', file, '--json')
      proxy.cut(true)
      expect((await login()).code).toBe(8)
      proxy.cut(false)
      expect(await document(login())).toMatchObject({ name: 'Eli Desk', outcome: 'created' })
      const { items } = await document(as(laptop, sessions[0])('auth', 'devices', 'list', '--json'))
      expect(items).toHaveLength(1)
    } finally {
      behind.child.kill('SIGKILL')
      proxy.close()
    }
  })
})

/** A way to a server on which answers can be lost. */
async function cuttingProxy() {
  let port = 0
  let cuts = false
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1')
    client.pipe(server)
    server.on('data', (chunk) => (cuts ? client.destroy() : client.write(chunk)))
    for (const socket of [client, server]) {
      socket.on('error', () => undefined)
      socket.on('close', () => [client, server].forEach((end) => end.destroy()))
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    leadTo: (to: number) => void (port = to),
    cut: (wish: boolean) => void (cuts = wish),
    close: () => proxy.close(),
  }
}

describe('serving', () => {
  const campus = newCampus()

  test('an address that others reach needs TLS', async () => {
    const call = await campus('serve', '--listen', '0.0.0.0:0', '--json')
    expect([call.code, errorOf(call)['code']]).toEqual([2, 'no-tls'])
    const proxied = await campus('serve', '--listen', '0.0.0.0:0', '--behind-proxy', '--json')
    expect([proxied.code, errorOf(proxied)['code']]).toEqual([2, 'missing-answers'])
  })

  test('changes to the rules that are not there are no rules', async () => {
    const call = await campus(
      'serve',
      '--listen',
      '127.0.0.1:0',
      '--catalog',
      join(campus.home, 'gone.yaml'),
      '--json',
    )
    expect([call.code, errorOf(call)['code']]).toEqual([2, 'file-missing'])
  })

  test('nobody signs in while the token of a job is given', async () => {
    await campus('portal', 'add', 'team', '--url', 'http://127.0.0.1:9')
    const job = campus.with({ variables: { CAMPUS_TOKEN: `cmp_${'a'.repeat(43)}` } })
    const call = await job('auth', 'login', '--portal', 'team', '--json')
    expect([call.code, errorOf(call)['code']]).toEqual([2, 'token-given'])
  })

  test('nobody signs in to a portal of one’s own', async () => {
    const call = await campus('auth', 'login', '--portal', 'local', '--json')
    expect([call.code, errorOf(call)['code']]).toEqual([7, 'no-sign-in'])
  })

  test('without a keychain nothing hangs, and no code is spent', async () => {
    await campus('portal', 'add', 'team', '--url', 'http://127.0.0.1:9')
    writeFileSync(join(campus.home, 'code'), 'ABCD-EFGH-JKMN-PQRS\n')
    const began = Date.now()
    const call = await campus(
      'auth',
      'login',
      '--portal',
      'team',
      '--code-file',
      join(campus.home, 'code'),
      '--json',
    )
    expect([call.code, errorOf(call)['code']]).toEqual([4, 'keychain-unavailable'])
    expect(Date.now() - began).toBeLessThan(6_000)
  })
})
