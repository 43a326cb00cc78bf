import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { NEW_CASE } from '../portals/new-case.ts'
import { idOf, startTeam, type SignedIn, type Team } from './team.ts'

interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  kind: string
}

/** The problem in an answer, which is one in every refusal. */
async function problemOf(answer: Response): Promise<[number, string]> {
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { type, title, status, detail, code, kind } = (await answer.json()) as Problem
  expect([type, status]).toEqual([`urn:campus:problem:${code}`, answer.status])
  expect([title, detail, kind].every((text) => text.length > 2)).toBe(true)
  return [answer.status, code]
}

const JSON_TYPE = { 'content-type': 'application/json' }

async function signedIn(given: Parameters<typeof startTeam>[0] = {}): Promise<{ team: Team; ann: SignedIn }> {
  const team = await startTeam(given)
  return { team, ann: await team.person('ann@x.example') }
}

/** A write of Ann's under a key. */
function post({ ask }: SignedIn, path: string, body: unknown, headers: Record<string, string> = {}) {
  const key = { 'idempotency-key': '"k"' }
  return ask(path, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...key, ...headers },
    body: JSON.stringify(body),
  })
}

async function filed(ann: SignedIn): Promise<{ number: number; etag: string }> {
  const answer = await post(ann, '/v1/cases', NEW_CASE)
  const { number } = (await answer.json()) as { number: number }
  return { number, etag: answer.headers.get('etag') ?? '' }
}

describe('a refusal is a problem', () => {
  it('where there is no such call, or not with that method', async () => {
    const { url } = await startTeam()
    expect(await problemOf(await fetch(`${url}/v1/nothing`))).toEqual([404, 'no-such-call'])
    expect(await problemOf(await fetch(`${url}/v1/cases`, { method: 'DELETE' }))).toEqual([
      404,
      'no-such-call',
    ])
  })

  it.each<[string, RequestInit, [number, string]]>([
    ['no JSON', { headers: JSON_TYPE, body: '{"a"' }, [400, 'not-json']],
    ['an empty body', { headers: JSON_TYPE, body: '' }, [400, 'not-json']],
    ['another type', { headers: { 'content-type': 'text/csv' }, body: 'a' }, [415, 'wrong-type']],
    ['too much', { headers: JSON_TYPE, body: JSON.stringify('x'.repeat(1024 * 1024)) }, [413, 'too-large']],
  ])('to %s, and of who is nobody here none of it is looked at', async (_, request, expected) => {
    const { team, ann } = await signedIn()
    const sent = { method: 'POST', ...request }
    expect(await problemOf(await ann.ask('/v1/cases', sent))).toEqual(expected)
    expect(await problemOf(await fetch(`${team.url}/v1/cases`, sent))).toEqual([401, 'no-token'])
  })

  it('to what has not the shape, with every place and no value', async () => {
    const { ann } = await signedIn()
    const answer = await post(ann, '/v1/cases', { ...NEW_CASE, subject: 4711, secret: 'x4712' })
    const text = await answer.clone().text()
    expect(await problemOf(answer)).toEqual([400, 'malformed-request'])
    expect(text).toContain('/subject')
    expect(text).not.toMatch(/4711|x4712/)
  })

  it('to a request that never ends', async () => {
    const { url } = await startTeam({ limits: { head: 400, request: 800 } })
    const { hostname, port } = new URL(url)
    const told = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n'),
      )
      let text = ''
      socket.on('data', (chunk) => (text += chunk.toString()))
      socket.on('close', () => resolve(text))
    })
    expect(told).toMatch(/^HTTP\/1\.1 408 .*application\/problem\+json.*"code":"too-slow"/s)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  it('to what is no HTTP', async () => {
    const { url } = await startTeam()
    const { hostname, port } = new URL(url)
    const told = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write('hello\r\n\r\n'))
      socket.on('data', (chunk) => resolve(chunk.toString()))
    })
    expect(told).toMatch(/^HTTP\/1\.1 400 .*"code":"not-http"/s)
  })

  it('to who asks too often, with when to come again', async () => {
    const { ann } = await signedIn({ limits: { perMinute: 3 } })
    const { authorization = '' } = await ann.credentials.headers('GET', 'x')
    expect(authorization).not.toBe('')
    for (const _ of [1, 2, 3, 4, 5, 6]) await ann.ask('/v1/me')
    const answer = await ann.ask('/v1/me')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(10)
    expect(await problemOf(answer)).toEqual([429, 'too-many-requests'])
  })

  it('to more at once than it can do', async () => {
    const { url } = await startTeam({ limits: { atOnce: 0 } })
    const answer = await fetch(`${url}/v1/me`)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(await problemOf(answer)).toEqual([503, 'busy'])
  })
})

