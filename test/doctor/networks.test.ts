import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DoctorFinding } from '../../src/commands/doctor/finding.ts'
import { DAY } from '../engine/test-clock.ts'
import { errorOf, itemsOf, newCampus, QUESTION, type Campus, type Document } from '../e2e/campus.ts'
import { hasOpenssl, makeAuthority, type Authority } from '../portals/http/authority.ts'
import { inspectingProxy, signInProxy } from '../portals/http/proxies.ts'
import { maySkip } from '../support/long.ts'
import { HOST, teamBehind, tokenOf, type TeamBehind } from './team-behind.ts'

const hasIpv6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === '::1'),
)

/** `case list` and `doctor` on the ways that networks of schools have. */
describe.skipIf(!hasOpenssl && maySkip())('a team’s server in an odd network (needs openssl)', () => {
  let behind: TeamBehind
  let school: Authority
  beforeAll(async () => {
    behind = await teamBehind()
    school = makeAuthority('Plainview Inspection')
  })
  afterAll(async () => {
    school.remove()
    await behind.end()
  })

  const campus = async (url: string): Promise<Campus> => {
    const made = newCampus()
    expect(await made('portal', 'add', 'team', '--url', url)).toMatchObject({ code: 0 })
    return made
  }
  const list = (who: Campus, variables: Record<string, string>) =>
    who.with({ variables: { CAMPUS_TOKEN: behind.token, CAMPUS_NETWORK_TIMEOUT: '10s', ...variables } })(
      ...['case', 'list', '--json'],
    )
  /** A write: its exit code, and what became of it. */
  const write = async (who: Campus, variables: Record<string, string>) => {
    const call = who.with({ variables: { CAMPUS_TOKEN: behind.token, ...variables } })
    const { code, stdout } = await call('case', 'new', ...QUESTION, '--portal', 'team', '--json')
    return [code, (JSON.parse(stdout) as Document)['outcome']]
  }
  /** A read: its exit code, and what it warns of. */
  const sentBeside = async (who: Campus, variables: Record<string, string>) => {
    const { code, stdout } = await list(who, variables)
    const { warnings } = JSON.parse(stdout) as { warnings: { code: string }[] }
    return [code, warnings.map((one) => one.code)]
  }
  /** What the doctor finds, each check with its codes that are not `ok`. */
  const doctor = async (who: Campus, variables: Record<string, string>, ...words: string[]) => {
    const call = who.with({ variables: { CAMPUS_TOKEN: behind.token, ...variables } })
    const { stdout, stderr, code } = await call('doctor', '--json', ...words)
    expect(stderr).toBe('')
    const items = itemsOf(JSON.parse(stdout) as Document) as unknown as DoctorFinding[]
    for (const { level, remedy } of items) expect(remedy === null).toBe(level === 'ok')
    const of = (check: string) => items.filter((item) => item.check === check)
    return { code, items, of, codes: (check: string) => of(check).map((item) => item.code) }
  }

  test('without anything in the way', async () => {
    const who = await campus(`https://localhost:${behind.port}`)
    const trust = { NODE_EXTRA_CA_CERTS: behind.district.file }
    expect(await list(who, trust)).toMatchObject({ code: 0, stderr: '' })
    const found = await doctor(who, trust)
    expect(found.code).toBe(0)
    expect(found.codes('dns')).toEqual(['dns'])
    expect(found.codes('proxy')).toEqual(['no-proxy'])
    expect(found.codes('certificate')).toEqual(['chain', 'signer-of-your-own'])
    expect(found.of('certificate')[0]?.message).toContain('“portal”, signed by “Lakeside District”')
    expect(found.codes('portal')).toEqual(['other-version'])
    expect(found.of('portal')[0]?.message).toContain('campus 0.0.0, API version 1')
    expect(found.codes('clock')).toEqual(['clock'])
    expect(found.codes('sign-in')).toEqual(['job-token', 'token-end', 'role'])
    expect(
      found
        .of('sign-in')
        .map(({ message }) => message)
        .join(),
    ).toContain('from CAMPUS_TOKEN')
  })

  test('a proxy that wants a sign-in', async () => {
    const proxy = signInProxy(() => behind.port, 'ada:hunter2')
    const port = await behind.listen(proxy.server)
    const who = await campus(`https://${HOST}`)
    const trust = { NODE_EXTRA_CA_CERTS: behind.district.file }
    const without = { ...trust, HTTPS_PROXY: `http://127.0.0.1:${port}` }
    const refused = await list(who, without)
    expect(refused.code).toBe(8)
    expect(errorOf(refused)).toMatchObject({
      code: 'proxy-sign-in',
      hint: expect.stringContaining('HTTPS_PROXY') as string,
    })
    const blocked = await doctor(who, without)
    expect([blocked.code, blocked.codes('proxy')]).toEqual([3, ['proxy', 'proxy-sign-in']])
    for (const check of ['certificate', 'portal', 'clock'])
      expect(blocked.codes(check)).toEqual(['not-looked-at'])

    const wrong = { ...trust, HTTPS_PROXY: `http://ada:wrong-marked@127.0.0.1:${port}` }
    expect(errorOf(await list(who, wrong))).toMatchObject({ code: 'proxy-sign-in' })
    const stillBlocked = await doctor(who, wrong)
    expect(JSON.stringify(stillBlocked.items)).not.toContain('wrong-marked')

    const right = { ...trust, HTTPS_PROXY: `http://ada:hunter2@127.0.0.1:${port}` }
    expect(await list(who, right)).toMatchObject({ code: 0, stderr: '' })
    expect(await write(who, wrong)).toEqual([8, 'queued'])
    expect(await sentBeside(who, right)).toEqual([0, ['empty', 'outbox-sent']])
    const found = await doctor(who, right)
    expect([found.code, found.codes('proxy'), found.codes('clock')]).toEqual([0, ['proxy'], ['clock']])
    expect(found.of('proxy')[0]?.message).toContain('from HTTPS_PROXY, with a sign-in')
    expect(JSON.stringify(found.items)).not.toMatch(/hunter2|ada:/)
    expect(new Set(proxy.opened)).toEqual(new Set([`${HOST}:443`]))
    expect(proxy.refused()).toBeGreaterThan(3)
  })

  test('a proxy that inspects encrypted traffic, with and without its certificate', async () => {
    const proxy = inspectingProxy(() => behind.port, school.sign(`DNS:${HOST}`), behind.district)
    const through = { HTTPS_PROXY: `http://127.0.0.1:${await behind.listen(proxy.server)}` }
    const who = await campus(`https://${HOST}`)
    const refused = await list(who, through)
    expect(refused.code).toBe(8)
    expect(errorOf(refused)).toMatchObject({
      code: 'certificate-unknown-issuer',
      message: expect.stringContaining('“Plainview Inspection”') as string,
      hint: expect.stringContaining('NODE_EXTRA_CA_CERTS=FILE') as string,
    })
    const blocked = await doctor(who, through)
    expect([blocked.code, blocked.codes('certificate')]).toEqual([3, ['chain', 'certificate-unknown-issuer']])
    expect(blocked.of('certificate')[1]?.remedy).toContain('NODE_EXTRA_CA_CERTS=FILE')
    expect(blocked.codes('portal')).toEqual(['not-looked-at'])
    // Refused before anything was sent: neither the token nor a request went to it.
    expect(proxy.read).toEqual([])

    const trusted = { ...through, NODE_EXTRA_CA_CERTS: school.file }
    expect(await list(who, trusted)).toMatchObject({ code: 0, stderr: '' })
    const before = proxy.read.length
    expect(await write(who, through)).toEqual([8, 'queued'])
    expect(proxy.read).toHaveLength(before)
    expect(await sentBeside(who, trusted)).toEqual([0, ['outbox-sent']])
    expect(proxy.read.join('')).toContain('GET /v1/cases')
    const found = await doctor(who, trusted)
    expect([found.code, found.codes('certificate')]).toEqual([0, ['chain', 'signer-of-your-own']])
    expect(found.of('certificate')[0]?.message).toContain('“Plainview Inspection”')
    expect(found.of('certificate')[1]?.remedy).toMatch(/inspects encrypted traffic/)

    const lost = { ...through, NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem' }
    expect((await doctorLoosely(who, lost)).codes).toContain('extra-certificates')
  })

  /** Node itself says on standard error that it cannot read the file. */
  async function doctorLoosely(who: Campus, variables: Record<string, string>) {
    const { stdout } = await who.with({ variables })('doctor', '--json')
    return { codes: itemsOf(JSON.parse(stdout) as Document).map(({ code }) => code) }
  }

  test('a name that nobody knows', async () => {
    const who = await campus('https://desk.invalid')
    const began = Date.now()
    const refused = await list(who, {})
    expect(refused.code).toBe(8)
    expect(errorOf(refused)).toMatchObject({
      code: 'out-of-reach',
      message: expect.stringMatching(/no such host|cannot be looked up/) as string,
    })
    const found = await doctor(who, {})
    expect(found.code).toBe(3)
    expect(found.codes('dns')).toEqual([expect.stringMatching(/^dns-(unknown|failed|silent)$/) as string])
    for (const check of ['certificate', 'portal', 'clock'])
      expect(found.codes(check)).toEqual(['not-looked-at'])
    expect(Date.now() - began).toBeLessThan(30_000)
  })

  test.skipIf(!hasIpv6 && maySkip())('IPv6 only (needs ::1)', async () => {
    const front = https.createServer(behind.district.sign('IP:::1,DNS:localhost'), (request, response) => {
      http.get(`${behind.team.url}${request.url ?? ''}`, { headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
    })
    const port = await behind.listen(front, '::1')
    const trust = { NODE_EXTRA_CA_CERTS: behind.district.file }
    const who = await campus(`https://[::1]:${port}`)
    expect(await list(who, trust)).toMatchObject({ code: 0, stderr: '' })
    const found = await doctor(who, trust)
    expect([found.code, found.codes('clock')]).toEqual([0, ['clock']])
    expect(found.codes('dns')).toEqual(['dns-ipv6-only'])
  })

  test('a server whose clock is another', async () => {
    const apart = async (seconds: number) => {
      const server = http.createServer((request, response) => {
        http.get(`${behind.team.url}${request.url ?? ''}`, { headers: request.headers }, (answer) => {
          const date = new Date(Date.now() + seconds * 1000).toUTCString()
          response.writeHead(answer.statusCode ?? 502, { ...answer.headers, date })
          answer.pipe(response)
        })
      })
      const who = await campus(`http://127.0.0.1:${await behind.listen(server)}`)
      const found = await doctor(who, {})
      return { code: found.code, found: found.of('clock').map(({ code, message }) => [code, message])[0] }
    }
    expect(await apart(0)).toMatchObject({ code: 0, found: ['clock', expect.anything()] })
    expect(await apart(-45)).toMatchObject({
      code: 0,
      found: ['clock-drifts', expect.stringMatching(/4[4-6] seconds ahead of/) as string],
    })
    expect(await apart(600)).toMatchObject({
      code: 3,
      found: ['clock-off', expect.stringContaining('10 minutes behind') as string],
    })
  })

  test('something else answers, or never does', async () => {
    const page = http.createServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in to the guest network</h1>'),
    )
    const found = await doctor(await campus(`http://127.0.0.1:${await behind.listen(page)}`), {})
    expect([found.code, found.codes('portal'), found.codes('sign-in')]).toEqual([
      3,
      ['not-the-portal'],
      ['job-token', 'not-looked-at'],
    ])

    const silent = net.createServer(() => undefined)
    const began = Date.now()
    const mute = await doctor(await campus(`http://127.0.0.1:${await behind.listen(silent)}`), {})
    expect([mute.code, mute.codes('portal')]).toEqual([3, ['no-answer']])
    expect(Date.now() - began).toBeLessThan(15_000)
  })

  test('settings of the network that cannot be used are told once each', async () => {
    const who = await campus(`https://${HOST}`)
    const socks = await doctor(who, { HTTPS_PROXY: 'socks5://ada:hunter2@proxy' })
    expect(socks.items.filter(({ level }) => level === 'block')).toMatchObject([
      { check: 'proxy', code: 'proxy-address' },
    ])
    const unchecked = await who.with({
      variables: { NODE_TLS_REJECT_UNAUTHORIZED: '0', CAMPUS_TOKEN: behind.token },
    })('doctor', '--json')
    const blocks = itemsOf(JSON.parse(unchecked.stdout) as Document).filter(({ level }) => level === 'block')
    expect(blocks).toMatchObject([{ check: 'certificate', code: 'certificates-unchecked' }])
    const timeout = await doctor(who, { CAMPUS_NETWORK_TIMEOUT: '30' })
    expect(timeout.items.filter(({ level }) => level === 'block')).toMatchObject([
      { check: 'portal', code: 'network-timeout' },
    ])
  })

  test('a token that is none, has ended, or is not known', async () => {
    const who = await campus(behind.team.url)
    expect((await doctor(who, { CAMPUS_TOKEN: 'hunter2-is-no-token' })).of('sign-in')).toMatchObject([
      { code: 'malformed-token', level: 'block' },
    ])
    const unknown = await doctor(who, { CAMPUS_TOKEN: `cmp_${'0'.repeat(43)}` })
    expect(unknown.of('sign-in')).toMatchObject([
      { code: 'job-token' },
      { code: 'token-unknown', level: 'block' },
    ])
    const soon = await doctor(who, { CAMPUS_TOKEN: await tokenOf(behind.team, 5) })
    expect([soon.code, soon.codes('sign-in')]).toEqual([0, ['job-token', 'token-ends', 'role']])
    behind.team.clock.pass(40 * DAY)
    const ended = await doctor(who, {})
    expect([ended.code, ended.codes('sign-in')]).toEqual([3, ['job-token', 'token-expired']])
  })
})

if (!hasOpenssl && !maySkip()) test('openssl is there', () => expect(hasOpenssl).toBe(true))
