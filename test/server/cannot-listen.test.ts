import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { cannotListen } from '../../src/server/cannot-listen.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorOf, newCampus } from '../e2e/campus.ts'
import { maySkip } from '../support/long.ts'
import { hasOpenssl, makeAuthority } from '../portals/http/authority.ts'

const BEHIND = ['--behind-proxy', '--public-url', 'https://support.district.example']

describe('campus serve', () => {
  test('names a port that is in use', async () => {
    const other = createServer()
    onTestFinished(() => void other.close())
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const refused = await newCampus()('serve', '--listen', `127.0.0.1:${port}`, '--json')
    expect([refused.code, errorOf(refused)]).toMatchObject([8, { code: 'port-in-use', retryable: true }])
    expect(errorOf(refused)['message']).toContain(String(port))
  })

  test.each(['192.0.2.1:0', 'nowhere.invalid:0', '[fe80::1]:0'])(
    'refuses to listen at %s, which is not here',
    async (at) => {
      const refused = await newCampus()('serve', '--listen', at, ...BEHIND, '--json')
      expect([refused.code, errorOf(refused)['code']]).toEqual([2, 'not-this-computer'])
    },
  )
})

test('a port that is not allowed is told as one; what nobody knows stays as it is', () => {
  const at = { host: '127.0.0.1', port: 80, origin: 'http://127.0.0.1:80' }
  const error = (code: string) => Object.assign(new Error('listen'), { code })
  expect(cannotListen(error('EACCES'), at)).toMatchObject({ kind: 'usage', code: 'port-not-allowed' })
  const unknown = error('ENOBUFS')
  expect(cannotListen(unknown, at)).toBe(unknown)
})

test.skipIf(!hasOpenssl && maySkip())(
  'a certificate and a key are looked at before anything is opened',
  async () => {
    const campus = newCampus()
    const authority = makeAuthority('campus test')
    onTestFinished(() => authority.remove())
    const [mine, other] = [authority.self('DNS:a.example'), authority.self('DNS:b.example')]
    const file = (name: string, text: string): string => {
      writeFileSync(join(campus.home, name), text)
      return join(campus.home, name)
    }
    const [cert, key] = [file('cert.pem', mine.cert), file('key.pem', mine.key)]
    const text = file('notes.txt', 'No certificate at all.')
    const served = async (tlsCert: string, tlsKey: string) => {
      const refused = await campus('serve', '--tls-cert', tlsCert, '--tls-key', tlsKey, '--json')
      return [
        refused.code,
        errorOf(refused)['code'],
        String(errorOf(refused)['message']).includes('notes.txt'),
      ]
    }
    expect(await served(text, key)).toEqual([2, 'not-pem', true])
    expect(await served(cert, text)).toEqual([2, 'not-pem', true])
    expect(await served(cert, file('other.pem', other.key))).toEqual([2, 'not-its-key', false])
    expect(await served(file('empty.pem', ''), key)).toEqual([2, 'not-pem', false])
    expect(await served(cert, file('empty.pem', ''))).toEqual([2, 'not-pem', false])
    const openssl = (...words: string[]) =>
      execFileSync('openssl', words, { encoding: 'utf8', stdio: 'pipe' })
    expect(await served(cert, file('rsa.pem', openssl('genrsa', '2048')))).toEqual([2, 'not-its-key', false])
    const locked = openssl('pkey', '-in', key, '-aes256', '-passout', 'pass:secret')
    expect(await served(cert, file('locked.pem', locked))).toEqual([2, 'key-encrypted', false])
  },
)