describe('a write', () => {
  it('needs a key, and a sound one', async () => {
    const { ann } = await signedIn()
    const bare = await ann.ask('/v1/cases', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(NEW_CASE),
    })
    expect(await problemOf(bare)).toEqual([400, 'key-missing'])
    const odd = await post(ann, '/v1/cases', NEW_CASE, { 'idempotency-key': '"a"b"' })
    expect(await problemOf(odd)).toEqual([400, 'malformed-key'])
  })

  it('under a used key gives the first answer, and refuses another body', async () => {
    const { ann } = await signedIn()
    const first = await post(ann, '/v1/cases', NEW_CASE)
    const again = await post(ann, '/v1/cases', NEW_CASE)
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ])
    expect(await again.json()).toEqual(await first.json())
    const other = await post(ann, '/v1/cases', { ...NEW_CASE, subject: 'Another one' })
    expect(await problemOf(other)).toEqual([422, 'key-reused'])
  })

  it('under a key that is still running is refused until that one has its answer', async () => {
    const { team, ann } = await signedIn()
    // A token is written, too, so it is got before.
    await ann.ask('/v1/me')
    let open: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (open = resolve))
    const held = team.store.write(async (tx) => {
      await tx.lock(`district ${idOf('Lakeside')}`)
      await gate
    })
    const first = post(ann, '/v1/cases', NEW_CASE)
    // It waits for the writer before it; how long it takes to get there is no matter of the test.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const second = await post(ann, '/v1/cases', NEW_CASE)
    expect(second.headers.get('retry-after')).toBe('1')
    expect(await problemOf(second)).toEqual([409, 'key-running'])
    open()
    await held
    expect((await first).status).toBe(200)
    expect((await post(ann, '/v1/cases', NEW_CASE)).headers.get('idempotent-replayed')).toBe('true')
  })
})

describe('a version', () => {
  const change = (
    ann: SignedIn,
    number: number,
    headers: Record<string, string>,
    key = crypto.randomUUID(),
  ) =>
    ann.ask(`/v1/cases/${number}`, {
      method: 'PATCH',
      headers: { ...JSON_TYPE, 'idempotency-key': `"${key}"`, ...headers },
      body: '{"priority":"high"}',
    })

  it('is told, and not sent again to who has it', async () => {
    const { ann } = await signedIn()
    const { number, etag } = await filed(ann)
    expect(etag).toBe('"1"')
    const known = await ann.ask(`/v1/cases/${number}`, { headers: { 'if-none-match': etag } })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const stale = await ann.ask(`/v1/cases/${number}`, { headers: { 'if-none-match': '"0"' } })
    expect([stale.status, stale.headers.get('etag')]).toEqual([200, etag])
  })

  it('must be named by a change, and be the present one', async () => {
    const { ann } = await signedIn()
    const { number, etag } = await filed(ann)
    expect(await problemOf(await change(ann, number, {}))).toEqual([428, 'if-match-missing'])
    expect(await problemOf(await change(ann, number, { 'if-match': 'x' }))).toEqual([
      400,
      'malformed-if-match',
    ])
    const done = await change(ann, number, { 'if-match': etag })
    expect([done.status, done.headers.get('etag')]).toEqual([200, '"2"'])
    expect(await problemOf(await change(ann, number, { 'if-match': etag }))).toEqual([
      412,
      'changed-meanwhile',
    ])
    expect((await change(ann, number, { 'if-match': '*' })).status).toBe(200)
  })
})

describe('a file', () => {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const bytes = new TextEncoder().encode('what the log said')
  const send = (ann: SignedIn, sha256: string, body: Uint8Array) =>
    ann.ask(`/v1/uploads/${sha256}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    })
  const withFile = (file: object) => ({
    ...NEW_CASE,
    attachments: [{ name: 'a.log', type: 'text/plain', bytes: null, ...file }],
  })

  it('is refused when it is not what was announced', async () => {
    const { ann } = await signedIn()
    expect(await problemOf(await send(ann, digest(new Uint8Array([1])), bytes))).toEqual([
      400,
      'digest-differs',
    ])
    expect(await problemOf(await send(ann, 'abc', bytes))).toEqual([400, 'malformed-digest'])
  })

  it('is refused when it is larger than the rules take', async () => {
    const { team, ann } = await signedIn()
    const { attachmentBytes } = (await team.parts.engine.catalog()).limits
    const large = new Uint8Array(attachmentBytes + 1)
    expect(await problemOf(await send(ann, digest(large), large))).toEqual([400, 'too-large'])
  })

  it('goes with a case only when it was sent for its district, and is as long as it says', async () => {
    const { team, ann } = await signedIn({ districts: ['Lakeside', 'Hillside'] })
    const sha256 = digest(bytes)
    const named = { sha256, size: bytes.length }
    const lakeside = {
      ...ann,
      ask: (path: string, more?: RequestInit) => ann.ask(`${path}?district=Lakeside`, more),
    }
    const hillside = {
      ...ann,
      ask: (path: string, more?: RequestInit) => ann.ask(`${path}?district=Hillside`, more),
    }
    expect((await send(lakeside, sha256, bytes)).status).toBe(201)
    // Who knows a hash alone gets at nothing.
    expect(await problemOf(await post(hillside, '/v1/cases', withFile(named)))).toEqual([
      409,
      'file-not-sent',
    ])
    expect(await problemOf(await post(lakeside, '/v1/cases', withFile({ sha256, size: 1 })))).toEqual([
      409,
      'file-not-sent',
    ])
    expect((await post(lakeside, '/v1/cases', withFile(named))).status).toBe(200)
    expect(team.logged).toEqual([])
  })
})

describe('the server itself', () => {
  it('says that it is there and that its database is', async () => {
    const { url } = await startTeam()
    for (const path of ['/healthz', '/readyz'])
      expect(await (await fetch(`${url}${path}`)).json()).toEqual({ status: 'ok' })
  })

  it('sends its rules once, and tells when they are the same', async () => {
    const { ann } = await signedIn()
    const first = await ann.ask('/v1/catalog')
    const etag = first.headers.get('etag') ?? ''
    expect(((await first.json()) as { id: string }).id).not.toBe('')
    expect((await ann.ask('/v1/catalog', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })
})
