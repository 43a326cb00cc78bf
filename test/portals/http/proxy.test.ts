import https from 'node:https'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proxyFor } from '../../../src/portals/http/proxy.ts'
import { maySkip } from '../../support/long.ts'
import { hasOpenssl, makeAuthority, type Authority } from './authority.ts'
import { client, endAfterEach, GET, json, listen, POST, problemOf, QUICK } from './servers.ts'

const settings = { https: undefined, http: undefined, except: undefined }
const at = (origin: string, given: Partial<typeof settings> | Record<string, string>) =>
  proxyFor(new URL(origin), { ...settings, ...given })

describe('proxyFor', () => {
  it.each([
    ['https://desk.example.org', { https: 'http://proxy:3128' }, 'proxy:3128'],
    ['https://desk.example.org', { http: 'proxy:3128' }, 'proxy:3128'],
    ['https://desk.example.org', { https: 'https://one:1', http: 'http://two:2' }, 'one:1'],
    ['https://desk.example.org', { https: 'http://p:1', except: 'example.org' }, null],
    ['https://desk.example.org', { https: 'http://p:1', except: 'a.b, .EXAMPLE.org' }, null],
    ['https://desk.example.org', { https: 'http://p:1', except: '*.example.org' }, null],
    ['https://desk.example.org', { https: 'http://p:1', except: '*' }, null],
    ['https://desk.example.org', { https: 'http://p:1', except: 'desk.example.org:443' }, null],
    ['https://desk.example.org', { https: 'http://p:1', except: 'desk.example.org:8443' }, 'p:1'],
    ['https://desk.example.org', { https: 'http://p:1', except: 'sk.example.org,ample.org' }, 'p:1'],
    ['https://10.1.2.3', { https: 'http://p:1', except: '10.1.2.3' }, null],
    ['https://10.1.2.3', { https: 'http://p:1', except: '2.3' }, 'p:1'],
    ['https://[fd00::5]', { https: 'http://p:1', except: 'fd00::5' }, null],
    ['https://localhost:8443', { https: 'http://p:1' }, null],
    ['http://127.0.0.1:8080', { http: 'http://p:1' }, null],
  ])('%s with %j', (origin, given, expected) => {
    expect(at(origin, given)?.url.host ?? null).toBe(expected)
  })

  it('keeps the password out of the address and of refusals', () => {
    const proxy = at('https://desk.example.org', { https: 'http://ada:p%40ss@proxy:3128' })
    expect(proxy?.url.href).toBe('http://proxy:3128/')
    expect(proxy?.authorization).toBe(`Basic ${Buffer.from('ada:p@ss').toString('base64')}`)
    try {
      at('https://desk.example.org', { https: 'socks5://ada:hunter2@proxy' })
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ kind: 'usage', code: 'proxy-address' })
      expect(String(error)).not.toContain('hunter2')
    }
  })
})

