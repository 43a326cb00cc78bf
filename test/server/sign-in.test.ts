import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeDeviceKey, proofOf, type DeviceKey } from '../../src/secrets/device-key.ts'
import { codeAtDesk } from '../../src/server/sign-in/codes.ts'
import { DAY } from '../engine/test-clock.ts'
import { startTeam, type SignedIn, type Team } from './team.ts'

const MINUTE = 60_000

/** The problem in an answer; a status alone says too little. */
async function codeOf(answer: Response): Promise<[number, unknown]> {
  const body = (await answer.json()) as { code?: unknown }
  return [answer.status, body.code]
}

interface Proven {
  key: DeviceKey
  token: string
  method?: string
  /** Another server than the one that is asked. */
  origin?: string
  path?: string
  now?: Date
  id?: string
}

/** A request with a token and a proof, each as wrong as a test wants it. */
function call(
  team: Team,
  { key, token, method = 'GET', origin = team.url, path = '/v1/me', now, id }: Proven,
) {
  const proof = proofOf({
    ...{ key, method, url: `${origin}${path}`, token },
    ...{ now: now ?? team.clock.now(), id: id ?? crypto.randomUUID() },
  })
  return fetch(`${team.url}/v1/me`, { headers: { authorization: `DPoP ${token}`, dpop: proof } })
}

async function tokenOf(team: Team, { key }: SignedIn): Promise<string> {
  const path = '/v1/tokens'
  const dpop = proofOf({
    key,
    method: 'POST',
    url: `${team.url}${path}`,
    token: null,
    now: team.clock.now(),
    id: crypto.randomUUID(),
  })
  const answer = await fetch(`${team.url}${path}`, { method: 'POST', headers: { dpop } })
  return ((await answer.json()) as { token: string }).token
}

async function signedIn(): Promise<{ team: Team; ann: SignedIn; token: string }> {
  const team = await startTeam()
  const ann = await team.person('ann@x.example')
  return { team, ann, token: await tokenOf(team, ann) }
}

