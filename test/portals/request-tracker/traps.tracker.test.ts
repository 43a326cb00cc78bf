import { createHash } from 'node:crypto'
import { expect, inject, it, onTestFinished } from 'vitest'
import type { Outcome } from '../../../src/portal/port.ts'
import { openHttp } from '../../../src/portals/http/http.ts'
import { asRows } from '../../../src/portals/request-tracker/shapes.ts'
import { MAPPING, newQueue, openTestTracker, restAs, type User } from './open-tracker.ts'
import { between } from './between.ts'

async function done<Value>(outcome: Promise<Outcome<Value>>): Promise<Value> {
  const settled = await outcome
  if (settled.outcome === 'done') return settled.value
  throw settled.outcome === 'refused' ? settled.problem : new Error(`the write was ${settled.outcome}`)
}

async function filed(options: Parameters<typeof openTestTracker>[0] = {}) {
  const opened = await openTestTracker(options)
  const found = await done(opened.portal.createCase(opened.newCase, { key: 'made', fresh: true }))
  return { ...opened, number: found.number ?? 0, found }
}

const letTomSee = (number: number) =>
  restAs('root').write('PUT', `/ticket/${number}`, {
    json: { Requestor: ['ann@x.example', 'tom@x.example'] },
  })
const asUser = async (user: User, queue: string) => openTestTracker({ user, queue })

it('1: a change that is answered with 200 and not made is refused, by what is read back', async () => {
  const { portal, queue, number } = await filed()
  const mapping = { values: { ...MAPPING.values, module: { ...MAPPING.values?.module, gone: 'Gone' } } }
  const other = await openTestTracker({ queue, mapping })
  const bad = await other.portal.updateCase(
    number,
    { changes: { module: 'gone' }, revision: null },
    { key: 'u' },
  )
  expect(bad).toMatchObject({ outcome: 'refused', problem: { kind: 'conflict', code: 'not-taken' } })
  const half = { module: 'gone', priority: 'high' }
  const partly = await other.portal.updateCase(number, { changes: half, revision: null }, { key: 'v' })
  expect(partly).toMatchObject({ problem: { kind: 'partial', caseNumber: number } })
  expect(await portal.viewCase(number)).toMatchObject({ module: 'grading-and-standards', priority: 'high' })
  // Whoever asked may see it and not close it.
  await letTomSee(number)
  const tom = await asUser('tom', queue)
  expect(await tom.portal.viewCase(number)).toMatchObject({ status: 'new' })
  expect(await tom.portal.closeCase(number, { comment: null }, { key: 'c' })).toMatchObject({
    ...{ outcome: 'refused', problem: { kind: 'not-allowed' } },
  })
  expect(await portal.viewCase(number)).toMatchObject({ status: 'new' })
})

it('1: a status that its lifecycle does not lead to is refused before anything is said', async () => {
  const queue = await newQueue('vendor')
  const { portal, number } = await filed({ queue })
  const closing = await done(portal.closeCase(number, { comment: 'Works' }, { key: 'c' }))
  expect(closing).toMatchObject({ before: { status: 'new' }, after: { status: 'closed' } })
  const away = { status: 'pending-customer-input', comment: 'x' }
  const moved = await portal.desk.move(number, away, { key: 'm' })
  expect(moved).toMatchObject({ problem: { kind: 'conflict', code: 'not-taken' } })
  expect((await portal.viewCase(number)).comments).toHaveLength(1)
})

it('1: a status whose text nobody knows is `unknown`, shown raw, and taken for open', async () => {
  const queue = await newQueue('vendor')
  const { portal, rest, number } = await filed({ queue })
  await rest.write('PUT', `/ticket/${number}`, { json: { Status: 'with the vendor' } })
  const raw = { status: 'unknown', statusText: 'with the vendor', waitingOn: 'desk', closedAt: null }
  expect(await portal.viewCase(number)).toMatchObject(raw)
  expect((await portal.listCases({ limit: 5, status: ['unknown'] })).items).toMatchObject([raw])
  const closing = await portal.closeCase(number, { comment: null }, { key: 'c' })
  expect(closing).toMatchObject({ problem: { code: 'not-taken' } })
})

