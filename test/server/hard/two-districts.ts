import { createHash } from 'node:crypto'
import type { Outcome } from '../../../src/portal/port.ts'
import { VERBS } from '../../../src/support/verbs.ts'
import { enrol } from '../../../src/server/sign-in/codes.ts'
import { insertContact } from '../../../src/store/contacts.ts'
import { insertDistrict, saveDistrictFacts, saveSite } from '../../../src/store/districts.ts'
import type { Contact } from '../../../src/support/contact.ts'
import { USUAL_SITES } from '../../../src/support/district.ts'
import { TEST_CATALOG } from '../../engine/test-catalog.ts'
import { NEW_CASE } from '../../portals/new-case.ts'
import { idOf, type SignedIn, type Team } from '../team.ts'
import type { Words } from './requests.ts'

/** A text in every field of the other district, and nowhere else. */
export const MARK = 'zebrafish7391'

export interface Asking {
  name: string
  headers(method: string, url: string): Promise<Record<string, string>>
}

const OTHER = 'd-other'

/** Four callers of Lakeside, the words that mean something there and, of the other district, what has no text: ids. */
export async function twoDistricts(team: Team): Promise<{ callers: Asking[]; words: Words }> {
  const add = (district: string, name: string, role: string) =>
    team.store.write((tx) => insertContact(tx, district, contact(name, role)))
  for (const [name, role] of [
    ...[['tess', 'technical'] as const, ['sue', 'support'] as const, ['joe', 'technical'] as const],
    ...[['cy', 'support'] as const, ['di', 'observer'] as const],
  ])
    await add(idOf('Lakeside'), name, role)
  const marked = await fillOther(team)
  const tess = await team.person('tess@x.example')
  const desk = await deskOf(team, 'olga', 'Lakeside')
  const ours = await fill(team, tess, desk, 'Lakeside', 'Plain')
  const callers = [
    ...[signed('technical', tess), signed('support', await team.person('sue@x.example'))],
    ...[signed('desk', desk), await job(team)],
  ]
  return {
    callers,
    words: wordsFrom(
      [ours, marked],
      TEST_CATALOG.statuses.items.map(({ id }) => id),
    ),
  }
}

type Made = Record<'numbers' | 'ids' | 'keys' | 'files', (string | number)[]>

function wordsFrom(all: readonly Made[], statuses: readonly string[]): Words {
  const of = (name: keyof Made) => all.flatMap((made) => made[name])
  const named = (section: { items: readonly { id: string }[] }) => section.items.map(({ id }) => id)
  const keys = Array.from({ length: 9000 }, (_, index) => `k${index}`)
  return {
    ...{
      number: of('numbers'),
      case: of('numbers'),
      id: of('ids'),
      key: [...of('keys'), ...keys.slice(0, 20)],
    },
    ...{ contact: ['cy', 'di', 'cy@x.example', 'c-other'], present: ['cy'], sha256: of('files') },
    ...{ 'Idempotency-Key': keys, 'If-Match': ['*', '"1"', '"2"', '"3"'], dryRun: ['true', 'false'] },
    ...{ district: ['Lakeside', 'lakeside', 'all'], type: named(TEST_CATALOG.types), status: [...statuses] },
    ...{ module: named(TEST_CATALOG.modules), priority: named(TEST_CATALOG.priorities) },
    ...{
      site: named(TEST_CATALOG.sites),
      release: ['Campus.2603.12', 'Campus.2607.1'],
      zone: ['UTC', 'America/Chicago'],
    },
    ...{
      role: named(TEST_CATALOG.roles),
      reason: named(TEST_CATALOG.escalations),
      email: ['new@x.example', 'cy@x.example'],
    },
    ...{
      search: ['grades', 'Plain', '"'],
      subject: ['Plain case', 'Grade Book does not save'],
      limit: [1, 2, 1000],
    },
    ...{ where: ['status = new', 'priority != low', 'subject ~ plain', 'number > 3'], days: [1, 30] },
    ...{ size: [3], since: ['2026-11-01', '7d'], effective: ['2026-12-01'], dueDate: ['2026-12-01'] },
    ...{ startsAt: ['2026-11-03T00:00:00Z'], endsAt: ['2026-11-04T00:00:00Z'], at: ['2026-11-05T06:00:00Z'] },
  }
}

async function fillOther(team: Team): Promise<Made> {
  const mark = 'Zebrafish7391'
  await team.store.write(async (tx) => {
    await insertDistrict(tx, { id: OTHER, name: `${mark} ISD` })
    await saveDistrictFacts(tx, OTHER, { hosting: null, cloudChoice: true, group: mark })
    for (const site of USUAL_SITES) await saveSite(tx, OTHER, { site, release: `${mark} release` })
    const person = { ...contact(mark, 'technical'), organization: mark, phone: mark }
    await insertContact(tx, OTHER, { ...person, id: 'c-other' })
  })
  const person = await team.person(`${MARK}@x.example`)
  const made = await fill(team, person, await deskOf(team, 'oscar', null), `${mark} ISD`, mark)
  await post(team, person, '/v1/job-tokens', { name: mark, allow: ['case:list'], days: 9 })
  return made
}

