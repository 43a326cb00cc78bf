import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { readRetryAfter } from '../../../src/portals/http/answer.ts'
import { problemFrom } from '../../../src/portals/http/refusal.ts'
import { readOrigin } from '../../../src/portals/http/origin.ts'
import { client, endAfterEach, GET, json, listen, NOW, POST, problemOf, QUICK, raw, web } from './servers.ts'
import http from 'node:http'

describe('the address of a portal', () => {
  it.each([
    'https://desk.example.org',
    'https://desk.example.org:8443/',
    'http://localhost:8080',
    'http://127.9.9.9:1',
    'http://[::1]:1',
  ])('%s', (origin) => {
    expect(readOrigin(origin).origin).toBe(origin.replace(/\/$/, ''))
  })

  it.each([
    ['http://desk.example.org', 'portal-not-encrypted'],
    ['http://127.0.0.1.example.org', 'portal-not-encrypted'],
    ['http://localhost.example.org', 'portal-not-encrypted'],
    ['http://128.0.0.1', 'portal-not-encrypted'],
    ['http://12.7.0.1', 'portal-not-encrypted'],
    ['http://[::2]', 'portal-not-encrypted'],
    ['ftp://desk.example.org', 'portal-address'],
    ['desk.example.org', 'portal-address'],
    ['https://ada:hunter2@desk.example.org', 'portal-address'],
    ['http://ada:hunter2@', 'portal-address'],
    ['https://desk.example.org/api', 'portal-address'],
  ])('%s is refused', (origin, code) => {
    try {
      readOrigin(origin)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ kind: 'usage', code })
      expect(String(error)).not.toContain('hunter2')
    }
  })
})

describe('requests and answers', () => {
  endAfterEach()

  it('sends method, query, headers and body', async () => {
    const origin = await web(async (request, response) => {
      const { method, url, headers } = request
      json(response, { method, url, headers, body: await text(request) })
    })
    const query = { limit: 50, status: ['open', 'on hold'], none: undefined, mine: true }
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k1' }
    const answer = await client(origin).send({ ...POST, query, headers, body: '{"é":1}' })
    expect(answer.json()).toMatchObject({
      method: 'POST',
      url: '/v1/cases?limit=50&status=open&status=on+hold&mine=true',
      headers: {
        'user-agent': 'campus/development',
        accept: 'application/json, application/problem+json',
        'idempotency-key': 'k1',
        'content-length': '8',
      },
      body: '{"é":1}',
    })
    expect(answer.json()).toBe(answer.json())
  })

  it('sends a file with its length, and fetches one', async () => {
    const file = Buffer.alloc(3_000_000, 'campus ')
    const origin = await web((request, response) => {
      if (request.headers['content-length'] !== '3000000') return json(response, {}, 411)
      request.pipe(response.writeHead(200, { 'content-type': 'text/html' }).on('finish', () => undefined))
    })
    const body = { stream: Readable.from([file.subarray(0, 10), file.subarray(10)]), bytes: file.length }
    const page = await web((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file)
    })
    expect((await problemOf(client(origin).send({ ...POST, body }))).code).toBe('not-the-portal')
    const { stream, status } = await client(page).download(GET)
    expect(status).toBe(200)
    expect(Buffer.concat(await stream.toArray()).equals(file)).toBe(true)
  })

  it('a file that ends too early is a failure, not a short file', async () => {
    const origin = await raw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nhalf'))
    const { stream } = await client(origin).download(GET)
    expect(await problemOf(stream.toArray())).toMatchObject({ code: 'no-answer' })
  })

  it('a download that is refused is the refusal', async () => {
    const origin = await web((_request, response) => json(response, {}, 404))
    expect(await problemOf(client(origin).download(GET))).toMatchObject({ kind: 'not-found' })
  })

  it('takes large answers up to the limit', async () => {
    const origin = await web((_request, response) => json(response, 'x'.repeat(2_000_000)))
    const limits = { ...QUICK, body: 2_000_002 }
    expect((await client(origin, {}, limits).send(GET)).json()).toHaveLength(2_000_000)
    const problem = await problemOf(client(origin, {}, { ...limits, body: 2_000_001 }).send(GET))
    expect(problem).toMatchObject({ code: 'answer-too-large' })
  })

  it('no body at all is undefined', async () => {
    const origin = await web((_request, response) => response.writeHead(204).end())
    expect((await client(origin).send(POST)).json()).toBeUndefined()
  })

  it('a byte order mark is no part of an answer, and what is no UTF-8 is none', async () => {
    const said = (bytes: Buffer) =>
      web((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(bytes)
      })
    const marked = await client(await said(Buffer.from('\ufeff{"é":1}'))).send(GET)
    expect(marked.json()).toEqual({ é: 1 })
    const latin = await client(await said(Buffer.from('{"é":1}', 'latin1'))).send(GET)
    expect(() => latin.json()).toThrow('is not a portal of campus')
  })

  it('an answer that nothing has changed is no redirect', async () => {
    const origin = await web((_request, response) => response.writeHead(304).end())
    expect((await client(origin).send(GET)).status).toBe(304)
  })

  it('works on IPv6', async () => {
    const port = await listen(
      http.createServer((_request, response) => json(response, [1])),
      '::1',
    )
    expect((await client(`http://[::1]:${port}`).send(GET)).json()).toEqual([1])
  })

  it.each([
    ['text/html; charset=utf-8', '<html>Sign in to the wireless network</html>', 200],
    ['text/html', '<h1>Not Found</h1>', 404],
    ['text/html', '<h1>Network Authentication Required</h1>', 511],
    ['application/json', '{"cut', 200],
    ['application/json', Buffer.from([0x22, 0xff, 0x22]), 200],
    ['text/plain', '{}', 200],
  ])('%s %s with %d is not the portal', async (type, body, status) => {
    const origin = await web((_request, response) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    )
    const problem = await problemOf(
      client(origin)
        .send(GET)
        .then((answer) => answer.json()),
    )
    expect(problem).toMatchObject({ kind: 'unsettled', code: 'not-the-portal', reached: 'perhaps' })
  })
})