it('2: a value that a new ticket loses is told, with the number of the ticket', async () => {
  const mapping = { values: { ...MAPPING.values, module: { messenger: 'Gone' } } }
  const { portal, newCase } = await openTestTracker({ mapping })
  const outcome = await portal.createCase({ ...newCase, module: 'messenger' }, { key: 'k' })
  expect(outcome).toMatchObject({ outcome: 'refused', problem: { kind: 'partial', code: 'partly-done' } })
  const number = outcome.outcome === 'refused' ? outcome.problem.caseNumber : 0
  expect(await portal.findByKey('k')).toMatchObject({ number, module: '' })
})

it('2: a reply that is sent with a status that is not taken says that it was sent', async () => {
  const { portal, rest, queue, number } = await filed()
  const { url } = await between(
    ({ path, method }) => method === 'POST' && path.includes('/correspond'),
    'change',
  )
  const other = await openTestTracker({ queue, url })
  const outcome = await other.portal.closeCase(number, { comment: 'Works' }, { key: 'c' })
  expect(outcome).toMatchObject({ problem: { kind: 'partial', caseNumber: number } })
  const seen = await portal.viewCase(number)
  expect([seen.status, seen.comments.map(({ body }) => body)]).toEqual(['assigned', ['Works']])
  await rest.close()
})

it('3: a history is read to its end, although nobody tells how long it is', async () => {
  const { portal, rest, number } = await filed()
  for (let index = 0; index < 36; index += 1) {
    const [Status, Priority] = index % 2 ? ['open', 50] : ['stalled', 20]
    await rest.write('PUT', `/ticket/${number}`, { json: { Status, Priority, Subject: `Seen ${index}` } })
  }
  const seen = await portal.viewCase(number)
  expect(seen.history.filter(({ event }) => event === 'status')).toHaveLength(36)
  expect(seen.history.filter(({ field }) => field === 'subject')).toHaveLength(36)
  const first = await rest.get(`/ticket/${number}/history`, { per_page: 100 })
  expect(first.json()).toMatchObject({ total: null, pages: null, count: 100 })
})

it('4: an update knows a change that this person could see, and no other', async () => {
  const { portal, queue, number, found } = await filed()
  await done(portal.desk.note(number, { body: 'Only for us' }, { key: 'n' }))
  const stale = { changes: { priority: 'high' }, revision: found.revision }
  expect(await portal.updateCase(number, stale, { key: 'u' })).toMatchObject({
    problem: { kind: 'conflict', code: 'changed-meanwhile' },
  })
  await letTomSee(number)
  const tom = await asUser('tom', queue)
  const before = await tom.portal.viewCase(number)
  await done(portal.desk.note(number, { body: 'And this' }, { key: 'o' }))
  expect((await tom.portal.viewCase(number)).revision).toBe(before.revision)
  // What is written carries no such condition: it would be refused whatever it says.
  await done(tom.portal.reply(number, { body: 'More' }, { key: 'r' }))
})

it('4: a change between reading and writing is noticed by the server', async () => {
  const { queue, number } = await filed()
  const { url } = await between(
    ({ method }) => method === 'PUT',
    async () => {
      await restAs('root').write('PUT', `/ticket/${number}`, { json: { Subject: 'Meanwhile' } })
    },
  )
  const other = await openTestTracker({ queue, url })
  const outcome = await other.portal.updateCase(
    number,
    { changes: { priority: 'high' }, revision: null },
    { key: 'u' },
  )
  expect(outcome).toMatchObject({ problem: { code: 'changed-meanwhile' } })
})

it('5: a redirect to the page of a sign-in is not followed', async () => {
  const { url } = inject('tracker')
  const network = { timeout: undefined, proxy: { https: undefined, http: undefined, except: undefined } }
  const http = openHttp({
    ...{ origin: url, network: { ...network, extraCertificates: undefined, unchecked: false } },
    clock: { now: () => new Date() },
  })
  onTestFinished(() => http.close())
  const asBrowser = {
    'user-agent': 'Mozilla/5.0',
    authorization: 'token 1-1-00000000000000000000000000000000',
  }
  const asked = http.send({ method: 'GET', path: '/REST/2.0/rt', headers: asBrowser })
  await expect(asked).rejects.toMatchObject({ kind: 'unsettled', code: 'redirected' })
  const plain = await http.send({ method: 'GET', path: '/REST/2.0/rt' })
  expect(plain.status).toBe(401)
})