/** A case with everything that hangs on it, a change of contacts, a request and a notice, each holding the text. */
async function fill(
  team: Team,
  person: SignedIn,
  desk: SignedIn,
  district: string,
  text: string,
): Promise<Made> {
  const portal = person.portal(district)
  const { desk: there } = desk.portal(district)
  const bytes = new TextEncoder().encode(`${text} in a file`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const call = { key: `key-of-${district.length}-1` }
  const more = () => ({ key: crypto.randomUUID() })
  const file = { name: `${text}.txt`, type: 'text/plain', size: bytes.length, sha256, bytes }
  const answers = { description: `${text} is gone.`, steps: [text] }
  const filed = await done(
    portal.createCase({ ...NEW_CASE, subject: `${text} case`, answers, attachments: [file] }, call),
  )
  const number = Number(filed['number'])
  await done(portal.reply(number, { body: `${text} reply` }, more()))
  await done(there.take(number, more()))
  await done(
    there.reply(number, { body: `${text} answer`, status: null, participants: [], present: null }, more()),
  )
  await done(there.note(number, { body: `${text} note` }, more()))
  await done(portal.escalate(number, { reason: 'deadline', why: `${text} why` }, more()))
  const called = await done(
    there.openCase({ input: { ...NEW_CASE, subject: text }, caller: text, contact: null }, more()),
  )
  const person_ = {
    name: `${text} New`,
    email: `${text}.new@x.example`,
    phone: text,
    role: 'support',
    organization: text,
    agreement: true,
  }
  const change = { kind: 'add' as const, person: person_, effective: null, note: `${text} note` }
  const changing = await done(portal.roster.change({ change, zone: 'UTC' }, more()))
  const plan = {
    kind: 'sandbox-refresh' as const,
    site: 'sandbox',
    release: null,
    at: null,
    note: `${text} note`,
  }
  const request = await done(portal.updates.create(plan, more()))
  const incident = {
    kind: 'incident' as const,
    title: `${text} late`,
    body: `${text} waits`,
    startsAt: null,
    endsAt: null,
  }
  const notice = await done(there.postNotice(incident, more()))
  await done(
    there.updateNotice(String(notice['id']), { body: `${text} still`, endsAt: null, close: false }, more()),
  )
  const view = await portal.viewCase(number)
  const numbers = [number, called['number'], changing['number']].map(Number).filter(Number.isInteger)
  const ids = [request['id'], notice['id'], ...view.attachments.map(({ id }) => id), 'cy', 'c-other'].map(
    String,
  )
  return { numbers, ids, keys: [call.key], files: [sha256] }
}

async function done(outcome: Promise<Outcome<object>>): Promise<Record<string, unknown>> {
  const found = await outcome
  if (found.outcome !== 'done') throw found.outcome === 'refused' ? found.problem : new Error(found.outcome)
  return { ...('case' in found.value ? (found.value.case as object) : {}), ...found.value } as never
}

async function deskOf(team: Team, name: string, served: string | null): Promise<SignedIn> {
  const email = `${name}@desk.example`
  await enrol(team.parts, { name, email }, { another: true })
  if (served !== null) {
    await team.store.write(async (tx) => {
      await tx.run('UPDATE accounts SET every_district = 0 WHERE email = ?', email)
      const only = 'INSERT INTO served_districts SELECT id, ? FROM accounts WHERE email = ?'
      await tx.run(only, idOf(served), email)
    })
  }
  return team.person(email)
}

async function post(team: Team, who: SignedIn, path: string, body: object): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json' }
  const answer = await who.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (answer.status !== 200) throw new Error(await answer.text())
  return (await answer.json()) as Record<string, unknown>
}

async function job(team: Team): Promise<Asking> {
  const joe = await team.person('joe@x.example')
  const may = TEST_CATALOG.roles.items.find(({ id }) => id === 'technical')?.may ?? []
  const allow = VERBS.filter((verb) => may.includes(verb))
  const { token } = await post(team, joe, '/v1/job-tokens', { name: 'nightly', allow, days: 30 })
  return { name: 'job', headers: async () => ({ authorization: `Bearer ${String(token)}` }) }
}

function signed(name: string, { credentials }: SignedIn): Asking {
  return { name, headers: (method, url) => credentials.headers(method, url) }
}

function contact(name: string, role: string): Contact {
  return {
    ...{ id: name, name, email: `${name.toLowerCase()}@x.example`, phone: null, role, state: 'active' },
    ...{
      organization: null,
      agreement: true,
      invitedUntil: null,
      lastActivityAt: null,
      activitySource: 'portal',
    },
  }
}
