import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { afterAll, beforeAll, expect, it, test, vi } from 'vitest'
import { makeDeviceKey, proofOf } from '../../../src/secrets/device-key.ts'
import { runs, tellWhenLong } from '../../support/long.ts'
import { startReceiver } from '../mail/receiver.ts'
import { connections, hardCaller, type Answer, type HardCaller } from './caller.ts'
import { newHardDatabase, type HardDatabase } from './databases.ts'
import { killedUnderLoad } from './killed.ts'
import { acknowledged, each, newLedger, QUESTION } from './ledger.ts'
import { signInPeople, type HardPeople } from './people.ts'
import { killed, startServing, type Serving } from './serving.ts'

test(
  'of two servers one after the other is killed under load: nothing acknowledged is lost, nothing is done twice',
  { timeout: runs(120_000, 900_000) },
  async () => {
    const figures = await killedUnderLoad(newHardDatabase, 2)
    tellWhenLong(figures)
    expect(figures.acknowledged).toBeGreaterThan(100)
    expect(figures.unanswered).toBeGreaterThan(0)
  },
)

const agent = connections(16)
const home = mkdtempSync(join(tmpdir(), 'campus-hard-'))
let database: HardDatabase
const serving: Serving[] = []
let urls: readonly string[]
let people: HardPeople

/** Two servers on the one database; where they listen. */
async function startTwo(...words: string[]): Promise<string[]> {
  const started = await Promise.all([1, 2].map(() => startServing({ ...database, home, words })))
  serving.push(...started)
  return started.map(({ url }) => url)
}

beforeAll(async () => {
  database = await newHardDatabase()
  urls = await startTwo()
  people = await signInPeople({ ...database, url: urls[0] ?? '', agent }, 6)
}, 60_000)

afterAll(async () => {
  await agent.destroy()
  for (const one of serving) await killed(one)
  rmSync(home, { recursive: true, force: true })
  await database.check()
  for (const { told } of serving) expect(told()).not.toMatch(/failed:/)
})

/** The same call at both servers at the same moment. */
const atBoth = (by: HardCaller, call: string, body: unknown, keys: readonly string[]): Promise<Answer[]> =>
  Promise.all(urls.map((at, index) => by.ask(call, body, { at, key: keys[index] ?? '' })))

const repeats = Array.from({ length: runs(8, 60) }, (_, index) => index)

it.each<[string, (n: number) => [HardCaller, string, object]]>([
  ['adds a district', (n) => [people.desk, 'POST /v1/desk/districts', { name: `North ${n}` }]],
  ['invites a person', (n) => [people.desk, 'POST /v1/desk/invitations?district=Lakeside', invited(n)]],
  ['posts a notice', (n) => [people.desk, 'POST /v1/desk/notices?district=Lakeside', notice(n)]],
])('a call that %s has one effect when both get its key at once', async (_, callOf) => {
  for (const n of repeats) {
    const [by, call, body] = callOf(n)
    const key = crypto.randomUUID()
    const answers = await atBoth(by, call, body, [key, key])
    expect(answers.map(({ status, body: told }) => [status, told])).toEqual([
      [200, expect.anything()],
      [200, expect.anything()],
    ])
    const replayed = answers.map(({ headers }) => headers['idempotent-replayed'] === 'true')
    expect(replayed.sort()).toEqual([false, true])
    const ids = answers.map(({ body: told }) => idIn(told))
    expect(ids[0]).toBe(ids[1])
  }
})