it('6: a case that is not there is that, whatever the call', async () => {
  const { portal } = await openTestTracker()
  const missing = { outcome: 'refused', problem: { kind: 'not-found', code: 'case-not-found' } }
  expect(await portal.reply(4711, { body: 'x' }, { key: 'r', fresh: true })).toMatchObject(missing)
  expect(await portal.desk.note(4711, { body: 'x' }, { key: 'n', fresh: true })).toMatchObject(missing)
  expect(await portal.closeCase(4711, { comment: null }, { key: 'c' })).toMatchObject(missing)
  expect(
    await portal.updateCase(4711, { changes: { subject: 'x' }, revision: null }, { key: 'u' }),
  ).toMatchObject(missing)
  await expect(portal.viewCase(4711)).rejects.toMatchObject({ code: 'case-not-found' })
  await expect(portal.readAttachment(4711, '')).rejects.toMatchObject({ code: 'case-not-found' })
})

it('7: a queue that is not there is refused like one that one may not use', async () => {
  const nowhere = await openTestTracker({ queue: 'Nowhere at all' })
  const outcome = await nowhere.portal.createCase(nowhere.newCase, { key: 'k' })
  expect(outcome).toMatchObject({ outcome: 'refused', problem: { kind: 'not-allowed' } })
  const dan = await asUser('dan', await newQueue())
  const other = await dan.portal.createCase(dan.newCase, { key: 'k' })
  expect(other).toMatchObject({ outcome: 'refused', problem: { kind: 'not-allowed' } })
})