describe.skipIf(!hasOpenssl && maySkip())('through a proxy (needs openssl)', () => {
  endAfterEach()
  let authority: Authority
  beforeAll(() => {
    authority = makeAuthority('Plainview')
  })
  afterAll(() => authority.remove())

  /** A proxy that knows `CONNECT` alone; every name leads to the given port. Tells the heads it got. */
  async function proxy(
    target: number,
    answer = 'HTTP/1.1 200 OK',
  ): Promise<{ port: number; heads: string[] }> {
    const heads: string[] = []
    const server = net.createServer((socket) => {
      socket.once('data', (head) => {
        heads.push(head.toString('latin1'))
        if (!answer.includes(' 200 ')) return socket.end(`${answer}\r\ncontent-length: 0\r\n\r\n`)
        const onward = net.connect(target, '127.0.0.1', () => {
          socket.write(`${answer}\r\n\r\n`)
          socket.pipe(onward).pipe(socket)
        })
        onward.on('error', () => socket.destroy())
        socket.on('error', () => onward.destroy())
      })
    })
    return { port: await listen(server), heads }
  }

  const portal = (name = 'desk.example.org'): Promise<number> =>
    listen(
      https.createServer(authority.sign(`DNS:${name}`), (request, response) =>
        json(response, request.headers),
      ),
    )

  const through = (port: number, sign = '') => ({
    proxy: { ...settings, https: `http://${sign}127.0.0.1:${port}` },
    extraCertificates: authority.file,
  })

  it('asks for a way, signs in to it, and keeps that sign-in from the portal', async () => {
    const { port, heads } = await proxy(await portal())
    const made = client('https://desk.example.org', through(port, 'ada:secret@'))
    const seen = (await made.send(GET)).json()
    await made.send(GET)
    expect(seen).toMatchObject({ host: 'desk.example.org' })
    expect(seen).not.toHaveProperty('proxy-authorization')
    expect(new Set(heads).size).toBe(1)
    expect(heads[0]).toMatch(/^CONNECT desk\.example\.org:443 HTTP\/1\.1\r\n/)
    expect(heads[0]).toContain(`proxy-authorization: Basic ${Buffer.from('ada:secret').toString('base64')}`)
  })

  it('checks the certificate of the portal behind it', async () => {
    const { port } = await proxy(await portal('other.example.org'))
    const problem = await problemOf(client('https://desk.example.org', through(port)).send(GET))
    expect(problem).toMatchObject({ code: 'certificate-wrong-host', reached: 'never' })
    const trusting = { ...through(port), extraCertificates: undefined }
    const unknown = await problemOf(client('https://desk.example.org', trusting).send(GET))
    expect(unknown).toMatchObject({ code: 'certificate-unknown-issuer' })
    expect(unknown.message).toContain('“Plainview”')
  })

  it.each([
    ['HTTP/1.1 407 Proxy Authentication Required', 'proxy-sign-in', false],
    ['HTTP/1.1 403 Forbidden', 'proxy-refused', false],
    ['HTTP/1.1 502 Bad Gateway', 'proxy-refused', true],
    ['nonsense', 'out-of-reach', true],
  ])('%s: %s', async (answer, code, retryable) => {
    const { port } = await proxy(1, answer)
    const made = client('https://desk.example.org', through(port, 'ada:hunter2@'))
    const problem = await problemOf(made.send(GET))
    expect(problem).toMatchObject({ kind: 'unsettled', code, retryable, reached: 'never' })
    expect(problem.message).toContain(`The proxy 127.0.0.1:${port}`)
    expect(`${problem.message}${problem.hint}`).not.toContain('hunter2')
  })

  it('a way that opens too late is not used: nothing was sent means that nothing will be', async () => {
    let requests = 0
    const target = await listen(
      https.createServer(authority.sign('DNS:desk.example.org'), (_request, response) => {
        requests += 1
        json(response, {})
      }),
    )
    const slow = net.createServer((socket) => {
      socket.once('data', () => {
        const onward = net.connect(target, '127.0.0.1')
        onward.on('error', () => socket.destroy())
        setTimeout(() => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n')
          socket.pipe(onward).pipe(socket)
        }, 300)
      })
    })
    const limits = { ...QUICK, connect: 5000, whole: 250 }
    const made = client('https://desk.example.org', through(await listen(slow)), limits)
    expect(await problemOf(made.send(POST))).toMatchObject({ code: 'out-of-reach', reached: 'never' })
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(requests).toBe(0)
  })

  it('a proxy that is not there, or never answers', async () => {
    const gone = await problemOf(client('https://desk.example.org', through(1)).send(GET))
    expect(gone).toMatchObject({ code: 'out-of-reach', reached: 'never' })
    expect(gone.message).toBe('The proxy 127.0.0.1:1 cannot be reached: nothing answers there.')
    const silent = await listen(net.createServer(() => undefined))
    const mute = await problemOf(client('https://desk.example.org', through(silent)).send(GET))
    expect(mute).toMatchObject({ code: 'out-of-reach', reached: 'never' })
  })
})
