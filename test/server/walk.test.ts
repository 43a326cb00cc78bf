import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../../src/portal/wire/route.ts'
import { ALL_ROUTES } from '../../src/portal/wire/routes.ts'
import type { Caller } from '../../src/server/caller.ts'
import { createJobToken } from '../../src/server/sign-in/jobs.ts'
import { endDevice, listDevices } from '../../src/server/sign-in/devices.ts'
import { insertContact, listContacts } from '../../src/store/contacts.ts'
import type { Contact } from '../../src/support/contact.ts'
import { TEST_CATALOG } from '../engine/test-catalog.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { idOf, startTeam, type SignedIn, type Team } from './team.ts'

type Ask = (path: string, options?: RequestInit) => Promise<Response>

/** The API as it documents itself: a route that is not in here is no route. */
interface Operation {
  method: string
  path: string
  name: string
  needs: string
  keyed: boolean
}

const KINDS = [
  'nobody',
  'stranger',
  'other district',
  'support',
  'technical',
  'flagged',
  'deactivated',
  'desk',
  'desk of another',
  'job with too little',
  'revoked job',
  'revoked device',
] as const
type Kind = (typeof KINDS)[number]

/** Who acts as a contact, and in which role. */
const ROLE: Partial<Record<Kind, string>> = {
  'other district': 'technical',
  support: 'support',
  technical: 'technical',
  flagged: 'technical',
}
const OUT: readonly Kind[] = ['nobody', 'revoked job', 'revoked device']

/** Whether the rules let somebody in for a verb: those of the catalog for contacts, except what all of them may. */
function may(kind: Kind, { name, needs: verb }: Operation): boolean {
  if (kind === 'job with too little') return verb === 'case:list'
  if (kind === 'desk of another' && name === 'deskAddDistrict') return false
  // What the desk does as well where a role may.
  const both = verb === 'school:change'
  if (kind === 'desk' || kind === 'desk of another') return verb.startsWith('desk:') || both
  const role = TEST_CATALOG.roles.items.find(({ id }) => id === ROLE[kind])
  // What is read is marked by whoever reads it.
  return verb === 'notice:read' ? role !== undefined : (role?.may.includes(verb) ?? false)
}

const PLAN = { kind: 'sandbox-refresh', site: 'sandbox', release: null, at: null }
const PERSON = {
  name: 'Bo',
  email: 'bo@x.example',
  phone: null,
  role: 'support',
  organization: null,
  agreement: false,
}
const CHANGE = { kind: 'add', person: PERSON, effective: null, note: null }
const NOTICE = { kind: 'incident', title: 'Late', body: 'Wait.', startsAt: null, endsAt: null }

/** A sound body for every call that has one, so that nothing but the rules refuses it. */
const BODIES: Record<string, unknown> = {
  createCase: NEW_CASE,
  updateCase: { priority: 'high' },
  reply: { body: 'More.' },
  closeCase: { comment: null },
  closeByDedupe: { dedupe: 'login', comment: null },
  reopenCase: { reason: 'It is back.' },
  escalate: { reason: 'deadline', why: 'Friday.' },
  changeContacts: { change: CHANGE, zone: 'UTC' },
  activateContact: { code: 'ABCD' },
  createRequest: { ...PLAN, note: null },
  cancelRequest: { reason: null },
  deskOpenCase: { input: NEW_CASE, caller: 'Cy', contact: null },
  deskReply: { body: 'Which?', status: null, participants: [], present: null },
  deskNote: { body: 'A note.' },
  deskMove: { status: 'assigned', comment: null },
  deskResolve: { body: 'Done.' },
  deskVerify: { body: 'Please.' },
  deskApprove: { agreement: true },
  deskRefuse: { reason: 'No.' },
  deskInvite: PERSON,
  deskSetState: { state: 'active' },
  deskMoveRequest: { status: 'scheduled', at: null, reason: null },
  deskPostNotice: NOTICE,
  readNotice: { undo: false },
  deskUpdateNotice: { body: 'More.', endsAt: null, close: false },
  deskAddDistrict: { name: 'Riverside' },
  deskUpdateDistrict: { group: 'North' },
  assignSchools: {
    ...{ schools: [{ name: 'North', specialist: 'Dana' }], specialists: [{ name: 'Dana' }], replace: false },
  },
  tellAbsence: { specialist: 'Dana', from: null, until: '2099-01-01', cover: null },
  deskLink: { portal: 'vendor', kind: 'handoff', address: 'https://v.example', number: 482913 },
  createJobToken: { name: 'walked', allow: ['case:list'], days: 1 },
  codeAtDesk: { email: 'sue@x.example' },
}
const QUERIES: Record<string, string> = {
  similarCases: 'subject=Grade',
  planRequest: 'kind=sandbox-refresh&site=sandbox',
}

