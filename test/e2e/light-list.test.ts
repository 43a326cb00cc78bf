import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newCampus } from './campus.ts'

const UNUSED = ['assert', 'child_process', 'crypto', 'http', 'http2', 'timers/promises', 'tls']

describe('a list of a team’s server as JSON', () => {
  const campus = newCampus()
  const asked: string[] = []
  let server: Server
  let loaded: string[] = []

  beforeAll(async () => {
    // What the catalog leaves out is null in the document of the command, and absent in a server's answer.
    const { warnings: _warnings, routing: _routing, ...rules } = await campus.json('catalog', 'show')
    server = createServer(({ url = '' }, response) => {
      asked.push(url.split('?', 1)[0] ?? '')
      response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' })
      response.end(JSON.stringify(url.startsWith('/v1/catalog') ? rules : { items: [], nextCursor: null }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await campus('portal', 'add', 'team', '--url', `http://127.0.0.1:${port}`)
    const told = join(campus.home, 'loaded.json')
    const teller = join(campus.home, 'tell.cjs')
    writeFileSync(
      teller,
      `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.moduleLoadList)))`,
    )
    const variables = {
      ...{ CAMPUS_PORTAL: 'team', CAMPUS_TOKEN: `cmp_${'0'.repeat(43)}` },
      NODE_OPTIONS: `--require ${teller}`,
    }
    for (const _ of ['first', 'again'])
      expect(await campus.with({ variables })('case', 'list', '--json')).toMatchObject({ code: 0 })
    loaded = JSON.parse(readFileSync(told, 'utf8')) as string[]
  })
  afterAll(() => server.close())

  test('asks for the cases, and for the rules where none are known', () => {
    expect(asked).toEqual(['/v1/cases', '/v1/catalog', '/v1/cases'])
  })

  test('loads nothing of Node that only other calls use', () => {
    expect(loaded).toContain('NativeModule net')
    expect(loaded.filter((name) => UNUSED.some((one) => name === `NativeModule ${one}`))).toEqual([])
  })
})