describe('a token of a device', () => {
  it('opens what it is for, as whom it was given to', async () => {
    const { team, ann, token } = await signedIn()
    const answer = await call(team, { key: ann.key, token })
    expect(await answer.json()).toMatchObject({
      email: 'ann@x.example',
      device: { name: 'laptop' },
      desk: false,
    })
  })

  it('opens nothing alone: copied, it lacks the key', async () => {
    const { team, ann, token } = await signedIn()
    expect(await codeOf(await call(team, { key: makeDeviceKey(), token }))).toEqual([401, 'wrong-key'])
    const bare = await fetch(`${team.url}/v1/me`, { headers: { authorization: `DPoP ${token}` } })
    expect(await codeOf(bare)).toEqual([401, 'no-proof'])
    const bearer = await fetch(`${team.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })
    expect(await codeOf(bearer)).toEqual([401, 'no-token'])
    const other = await tokenOf(team, await team.desk())
    expect(await codeOf(await call(team, { key: ann.key, token: other }))).toEqual([401, 'wrong-key'])
  })

  it('takes a proof once', async () => {
    const { team, ann, token } = await signedIn()
    const id = crypto.randomUUID()
    expect((await call(team, { key: ann.key, token, id })).status).toBe(200)
    expect(await codeOf(await call(team, { key: ann.key, token, id }))).toEqual([401, 'proof-replayed'])
  })

  it.each<[string, Partial<Proven>, string]>([
    ['another server', { origin: 'https://elsewhere.example' }, 'wrong-address'],
    ['another call', { path: '/v1/cases' }, 'wrong-address'],
    ['another method', { method: 'POST' }, 'wrong-address'],
  ])('refuses a proof for %s', async (_, wrong, code) => {
    const { team, ann, token } = await signedIn()
    expect(await codeOf(await call(team, { key: ann.key, token, ...wrong }))).toEqual([401, code])
  })

  it.each([-5 * MINUTE, -61_000, 61_000, 5 * MINUTE])('tells whose clock is off by %i ms', async (off) => {
    const { team, ann, token } = await signedIn()
    const answer = await call(team, { key: ann.key, token, now: new Date(team.clock.now().getTime() + off) })
    const body = (await answer.json()) as { code: string; detail: string }
    expect([answer.status, body.code]).toEqual([401, 'clock-off'])
    expect(body.detail).toMatch(off < 0 ? /slow/ : /fast/)
    if (Math.abs(off) === 5 * MINUTE) expect(body.detail).toContain('5 minutes')
  })

  it('ends after ten minutes', async () => {
    const { team, ann, token } = await signedIn()
    team.clock.pass(10 * MINUTE - 1000)
    expect((await call(team, { key: ann.key, token })).status).toBe(200)
    team.clock.pass(1000)
    expect(await codeOf(await call(team, { key: ann.key, token }))).toEqual([401, 'token-expired'])
  })

  it('is refused where it is none', async () => {
    const { team, ann } = await signedIn()
    for (const token of ['cat_x', `cat_${'A'.repeat(43)}`])
      expect(await codeOf(await call(team, { key: ann.key, token }))).toEqual([401, 'token-unknown'])
  })

  it('takes no proof that is signed otherwise, or not at all', async () => {
    const { team, ann, token } = await signedIn()
    const good = proofOf({
      key: ann.key,
      method: 'GET',
      url: `${team.url}/v1/me`,
      token,
      now: team.clock.now(),
      id: 'x'.repeat(20),
    })
    const [head = '', claims = '', signature = ''] = good.split('.')
    const unsigned = Buffer.from(JSON.stringify({ typ: 'dpop+jwt', alg: 'none' })).toString('base64url')
    const none = JSON.parse(Buffer.from(head, 'base64url').toString()) as object
    const otherType = Buffer.from(JSON.stringify({ ...none, typ: 'JWT' })).toString('base64url')
    const bad = [
      'x',
      `${head}.${claims}`,
      `${head}.${claims}.`,
      `${unsigned}.${claims}.`,
      `${otherType}.${claims}.${signature}`,
    ]
    for (const dpop of [...bad, `${head}.${claims}.${randomBytes(64).toString('base64url')}`]) {
      const answer = await fetch(`${team.url}/v1/me`, { headers: { authorization: `DPoP ${token}`, dpop } })
      expect(await codeOf(answer)).toEqual([401, 'bad-proof'])
    }
  })
})

describe('a code', () => {
  it('signs in once, and a lost answer is given again to the same key', async () => {
    const team = await startTeam()
    await team.person('ann@x.example')
    const { code } = await codeAtDesk(team.parts, 'ann@x.example', 'all')
    const first = await team.signIn(code)
    expect(first.status).toBe(200)
    expect(await team.signIn(code, first.key)).toMatchObject({
      status: 200,
      body: { device: first.body['device'] },
    })
    expect(await team.signIn(code)).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
  })

  it('ends after ten minutes, and a wrong one tells the same', async () => {
    const team = await startTeam()
    await team.person('ann@x.example')
    const { code } = await codeAtDesk(team.parts, 'ann@x.example', 'all')
    team.clock.pass(10 * MINUTE)
    const late = await team.signIn(code)
    const wrong = await team.signIn('ABCD-EFGH-JKMN-PQRS')
    expect([late.status, late.body]).toEqual([wrong.status, wrong.body])
    expect(late.body).toMatchObject({ code: 'wrong-code' })
    expect(JSON.stringify(late.body)).not.toContain(code)
  })

  it('is worth one device of two that show it at once', async () => {
    const team = await startTeam()
    await team.person('ann@x.example')
    const { code } = await codeAtDesk(team.parts, 'ann@x.example', 'all')
    const both = await Promise.all([team.signIn(code), team.signIn(code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('of an invitation activates the contact', async () => {
    const team = await startTeam()
    const desk = (await team.desk()).portal()
    const who = {
      name: 'Bo Lind',
      email: 'bo@x.example',
      role: 'support',
      phone: null,
      organization: null,
      agreement: false,
    }
    const invited = await desk.desk.invite(who, { key: 'i' })
    if (invited.outcome !== 'done') throw new Error('not invited')
    const signed = await team.signIn(invited.value.code ?? '')
    expect(signed.body).toMatchObject({ email: 'bo@x.example', memberships: [{ role: 'support' }] })
    expect((await desk.listContacts()).find(({ name }) => name === 'Bo Lind')).toMatchObject({
      state: 'active',
    })
    team.clock.pass(8 * DAY)
    expect(await team.signIn(invited.value.code ?? '')).toMatchObject({ status: 401 })
  })

  it('mails nothing where there is no mail, and never tells who is known', async () => {
    const mailed: string[] = []
    const silent = await startTeam()
    const answer = await fetch(`${silent.url}/v1/sign-in-codes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":"ann@x.example"}',
    })
    expect(await codeOf(answer)).toEqual([409, 'no-mail'])
    const team = await startTeam({ mailCode: async (_, { email }) => void mailed.push(email) })
    await team.person('ann@x.example')
    const ask = async (email: string) => {
      const told = await fetch(`${team.url}/v1/sign-in-codes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email }),
      })
      return [told.status, await told.text()]
    }
    expect(await ask('nobody@x.example')).toEqual(await ask('ANN@x.example'))
    for (const _ of [1, 2, 3, 4]) await ask('ann@x.example')
    // One was made at the desk; three in ten minutes are enough.
    expect(mailed).toEqual(['ann@x.example', 'ann@x.example'])
  })
})

describe('the rules of the catalog', () => {
  it('may allow one device: a second is refused, or takes its place', async () => {
    const team = await startTeam({ signIn: { devices: 1 } })
    const first = await team.person('ann@x.example')
    const { code } = await codeAtDesk(team.parts, 'ann@x.example', 'all')
    const second = await team.signIn(code)
    expect(second).toMatchObject({ status: 409, body: { code: 'too-many-devices' } })
    expect(second.body['detail']).toContain('on 1 device already')
    expect((await first.ask('/v1/me')).status).toBe(200)
  })

  it('say how long a token works', async () => {
    const team = await startTeam({ signIn: { tokenMinutes: 2 } })
    const ann = await team.person('ann@x.example')
    const token = await tokenOf(team, ann)
    team.clock.pass(2 * MINUTE - 1000)
    expect((await call(team, { key: ann.key, token })).status).toBe(200)
    team.clock.pass(1000)
    expect(await codeOf(await call(team, { key: ann.key, token }))).toEqual([401, 'token-expired'])
  })

  it('say how long a code works', async () => {
    const team = await startTeam({ signIn: { codeMinutes: 30 } })
    await team.person('ann@x.example')
    const [one, other] = [
      await codeAtDesk(team.parts, 'ann@x.example', 'all'),
      await codeAtDesk(team.parts, 'ann@x.example', 'all'),
    ]
    team.clock.pass(30 * MINUTE - 1000)
    expect(await team.signIn(one.code)).toMatchObject({ status: 200 })
    team.clock.pass(1000)
    expect(await team.signIn(other.code)).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
  })

  it('say how many codes are mailed', async () => {
    const mailed: string[] = []
    const mailCode = async (_: unknown, { email }: { email: string }) => void mailed.push(email)
    const team = await startTeam({ mailCode, signIn: { codesInTenMinutes: 2 } })
    await team.person('ann@x.example')
    for (const _ of [1, 2, 3])
      await fetch(`${team.url}/v1/sign-in-codes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"email":"ann@x.example"}',
      })
    // One was made at the desk.
    expect(mailed).toHaveLength(1)
  })

  it('say how old a proof may be, and nobody shows it twice in that time', async () => {
    const team = await startTeam({ signIn: { proofSeconds: 120 } })
    const ann = await team.person('ann@x.example')
    const token = await tokenOf(team, ann)
    const now = new Date(team.clock.now().getTime() - 2 * MINUTE)
    const early = new Date(team.clock.now().getTime() + 2 * MINUTE)
    const id = crypto.randomUUID()
    expect((await call(team, { key: ann.key, token, now })).status).toBe(200)
    expect((await call(team, { key: ann.key, token, now: early, id })).status).toBe(200)
    team.clock.pass(4 * MINUTE - 1000)
    const again = await call(team, { key: ann.key, token, now: early, id })
    expect(await codeOf(again)).toEqual([401, 'proof-replayed'])
    const older = new Date(team.clock.now().getTime() - 2 * MINUTE - 1000)
    expect(await codeOf(await call(team, { key: ann.key, token, now: older }))).toEqual([401, 'clock-off'])
  })

  it('say how long the token of a job lasts at most', async () => {
    const team = await startTeam({ signIn: { jobTokenDays: 30 } })
    const ann = await team.person('ann@x.example')
    const make = async (days: number) => {
      const body = JSON.stringify({ name: `job of ${days}`, allow: ['case:list'], days })
      const headers = { 'content-type': 'application/json' }
      return codeOf(await ann.ask('/v1/job-tokens', { method: 'POST', headers, body }))
    }
    expect(await make(31)).toEqual([400, 'invalid-input'])
    expect(await make(30)).toEqual([200, undefined])
  })
})

