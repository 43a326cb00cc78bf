import { spawnSync } from 'node:child_process'
import https from 'node:https'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyCertificate } from '../../../src/portals/http/certificates.ts'
import { maySkip } from '../../support/long.ts'
import { hasOpenssl, makeAuthority, type Authority, type Shown } from './authority.ts'
import { client, endAfterEach, GET, json, listen, problemOf } from './servers.ts'

const HERE = 'DNS:localhost,IP:127.0.0.1,IP:::1'

describe.skipIf(!hasOpenssl && maySkip())('certificates (needs openssl)', () => {
  endAfterEach()
  let authority: Authority
  beforeAll(() => {
    authority = makeAuthority('Plainview Network Inspection')
  })
  afterAll(() => authority.remove())

  const serve = async (shown: Shown, host = '127.0.0.1'): Promise<number> =>
    listen(
      https.createServer(shown, (_request, response) => json(response, { rows: 50 })),
      host,
    )

  it('takes a signer of NODE_EXTRA_CA_CERTS, by name and by address, on IPv6 too', async () => {
    const shown = authority.sign(HERE)
    const network = { extraCertificates: authority.file }
    const port = await serve(shown)
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
      expect((await client(`https://${host}`, network).send(GET)).json()).toEqual({ rows: 50 })
    }
    const six = client(`https://[::1]:${await serve(shown, '::1')}`, network)
    expect((await six.send(GET)).json()).toEqual({ rows: 50 })
  })

  it.each([
    [
      'unknown-issuer',
      () => authority.sign(HERE),
      'Plainview Network Inspection',
      'NODE_EXTRA_CA_CERTS=FILE',
    ],
    ['self-signed', () => authority.self(HERE), 'Nobody', 'NODE_EXTRA_CA_CERTS=FILE'],
  ])('%s: says who signed and what to do', async (code, shown, signer, remedy) => {
    const port = await serve(shown())
    const problem = await problemOf(client(`https://127.0.0.1:${port}`).send(GET))
    expect(problem).toMatchObject({ kind: 'unsettled', code: `certificate-${code}`, reached: 'never' })
    expect(problem.message).toContain(`127.0.0.1:${port}`)
    expect(problem.message).toContain(`“${signer}”`)
    expect(problem.hint).toContain(remedy)
  })

  it('a whole chain with its own root counts as self-signed, by the name of the root', async () => {
    const { key, cert } = authority.sign(HERE)
    const { readFileSync } = await import('node:fs')
    const port = await serve({ key, cert: cert + readFileSync(authority.file, 'utf8') })
    const problem = await problemOf(client(`https://localhost:${port}`).send(GET))
    expect(problem.code).toBe('certificate-self-signed')
    expect(problem.message).toContain('“Plainview Network Inspection”')
  })

  it.each([
    ['expired', HERE, { from: '20200101000000Z', until: '20200201000000Z' }],
    ['not-yet-valid', HERE, { from: '20390101000000Z', until: '20400101000000Z' }],
    ['wrong-host', 'DNS:other.example.org', undefined],
  ])('%s is refused although the signer is known', async (code, names, validity) => {
    const port = await serve(authority.sign(names, validity))
    const made = client(`https://localhost:${port}`, { extraCertificates: authority.file })
    const problem = await problemOf(made.send(GET))
    expect(problem).toMatchObject({ code: `certificate-${code}`, reached: 'never' })
    expect(problem.message).toContain('“Plainview Network Inspection”')
  })

  it('NODE_TLS_REJECT_UNAUTHORIZED=0 is refused, and has no effect where nobody looked', async () => {
    const port = await serve(authority.sign(HERE))
    expect(() => client(`https://localhost:${port}`, { unchecked: true })).toThrow(
      expect.objectContaining({ code: 'certificates-unchecked' }),
    )
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    try {
      const problem = await problemOf(client(`https://localhost:${port}`).send(GET))
      expect(problem.code).toBe('certificate-unknown-issuer')
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
    }
  })
})

describe('everyCertificate', () => {
  it('has what Node has and what the computer has, once each', () => {
    const all = everyCertificate(undefined)
    expect(all.length).toBeGreaterThan(100)
    expect(new Set(all).size).toBe(all.length)
  })

  it('lives with a file that is not there', () => {
    expect(everyCertificate('/nowhere/ca.pem').length).toBeGreaterThan(100)
  })
})

if (!hasOpenssl && !maySkip()) {
  it('openssl is there', () => expect(spawnSync('openssl', ['version']).status).toBe(0))
}
