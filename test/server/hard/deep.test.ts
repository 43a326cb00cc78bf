import { createPrivateKey, sign } from 'node:crypto'
import { Agent, request } from 'undici'
import { expect, test } from 'vitest'
import { makeDeviceKey } from '../../../src/secrets/device-key.ts'
import { SERVER_LIMITS } from '../../../src/server/app.ts'
import { codeAtDesk } from '../../../src/server/sign-in/codes.ts'
import { runs } from '../../support/long.ts'
import { startTeam } from '../team.ts'
import { operationsOf } from './requests.ts'
import { twoDistricts } from './two-districts.ts'

const MOST = () => runs(SERVER_LIMITS.body / 2, SERVER_LIMITS.body)
/** Bytes of a body from who is nobody yet. */
const STRANGERS = 16 * 1024
const OPEN = ['registerDevice', 'mailCode']

/** JSON that is as deep, as wide or as long as so many bytes can be. */
const SHAPES: Readonly<Record<string, (bytes: number) => string>> = {
  lists: (bytes) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
  objects: (bytes) => `${'{"a":'.repeat(bytes / 6)}1${'}'.repeat(bytes / 6)}`,
  guarded: (bytes) => `{"__proto__":${'['.repeat(bytes / 2 - 20) + ']'.repeat(bytes / 2 - 20)}}`,
  'many numbers': (bytes) => `[${'1,'.repeat(bytes / 2 - 2)}1]`,
  'many lists': (bytes) => `[${'[],'.repeat(bytes / 3 - 2)}[]]`,
  'many objects': (bytes) => `[${'{},'.repeat(bytes / 3 - 2)}{}]`,
  'many names': (bytes) =>
    `{${Array.from({ length: bytes / 13 }, (_, n) => `"${String(n).padStart(7, 'n')}":1`).join()}}`,
  'a long text': (bytes) => `"${'x'.repeat(bytes - 10)}"`,
}

test('no body is too deep or too wide to be refused', { timeout: runs(120_000, 400_000) }, async () => {
  const team = await startTeam({ limits: { perMinute: 1_000_000 } })
  const { callers } = await twoDistricts(team)
  const agent = new Agent({ connections: 2 })
  const document = await request(`${team.url}/openapi.json`)
  const operations = operationsOf((await document.body.json()) as Record<string, unknown>)
  const wrong: unknown[] = []
  let asked = 0
  for (const { name, method, path, body } of operations) {
    if (body === null || body === 'bytes') continue
    const isOpen = OPEN.includes(name)
    const url = `${team.url}${path.replace(/\{\w+\}/g, '1')}`
    const caller = path.startsWith('/v1/desk') ? callers[2] : callers[0]
    const { all, lists } = fieldsIn(body)
    for (const [shape, of] of Object.entries(SHAPES)) {
      asked += 1
      const some = shape.startsWith('many ') ? lists : [[null, ...all][asked % (all.length + 1)] ?? null]
      for (const field of runs(0, 1) ? [null, ...all] : some) {
        const bytes = (isOpen ? STRANGERS : MOST()) - (field ?? '').length - 10
        const json = of(Math.floor(bytes / 84) * 84)
        const headers = {
          ...(isOpen ? {} : await caller?.headers(method, url)),
          ...{ 'content-type': 'application/json', 'idempotency-key': `"${crypto.randomUUID()}"` },
          'if-match': '"1"',
        }
        const sent = field === null ? json : `{"${field}":${json}}`
        const answer = await request(url, {
          ...{ method: method as 'POST', headers, body: sent, dispatcher: agent },
        })
        await answer.body.dump()
        const { statusCode: status } = answer
        const logged = team.logged.splice(0)
        if (status < 400 || status >= 500 || status === 413 || logged.length > 0)
          wrong.push([name, field, shape, status, logged])
      }
    }
  }
  await agent.destroy()
  expect(wrong).toEqual([])
})

/** Of so many levels as fit into a head. */
const DEEP = 5000

test('no proof is too deep', async () => {
  const team = await startTeam()
  await team.person('ann@x.example')
  const { code } = await codeAtDesk(team.parts, 'ann@x.example', 'all')
  const deep = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`
  const ask = async (
    path: string,
    proof: { header?: string; jwk?: string; claims?: string },
    body?: object,
  ) => {
    const dpop = proofWith({ url: `${team.url}${path}`, ...proof })
    const answer = await request(`${team.url}${path}`, {
      ...{ method: 'POST', headers: { dpop, ...(body && { 'content-type': 'application/json' }) } },
      ...(body && { body: JSON.stringify(body) }),
    })
    return [answer.statusCode, await answer.body.text(), team.logged.splice(0)]
  }
  const registration = { code, device: 'laptop', replaces: null }
  for (const name of ['header', 'claims', 'jwk'] as const) {
    for (const where of ['x', 'crit', 'x5c', 'alg', 'iat', 'jti', 'key_ops', 'ext', 'd']) {
      const proof = { [name]: `,"${where}":${deep}` }
      for (const [path, body] of [['/v1/tokens'], ['/v1/devices', registration]] as const) {
        // Codes can be tried so often and not more.
        if (body && where !== 'x' && where !== 'x5c') continue
        const [status, text, logged] = await ask(path, proof, body)
        expect([name, where, path, status, text, logged]).toEqual([
          ...[name, where, path, status === 200 ? 200 : 401, text, []],
        ])
      }
    }
  }
  const [status, , logged] = await ask('/v1/tokens', { jwk: ',"x":"AAAA"' })
  expect([status, logged]).toEqual([401, []])
})

/** A proof, with further members in places of it. */
function proofWith(given: { url: string; header?: string; jwk?: string; claims?: string }): string {
  const { url, header = '', jwk = '', claims = '' } = given
  const key = makeDeviceKey()
  const { d: _secret, ...open } = key
  const plain = (value: object) => JSON.stringify(value).slice(0, -1)
  const encoded = (text: string) => Buffer.from(text).toString('base64url')
  const head = `${plain({ typ: 'dpop+jwt', alg: 'ES256' })},"jwk":${plain(open)}${jwk}}${header}}`
  const now = Math.floor(Date.parse('2026-11-02T15:00:00Z') / 1000)
  const words = `${plain({ htm: 'POST', htu: url, iat: now, jti: crypto.randomUUID() })}${claims}}`
  const signed = `${encoded(head)}.${encoded(words)}`
  const privateKey = createPrivateKey({ format: 'jwk', key: { ...key } })
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

/** The fields of a body, and those of them that are lists or objects. */
function fieldsIn(schema: Record<string, unknown>): { all: string[]; lists: string[] } {
  const choices = (schema['anyOf'] ?? schema['oneOf'] ?? []) as Record<string, unknown>[]
  const own = Object.entries((schema['properties'] ?? {}) as Record<string, object>)
  const lists = own
    .filter(([, field]) => /"(array|object)"/.test(JSON.stringify(field)))
    .map(([name]) => name)
  const inner = choices.map(fieldsIn)
  return {
    all: [...new Set([...own.map(([name]) => name), ...inner.flatMap(({ all }) => all)])],
    lists: [...new Set([...lists, ...inner.flatMap((one) => one.lists)])],
  }
}