it.each<[string, (n: number) => [HardCaller, string, object]]>([
  ['two districts of one name', (n) => [people.desk, 'POST /v1/desk/districts', { name: `South ${n}` }]],
  [
    'two tokens of one name',
    (n) => [
      people.contacts[n % 6] as HardCaller,
      'POST /v1/job-tokens',
      { name: `t${n}`, allow: ['case:list'], days: 3 },
    ],
  ],
])('there are never %s, whatever both servers are asked at once', async (_, callOf) => {
  for (const n of repeats) {
    const answers = await atBoth(...callOf(n), [crypto.randomUUID(), crypto.randomUUID()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  }
})

it('there is one case of many reports under one dedupe key, whichever servers they come to', async () => {
  for (const n of repeats) {
    const by = people.contacts[n % 6] as HardCaller
    const body = { ...QUESTION, subject: `Down ${n}`, dedupe: { key: `outage-${n}`, comment: 'Again' } }
    const calls = Array.from({ length: 4 }, () =>
      atBoth(by, 'POST /v1/cases', body, [crypto.randomUUID(), crypto.randomUUID()]),
    )
    const answers = (await Promise.all(calls)).flat()
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(new Set(answers.map(({ body: told }) => told['number'])).size).toBe(1)
    const counted = answers.map(({ body: told }) => (told['dedupe'] as { counted: number }).counted)
    expect(counted.sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  }
})

it('a code signs one device in, whichever server is shown it first', async () => {
  for (const n of repeats.slice(0, 6)) {
    const { body } = await people.desk.ask(
      'POST /v1/desk/sign-in-codes',
      { email: `ann${n + 1}@x.example` },
      { at: urls[n % 2] ?? '' },
    )
    const statuses = await Promise.all(
      urls.map(async (at) => {
        const other = hardCaller(at, agent)
        return other.signIn(String(body['code'])).then(
          () => 'in',
          (error: unknown) => String(error),
        )
      }),
    )
    expect(statuses.sort()).toEqual([expect.stringContaining('"code":"wrong-code"'), 'in'])
  }
})

it('one file may come to both servers at once', async () => {
  const [ann] = people.contacts as [HardCaller]
  for (const n of repeats) {
    const bytes = Buffer.from(`file ${n} ${'x'.repeat(50_000)}`)
    const path = `/v1/uploads/${createHash('sha256').update(bytes).digest('hex')}`
    const answers = urls.map(async (at) => {
      const headers = {
        ...(await ann.signed('PUT', `${at}${path}`)),
        'content-type': 'application/octet-stream',
      }
      return (await request(`${at}${path}`, { method: 'PUT', headers, body: bytes, dispatcher: agent }))
        .statusCode
    })
    expect(await Promise.all(answers)).toEqual([201, 201])
  }
})

it('a proof that one server was shown is refused by the other', async () => {
  const shared = 'https://support.x.example'
  const both = await startTwo('--behind-proxy', '--public-url', shared)
  const key = makeDeviceKey()
  const proof = (path: string, token: string | null) =>
    proofOf({
      ...{ key, method: path === '/v1/me' ? 'GET' : 'POST', url: `${shared}${path}` },
      ...{ token, now: new Date(), id: crypto.randomUUID() },
    })
  const ask = async (at: number, path: string, headers: Record<string, string>, body?: object) => {
    const sent = body && { body: JSON.stringify(body) }
    const type = body && { 'content-type': 'application/json' }
    const method = path === '/v1/me' ? 'GET' : 'POST'
    const url = `${both[at % 2] ?? ''}${path}`
    const answer = await request(url, {
      method,
      headers: { ...headers, ...type },
      ...sent,
      dispatcher: agent,
    })
    const told = (await answer.body.json()) as { code?: string; token?: string }
    return { status: answer.statusCode, ...told }
  }
  const made = await people.desk.ask('POST /v1/desk/sign-in-codes', { email: 'ann6@x.example' })
  const signedIn = { code: String(made.body['code']), device: 'laptop', replaces: null }
  expect(await ask(0, '/v1/devices', { dpop: proof('/v1/devices', null) }, signedIn)).toMatchObject({
    status: 200,
  })
  const replayed = { status: 401, code: 'proof-replayed' }
  for (const n of repeats) {
    const dpop = proof('/v1/tokens', null)
    const { token = '' } = await ask(n, '/v1/tokens', { dpop })
    expect(await ask(n + 1, '/v1/tokens', { dpop })).toMatchObject(replayed)
    const headers = { authorization: `DPoP ${token}`, dpop: proof('/v1/me', token) }
    const answers = await Promise.all([ask(n, '/v1/me', headers), ask(n + 1, '/v1/me', headers)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
    expect(await ask(n, '/v1/me', headers)).toMatchObject(replayed)
  }
})

it('a mail is sent once', { timeout: runs(60_000, 300_000) }, async () => {
  const receiver = await startReceiver()
  const mail = ['--smtp', `smtp://127.0.0.1:${receiver.port}`, '--mail-from', 'campus@desk.example']
  const both = await startTwo(...mail)
  const ledger = newLedger()
  const cases = Array.from({ length: runs(60, 600) }, (_, index) => index)
  await each(cases, 12, async (index) => {
    const write = ledger.next(people.contacts[index % 6] as HardCaller, null)
    await acknowledged(write, { at: both[index % 2] ?? '' })
  })
  const patience = runs(20_000, 120_000)
  await vi.waitFor(() => expect(receiver.mails.length).toBeGreaterThanOrEqual(cases.length), patience)
  // One that is sent again comes when both have looked once more.
  await new Promise((resolve) => setTimeout(resolve, 6_000))
  const about = receiver.mails.map(({ subject = '' }) => /m\d+x/.exec(subject)?.[0])
  expect(about.sort()).toEqual(ledger.sent.map(({ mark }) => mark).sort())
  expect(new Set(receiver.mails.map(({ messageId }) => messageId)).size).toBe(cases.length)
})

function invited(n: number): object {
  const email = `new${n}@x.example`
  return { name: 'Bo B', email, phone: null, role: 'support', organization: null, agreement: false }
}

function notice(n: number): object {
  return { kind: 'incident', title: `Slow ${n}`, body: 'We look.', startsAt: null, endsAt: null }
}

/** Of the thing that an answer tells of. */
function idIn(told: Record<string, unknown>): unknown {
  const { id, contact } = told as { id?: string; contact?: { id: string } }
  return id ?? contact?.id
}