let team: Team
let number = 0
const cleaning: (() => unknown)[] = []
afterAll(async () => {
  for (const act of cleaning.reverse()) await act()
})
const callers = new Map<Kind, Ask>()
let operations: Operation[] = []

beforeAll(async () => {
  team = await startTeam({ districts: ['Lakeside', 'Hillside'], cleanUp: (act) => cleaning.push(act) })
  const document = (await (await fetch(`${team.url}/openapi.json`)).json()) as {
    paths: Record<
      string,
      Record<string, { operationId: string; 'x-needs': string; parameters: { name: string }[] }>
    >
  }
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: name, 'x-needs': needs, parameters }]) => ({
      ...{ method: method.toUpperCase(), path, name, needs },
      keyed: parameters.some((parameter) => parameter.name === 'Idempotency-Key'),
    })),
  )
  const add = (district: string, name: string, more: Partial<Contact> = {}) =>
    team.store.write((tx) => insertContact(tx, idOf(district), contactNamed(name, more)))
  await add('Lakeside', 'tess', { role: 'technical' })
  await add('Lakeside', 'sue', { role: 'support' })
  await add('Lakeside', 'flo', { role: 'technical', state: 'flagged' })
  await add('Lakeside', 'dee', { role: 'technical', state: 'deactivated' })
  await add('Hillside', 'hal', { role: 'technical' })
  const person = (name: string) => team.person(`${name}@x.example`)
  const technical = await person('tess')
  const filed = await technical.portal().createCase(NEW_CASE, { key: 'first' })
  if (filed.outcome !== 'done') throw new Error('not filed')
  number = filed.value.number ?? 0
  const put = (kind: Kind, { ask }: SignedIn) => callers.set(kind, ask)
  put('technical', technical)
  put('support', await person('sue'))
  put('flagged', await person('flo'))
  put('deactivated', await person('dee'))
  put('other district', await person('hal'))
  put('stranger', await person('nobody'))
  put('desk', await deskOf('dana', 'every'))
  put('desk of another', await deskOf('olga', 'Hillside'))
  callers.set('nobody', (path, options) => fetch(`${team.url}${path}`, options))
  callers.set('job with too little', await job('little'))
  const ended = await job('ended')
  await technical.ask('/v1/job-tokens/ended/revoke', { method: 'POST' })
  callers.set('revoked job', ended)
  const gone = await person('tess')
  put('revoked device', gone)
  await endCurrent(await callerOf(gone))
})

function contactNamed(name: string, more: Partial<Contact>): Contact {
  return {
    ...{ id: name, name, email: `${name}@x.example`, phone: null, role: 'support', state: 'active' },
    ...{
      organization: null,
      agreement: false,
      invitedUntil: null,
      lastActivityAt: null,
      activitySource: 'portal',
    },
    ...more,
  }
}

async function callerOf(who: SignedIn) {
  const { authenticating } = await import('../../src/server/sign-in/authenticate.ts')
  const url = `${team.url}/v1/me`
  const headers = await who.credentials.headers('GET', url)
  return authenticating(team.parts)({
    method: 'GET',
    url,
    authorization: headers['authorization'],
    proof: headers['dpop'],
  })
}

async function job(name: string): Promise<Ask> {
  const caller = await callerOf(await team.person('tess@x.example'))
  const made = await createJobToken(team.parts, caller, undefined, { name, allow: ['case:list'], days: 1 })
  // A person has few devices, and this one is needed no more.
  await endCurrent(caller)
  return (path, options = {}) =>
    fetch(`${team.url}${path}`, {
      ...options,
      headers: { ...options.headers, authorization: `Bearer ${made.token}` },
    })
}

async function endCurrent(caller: Caller): Promise<void> {
  const current = (await listDevices(team.parts, caller)).find((device) => device.current)
  await endDevice(team.parts, caller, current?.id ?? '')
}

