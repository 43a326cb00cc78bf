import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { newQueue } from '../portals/request-tracker/open-tracker.ts'
import { errorOf, filesIn, itemsOf, newCampus, type Campus, type Document } from './campus.ts'

/** Somebody's campus with a token in the environment, as a job has it. */
function somebody(user: 'ann' | 'tom' = 'ann') {
  const plain = newCampus()
  const campus = plain.with({ variables: { CAMPUS_TOKEN: inject('tracker').tokens[user] } })
  const json = async (...words: string[]): Promise<Document> => {
    const { stdout, stderr, code } = await campus(...words, '--json')
    if (code !== 0 || stderr !== '') throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`)
    return JSON.parse(stdout) as Document
  }
  return { plain, campus, json }
}

const addWords = (...more: string[]) => [
  ...['portal', 'add', 'desk', '--kind', 'request-tracker'],
  ...(more.includes('--url') ? more : ['--url', inject('tracker').url, ...more]),
]
const add = async (campus: (...words: string[]) => Promise<unknown>, queue: string) =>
  campus(...addWords('--queue', queue))

function settingsOf({ home }: Campus) {
  const file = filesIn(home).find((one) => one.endsWith('settings.json')) ?? ''
  const text = readFileSync(join(home, file), 'utf8')
  return {
    text,
    mapping: (JSON.parse(text) as { portals: { desk: { mapping: Document } } }).portals.desk.mapping,
  }
}

it('a Request Tracker is added with what it has, and a case lives its life there', async () => {
  const { plain, campus, json } = somebody()
  const queue = await newQueue()
  await add(campus, queue)
  const { text, mapping } = settingsOf(plain)
  expect(mapping).toMatchObject({
    queue,
    fields: {
      key: 'Campus Key',
      dedupe: 'Campus Dedupe',
      type: 'Kind',
      module: 'Module',
      site: 'Site',
      release: 'Release',
    },
    values: { module: { attendance: 'Attendance', messenger: 'Messenger' } },
    statuses: { new: 'new', open: 'in-progress', stalled: 'pending-answer', resolved: 'closed' },
  })
  expect(text).not.toContain(inject('tracker').tokens.ann)
  const words = ['--type', 'question', '--module', 'attendance', '--subject', 'Where do I see late arrivals?']
  const asked = [
    ...words,
    '--description',
    'I look for the report of late arrivals.',
    '--override',
    'It is only a question.',
  ]
  const made = await json('case', 'new', ...asked, '--key', 'once')
  expect(made).toMatchObject({ outcome: 'created', status: 'new', reach: 'portal', module: 'attendance' })
  const number = String(made['number'])
  expect(await json('case', 'new', ...asked, '--key', 'once')).toMatchObject({
    outcome: 'existing',
    number: made['number'],
  })
  await json('case', 'reply', number, '--body', 'Any news?')
  expect(await json('case', 'close', number, '--comment', 'Found it')).toMatchObject({
    ...{ outcome: 'updated', before: { status: 'in-progress' }, after: { status: 'closed' } },
  })
  expect(await json('case', 'reopen', number, '--reason', 'Not all of it')).toMatchObject({
    ...{ before: { status: 'closed' }, after: { status: 'in-progress' } },
  })
  await json('desk', 'note', number, '--body', 'Ask Pat')
  const seen = await json('case', 'view', number)
  expect(seen['comments']).toMatchObject([
    { body: 'Any news?' },
    { body: 'Found it' },
    { body: 'Not all of it' },
  ])
  expect(itemsOf(await json('case', 'list'))).toMatchObject([
    { number: made['number'], module: 'attendance' },
  ])
  const request = await campus('request', 'sandbox-refresh', '--site', 'sandbox', '--json', '--yes')
  expect([request.code, errorOf(request)['code']]).toEqual([7, 'unsupported'])
})

it('a job files once under its dedupe key, and closes by it', async () => {
  const { campus, json } = somebody()
  await add(campus, await newQueue())
  const outage = [
    ...[
      'case',
      'new',
      '--type',
      'question',
      '--module',
      'messenger',
      '--subject',
      'Does the nightly mail go out?',
    ],
    ...[
      '--description',
      'The nightly mail has not gone out.',
      '--override',
      'From a job',
      '--dedupe',
      'nightly',
    ],
  ]
  const made = await json(...outage)
  expect(made).toMatchObject({ outcome: 'created', dedupe: { key: 'nightly', counted: 0 } })
  expect(await json(...outage)).toMatchObject({
    ...{ outcome: 'suppressed', number: made['number'], dedupe: { counted: 1 } },
  })
  const close = ['case', 'close', '--dedupe', 'nightly', '--comment', 'It went out.']
  expect(await json(...close)).toMatchObject({ outcome: 'updated', number: made['number'], status: 'closed' })
  expect(await json(...close)).toMatchObject({ outcome: 'unchanged', number: made['number'] })
  await json('portal', 'check', '--map', 'dedupe=Release')
  // A field that is mapped elsewhere is another one: nothing was ever filed under the key there.
  expect(await json(...close)).toMatchObject({ outcome: 'unchanged', number: null })
})

it('a check tells what has changed on the server, and adopts it', async () => {
  const { plain, campus, json } = somebody()
  await add(campus, await newQueue('vendor'))
  expect(itemsOf(await json('portal', 'check'))).toEqual([])
  const { text, mapping } = settingsOf(plain)
  const file = join(plain.home, filesIn(plain.home).find((one) => one.endsWith('settings.json')) ?? '')
  writeFileSync(file, text.replace('"Attendance"', '"Absences"').replace('"Campus Key"', '"No such field"'))
  const broken = await campus('portal', 'check', '--json')
  expect(broken.code).toBe(3)
  expect(
    itemsOf(JSON.parse(broken.stdout) as Document).map(
      ({ rule, level }) => `${String(level)} ${String(rule)}`,
    ),
  ).toEqual([...['block field-missing', 'block value-missing', 'warn value-unmapped']])
  expect(itemsOf(await json('portal', 'check', '--adopt', '--map', 'key=Campus Key'))).toEqual([])
  expect(settingsOf(plain).mapping).toEqual(mapping)
})

it.each([
  ['nothing', {}, 4, /^(keychain-unavailable|not-signed-in)$/],
  ['a token that is not known', { CAMPUS_TOKEN: `1-1-${'0'.repeat(32)}` }, 4, /^token-unknown$/],
  ['a token of another kind', { CAMPUS_TOKEN: 'cmp_of-another-kind' }, 2, /^malformed-token$/],
])('whoever has %s is told so', async (_what, variables: Record<string, string>, exit, code) => {
  const refused = await somebody().plain.with({ variables })(...addWords('--json'))
  expect([refused.code, errorOf(refused)['code']]).toEqual([exit, expect.stringMatching(code)])
})

/** A server of another kind, which has no such page and says so in JSON. */
async function something(): Promise<string> {
  const server = createServer((_, answer) => {
    answer.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('an address without a Request Tracker is told before anybody is asked for a token', async () => {
  const { plain } = somebody()
  const code = async (url: string, ...more: string[]) => {
    const refused = await plain(...addWords('--url', url, ...more, '--json'))
    return [refused.code, errorOf(refused)['code']]
  }
  expect(await code('not an address')).toEqual([2, expect.stringMatching(/address/)])
  expect(await code('http://127.0.0.1:1')).toEqual([8, 'out-of-reach'])
  expect(await code(`${inject('tracker').url}/elsewhere`)).toEqual([8, 'redirected'])
  expect(await code(await something())).toEqual([8, 'not-the-portal'])
  // What is wrong in the call itself comes before all of it.
  expect(await code('http://127.0.0.1:1', '--map', 'nonsense')).toEqual([2, 'malformed-mapping'])
  expect(await code('http://127.0.0.1:1', '--map', 'status.new=nonsense')).toEqual([
    2,
    expect.stringMatching(/invalid|unknown/),
  ])
})