describe('devices', () => {
  it('are three at most; a fourth takes the place of one, which is out at once', async () => {
    const team = await startTeam()
    const [first] = [
      await team.person('ann@x.example'),
      await team.person('ann@x.example'),
      await team.person('ann@x.example'),
    ]
    const { code } = await codeAtDesk(team.parts, 'ann@x.example', 'all')
    const fourth = await team.signIn(code)
    expect(fourth).toMatchObject({ status: 409, body: { code: 'too-many-devices' } })
    expect(fourth.body['errors']).toHaveLength(3)
    const { items } = (await (await first.ask('/v1/devices')).json()) as {
      items: { id: string; current: boolean }[]
    }
    const own = items.find(({ current }) => current)?.id ?? ''
    expect(await codeOf(await first.ask(`/v1/devices/${own}/revoke`, { method: 'POST' }))).toEqual([
      200,
      undefined,
    ])
    expect(await codeOf(await first.ask('/v1/me'))).toEqual([401, 'token-unknown'])
    await expect(first.portal().listNotices()).rejects.toMatchObject({ code: 'device-revoked' })
    expect(await team.signIn(code, fourth.key)).toMatchObject({ status: 200 })
  })

  it('of others are nobody’s business', async () => {
    const team = await startTeam()
    const desk = await team.desk()
    const { items } = (await (await desk.ask('/v1/devices')).json()) as { items: { id: string }[] }
    const stranger = await team.person('eve@x.example')
    const answer = await stranger.ask(`/v1/devices/${items[0]?.id ?? ''}/revoke`, { method: 'POST' })
    expect(await codeOf(answer)).toEqual([404, 'device-not-found'])
  })
})