async function deskOf(name: string, served: string): Promise<SignedIn> {
  const { enrol } = await import('../../src/server/sign-in/codes.ts')
  const email = `${name}@desk.example`
  await enrol(team.parts, { name, email }, { another: true })
  if (served !== 'every') {
    await team.store.write(async (tx) => {
      await tx.run('UPDATE accounts SET every_district = 0 WHERE email = ?', email)
      await tx.run(
        'INSERT INTO served_districts SELECT id, ? FROM accounts WHERE email = ?',
        idOf(served),
        email,
      )
    })
  }
  return team.person(email)
}

/** A call of a route, about the case that the technical contact filed. */
function calling({ method, path, name, keyed }: Operation, ask: Ask): Promise<Response> {
  const here = path.replace('{number}', String(number)).replace(/\{\w+\}/g, 'x')
  const body = name in BODIES ? { body: JSON.stringify(BODIES[name]) } : {}
  return ask(name in QUERIES ? `${here}?${QUERIES[name]}` : here, {
    method,
    headers: {
      ...(name in BODIES && { 'content-type': 'application/json' }),
      ...(keyed && { 'idempotency-key': `"${crypto.randomUUID()}"` }),
      'if-match': '*',
    },
    ...body,
  })
}

/** `METHOD /path/{parameter}` of all that the router knows, from the tree that it prints. */
function routesOf(printed: string): string[] {
  const parents: string[] = []
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*?)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? []
    if (part === '') return []
    const depth = indent.length / 4
    parents[depth] = `${depth === 0 ? '' : (parents[depth - 1] ?? '')}${part}`
    const path = parents[depth].replace(/:(\w+)/g, '{$1}')
    return methods
      .split(', ')
      .filter(Boolean)
      .map((method) => `${method} ${path}`)
  })
}

describe('every route, for every kind of caller', () => {
  it('is in the document, and nothing else is answered', () => {
    const documented = operations.map(({ method, path }) => `${method} ${path}`)
    const open = ['GET /healthz', 'GET /readyz', 'GET /openapi.json']
    expect(routesOf(team.routes).sort()).toEqual([...documented, ...open].sort())
    expect(operations.length).toBeGreaterThan(50)
  })

  it('has a sound body here, where it wants one', () => {
    const wanting = Object.entries<Route>(ALL_ROUTES).filter(
      ([, { body, needs }]) => body.type !== 'null' && needs !== 'nothing',
    )
    expect(Object.keys(BODIES).sort()).toEqual(wanting.map(([name]) => name).sort())
    for (const [name, { body }] of wanting)
      expect([name, body.safeParse(BODIES[name]).success]).toEqual([name, true])
  })

  it.each(KINDS)('lets %s in where the rules do, and nowhere else', async (kind) => {
    const ask = callers.get(kind)
    if (!ask) throw new Error('no such caller')
    for (const operation of operations.filter(({ needs }) => needs !== 'nothing')) {
      const { method, path, needs } = operation
      const answer = await calling(operation, ask)
      const text = await answer.text()
      const told = `${method} ${path} as ${kind}: ${answer.status} ${text.slice(0, 200)}`
      expect(answer.status, told).toBeLessThan(500)
      expect(answer.headers.get('cache-control'), told).toBe('no-store')
      if (OUT.includes(kind)) expect(answer.status, told).toBe(401)
      else if (needs === 'sign-in') expect(answer.status, told).not.toBe(401)
      else if (may(kind, operation)) expect([401, 403], told).not.toContain(answer.status)
      else expect([403, 404], told).toContain(answer.status)
      if (answer.status >= 400)
        expect(answer.headers.get('content-type'), told).toContain('application/problem+json')
      // Nothing of another district's case is in any answer.
      if (!['support', 'technical', 'flagged', 'desk', 'job with too little'].includes(kind))
        expect(text, told).not.toContain(`"number":${number}`)
    }
  })

  it('tells who is of another district nothing of a case, not even that it is there', async () => {
    const ask = callers.get('other district') as Ask
    const there = await ask(`/v1/cases/${number}`)
    const not = await ask('/v1/cases/999999')
    const { detail, ...rest } = (await there.json()) as { detail: string }
    const other = (await not.json()) as { detail: string }
    expect([there.status, detail.replace(String(number), 'N')]).toEqual([
      404,
      other.detail.replace('999999', 'N'),
    ])
    expect(rest).toMatchObject({ code: 'case-not-found' })
    const named = await ask(`/v1/cases?district=Lakeside`)
    expect(named.status).toBe(404)
  })

  it('leaves the list of contacts as it was', async () => {
    const { length } = await team.store.read((tx) => listContacts(tx, idOf('Lakeside')))
    expect(length).toBe(5)
  })
})