it('8: refusals are told in the server’s words, without the places in its files', async () => {
  const rest = restAs('ann')
  const bad = rest.get('/tickets', { query: "Queue = >= 'x'" })
  await expect(bad).rejects.toMatchObject({ kind: 'conflict' })
  await expect(bad).rejects.not.toThrow(/\/usr\//)
  const { queue, number } = await filed()
  const dan = await asUser('dan', queue)
  await expect(dan.portal.viewCase(number)).rejects.toMatchObject({ kind: 'not-allowed' })
  await letTomSee(number)
  const tom = await asUser('tom', queue)
  const note = await tom.portal.desk.note(number, { body: 'x' }, { key: 'n', fresh: true })
  expect(note).toMatchObject({ problem: { kind: 'not-allowed' } })
  await rest.close()
})

it('9: what the desk notes stays with the desk, its files too', async () => {
  const { portal, rest, queue, number } = await filed()
  await letTomSee(number)
  const json = {
    ...{ Content: 'Between us', ContentType: 'text/plain' },
    Attachments: [{ FileName: 'secret.txt', FileType: 'text/plain', FileContent: 'eA==' }],
  }
  await rest.write('POST', `/ticket/${number}/comment`, { json })
  const { comments } = await portal.desk.viewCase(number)
  const [{ attachments: [file] = [] } = {}] = comments
  expect([comments.map(({ body }) => body), file?.name]).toEqual([['Between us'], 'secret.txt'])
  expect((await portal.viewCase(number)).comments).toEqual([])
  const tom = await asUser('tom', queue)
  expect((await tom.portal.desk.viewCase(number)).comments).toEqual([])
  await expect(tom.portal.readAttachment(number, file?.id ?? '')).rejects.toMatchObject({ kind: 'not-found' })
  expect((await tom.portal.listCases({ limit: 5, search: 'between' })).items).toEqual([])
})

it('beyond the nine: names of files arrive as they are, in any alphabet', async () => {
  const { portal, number } = await filed()
  const bytes = Buffer.from('ä\0b')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { name: 'Zeugnis ä 日本.pdf', type: 'application/pdf', bytes, size: bytes.length, sha256 }
  await done(portal.reply(number, { body: 'Here', attachments: [file] }, { key: 'r' }))
  const [comment] = (await portal.viewCase(number)).comments
  expect(comment?.attachments).toMatchObject([{ name: file.name, size: 4 }])
  expect(Buffer.from(await portal.readAttachment(number, comment?.attachments[0]?.id ?? ''))).toEqual(bytes)
})

it('beyond the nine: times of a search are in the zone of whoever asks, so they are not relied on', async () => {
  const { portal, queue, rest, number } = await filed()
  await new Promise((resolve) => setTimeout(resolve, 1100))
  await done(
    portal.createCase({ ...(await openTestTracker({ queue })).newCase }, { key: 'two', fresh: true }),
  )
  const first = await portal.listCases({ limit: 1 })
  const second = await portal.listCases({ limit: 1, cursor: first.nextCursor ?? '' })
  expect(first.items[0]?.number).toBeGreaterThan(number)
  expect([second.items.map((one) => one.number), second.nextCursor]).toEqual([[number], null])
  // Ann is in Auckland: everything here was changed before the next hour in UTC, and nothing is found.
  const at = new Date(Date.now() + 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
  const sql = `Queue = '${queue}' AND LastUpdated < '${at}'`
  expect(asRows((await rest.get('/tickets', { query: sql })).json())?.count).toBe(0)
})

it('a write whose answer is lost is unknown, is found by its key, and is not made twice', async () => {
  const { queue, newCase, portal, number } = await filed()
  const { url } = await between(({ method }) => method === 'POST', 'lose')
  const lossy = await openTestTracker({ queue, url })
  const lost = await lossy.portal.createCase(newCase, { key: 'lost' })
  expect(lost).toEqual({ outcome: 'unknown', key: 'lost' })
  const made = await portal.findByKey('lost')
  expect(await portal.createCase(newCase, { key: 'lost' })).toMatchObject({ replayed: true, value: made })
  const said = await lossy.portal.reply(number, { body: 'Once' }, { key: 'said[1]' })
  expect(said).toEqual({ outcome: 'unknown', key: 'said[1]' })
  expect(await portal.findByKey('said[1]')).toMatchObject({ number })
  expect(await portal.reply(number, { body: 'Once' }, { key: 'said[1]' })).toMatchObject({ replayed: true })
  expect((await portal.viewCase(number)).comments.map(({ body }) => body)).toEqual(['Once'])
  expect(await portal.findByKey('SAID[1]')).toBeNull()
})

it('says what it cannot: nothing keeps a key, no site is asked for', async () => {
  const { fields } = MAPPING
  const { key: _key, dedupe: _dedupe, ...without } = fields
  const { portal, newCase } = await openTestTracker({ mapping: { fields: without } })
  expect(portal.capabilities()).toMatchObject({ exactlyOnce: 'no', dedupe: 'no' })
  await done(portal.createCase(newCase, { key: 'k' }))
  expect(await portal.findByKey('k')).toBeNull()
  const asked = { kind: 'sandbox-refresh', site: 'sandbox', release: null, at: null, note: null } as const
  expect(await portal.updates.create(asked, { key: 'r' })).toMatchObject({
    problem: { kind: 'conflict', code: 'unsupported' },
  })
})

it('tickets that were merged are one, and one that a mail opened is read as it is', async () => {
  const { portal, rest, queue, number } = await filed()
  const mail = {
    Queue: queue,
    Subject: 'By mail',
    Requestor: 'pat@school.example',
    Content: 'It broke.\n\nSince Monday:\n- A',
    ContentType: 'text/plain',
  }
  const made = (await rest.write('POST', '/ticket', { json: mail })).json() as { id: string }
  const other = Number(made.id)
  expect(await portal.viewCase(other)).toMatchObject({
    ...{
      answers: { description: mail.Content },
      contact: { email: 'pat@school.example' },
      type: '',
      module: '',
    },
  })
  await rest.write('PUT', `/ticket/${other}`, { json: { MergeInto: number } })
  expect(await portal.viewCase(other)).toMatchObject({ number })
  const closed = await portal.closeCase(other, { comment: null }, { key: crypto.randomUUID() })
  expect(closed).toMatchObject({ outcome: 'done', value: { case: { number }, changed: true } })
})
