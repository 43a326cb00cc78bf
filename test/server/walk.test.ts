import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROUTES } from '../../src/portal/wire/routes.ts'
import { SIGN_IN_ROUTES } from '../../src/portal/wire/routes/sign-in.ts'
import { createJobToken } from '../../src/server/sign-in/jobs.ts'
import { endDevice, listDevices } from '../../src/server/sign-in/devices.ts'
import { insertContact, listContacts } from '../../src/store/contacts.ts'
import type { Contact } from '../../src/support/contact.ts'
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

/** What each kind of caller may at all; the statuses are those of being let in, whatever then becomes of the call. */
const CONTACT = ['case:', 'contact:', 'request:']
const MAY: Record<Kind, (needs: string) => boolean> = {
  nobody: () => false,
  stranger: (needs) => needs === 'sign-in',
  'other district': (needs) => needs === 'sign-in' || CONTACT.some((noun) => needs.startsWith(noun)),
  support: (needs) =>
    needs === 'sign-in' ||
    (CONTACT.some((noun) => needs.startsWith(noun)) && !TECHNICAL_ONLY.includes(needs)),
  technical: (needs) => needs === 'sign-in' || CONTACT.some((noun) => needs.startsWith(noun)),
  flagged: (needs) => needs === 'sign-in' || CONTACT.some((noun) => needs.startsWith(noun)),
  deactivated: (needs) => needs === 'sign-in',
  desk: (needs) => needs === 'sign-in' || needs.startsWith('desk:'),
  'desk of another': (needs) => needs === 'sign-in' || needs.startsWith('desk:'),
  'job with too little': (needs) => needs === 'sign-in' || needs === 'case:list',
  'revoked job': () => false,
  'revoked device': () => false,
}
const TECHNICAL_ONLY: string[] = []

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
  const caller = await callerOf(gone)
  const current = (await listDevices(team.parts, caller)).find((device) => device.current)
  await endDevice(team.parts, caller, current?.id ?? '')
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
  const caller = await callerOf(
    await team.person('tess@x.example').catch(() => Promise.reject(new Error('too many devices'))),
  )
  const made = await createJobToken(team.parts, caller, undefined, { name, allow: ['case:list'], days: 1 })
  const devices = await listDevices(team.parts, caller)
  await endDevice(team.parts, caller, devices.find((device) => device.current)?.id ?? '')
  return (path, options = {}) =>
    fetch(`${team.url}${path}`, {
      ...options,
      headers: { ...options.headers, authorization: `Bearer ${made.token}` },
    })
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

/** A call of a route, about the case that the technical contact filed, with a body that is no more than an object. */
function calling({ method, path, keyed }: Operation, ask: Ask): Promise<Response> {
  const here = path.replace('{number}', String(number)).replace(/\{\w+\}/g, 'x')
  return ask(here, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(keyed && { 'idempotency-key': `"${crypto.randomUUID()}"` }),
      'if-match': '*',
    },
    ...(method === 'GET' ? {} : { body: '{}' }),
  })
}

describe('every route, for every kind of caller', () => {
  it('is in the document, and every one that is there is in the table', () => {
    const known = { ...SIGN_IN_ROUTES, ...ROUTES }
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(known).sort())
    expect(operations.length).toBeGreaterThan(50)
  })

  it.each(KINDS)('lets %s in where the rules do, and nowhere else', async (kind) => {
    const ask = callers.get(kind)
    if (!ask) throw new Error('no such caller')
    for (const operation of operations.filter(({ needs }) => needs !== 'nothing')) {
      const answer = await calling(operation, ask)
      const text = await answer.text()
      const told = `${operation.method} ${operation.path} as ${kind}: ${answer.status} ${text.slice(0, 200)}`
      expect(answer.status, told).toBeLessThan(500)
      expect(answer.headers.get('cache-control'), told).toBe('no-store')
      if (['nobody', 'revoked job', 'revoked device'].includes(kind)) expect(answer.status, told).toBe(401)
      else if (!MAY[kind](operation.needs)) expect([400, 403, 404], told).toContain(answer.status)
      if (answer.status >= 400)
        expect(answer.headers.get('content-type'), told).toContain('application/problem+json')
      // Nothing of another district's case is in any answer.
      if (['nobody', 'stranger', 'other district', 'desk of another', 'deactivated'].includes(kind))
        expect(text, told).not.toContain(NEW_CASE.subject)
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