describe('redirects', () => {
  endAfterEach()

  it.each([
    ['https://new.example.org/v1?token=abc', 'https://new.example.org'],
    ['https://ada:hunter2@new.example.org/', 'https://new.example.org'],
    ['http://new.example.org/', null],
    ['/v1/cases/', null],
    ['javascript:alert(1)', null],
    ['http://[broken', null],
  ])('to %s is not followed', async (location, named) => {
    let requests = 0
    const origin = await web((_request, response) => {
      requests += 1
      response.writeHead(307, { location }).end()
    })
    const problem = await problemOf(client(origin).send({ ...GET, headers: { authorization: 'DPoP x' } }))
    expect(problem).toMatchObject({ code: 'redirected', reached: 'never' })
    const said = `${problem.message} ${problem.hint}`
    if (named === null) expect(said).not.toContain('new.example.org')
    else expect(said).toContain(`add it under its new address: \`campus portal add NAME --url ${named}\``)
    expect(said).not.toMatch(/hunter2|token|javascript/)
    expect(requests).toBe(1)
  })
})

describe('problemFrom', () => {
  endAfterEach()

  const answering = async (status: number, type: string, body: string, more = {}) => {
    const origin = await web((_request, response) =>
      response.writeHead(status, { 'content-type': type, ...more }).end(body),
    )
    return client(origin).send(POST)
  }

  it('a refusal of the portal is that refusal, with how long to wait', async () => {
    const body = {
      type: 'urn:campus:problem:too-many-requests',
      code: 'too-many-requests',
      kind: 'unsettled',
      detail: 'Too much at once.',
      retryable: true,
    }
    const answer = await answering(429, 'application/problem+json', JSON.stringify(body), {
      'retry-after': '7',
    })
    expect(answer.retryAfter).toBe(7)
    const problem = problemFrom(answer)
    expect(problem).toMatchObject({
      message: 'Too much at once.',
      retryable: true,
      hint: expect.stringContaining('7'),
    })
    expect(problem).not.toHaveProperty('reached')
  })

  it('what a gateway answers for a portal says nothing about whether it happened', async () => {
    const problem = problemFrom(await answering(502, 'text/html', '<h1>Bad Gateway</h1>'))
    expect(problem).toMatchObject({
      kind: 'unsettled',
      code: 'portal-failed',
      reached: 'perhaps',
      retryable: true,
    })
  })

  it.each([
    ['0', 0],
    ['120', 120],
    [' 5 ', 5],
    ['Wed, 25 Nov 2026 08:00:30 GMT', 30],
    ['Wed, 25 Nov 2026 07:00:00 GMT', 0],
    ['999999999', 86_400],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['2026', 2026],
    [undefined, null],
  ])('Retry-After: %s', (text, seconds) => {
    expect(readRetryAfter(text, NOW)).toBe(seconds)
  })
})
