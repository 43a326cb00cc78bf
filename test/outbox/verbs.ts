import { createHash } from 'node:crypto'
import type { FileToSend, Outcome, Portal } from '../../src/portal/port.ts'
import type { Method } from '../../src/outbox/methods.ts'
import type { NewContact } from '../../src/support/contact.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import type { NewAssignments } from '../../src/support/routing/new-assignments.ts'

type Of = (district: string) => Portal
/** The write itself, on a portal of the usual district, or of another. */
type Act = (portal: Portal, key: string, of: Of) => Promise<Outcome<unknown>>

let turn = 0
const fresh = (): number => (turn += 1)

export async function done<Value>(outcome: Promise<Outcome<Value>>): Promise<Value> {
  const settled = await outcome
  if (settled.outcome === 'done') return settled.value
  throw settled.outcome === 'refused' ? settled.problem : new Error(`the write was ${settled.outcome}`)
}

export function fileOf(text: string): FileToSend {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: 'a.txt', type: 'text/plain', bytes, size: bytes.length, sha256 }
}

function person(): NewContact {
  const email = `p${fresh()}@x.example`
  return { name: 'Bo Lind', email, role: 'support', phone: null, organization: null, agreement: false }
}

/** A school and who answers for it. */
function assignments(name: string): NewAssignments {
  const schools = [{ name: `School of ${name}`, specialist: name }]
  return { schools, specialists: [{ name }], replace: false }
}

const filed = async (portal: Portal): Promise<number> =>
  (await done(portal.createCase(NEW_CASE, { key: `case-${fresh()}` }))).number ?? 0
const asked = async (portal: Portal): Promise<number> => {
  const change = { kind: 'add', person: person(), effective: null, note: null } as const
  return (await done(portal.roster.change({ change, zone: 'UTC' }, { key: `ask-${fresh()}` }))).number ?? 0
}
const REFRESH = { kind: 'sandbox-refresh', site: 'sandbox', release: null, at: null, note: null } as const
const request = async (portal: Portal): Promise<string> => {
  const { items } = await portal.updates.list({ limit: 10, open: true })
  for (const { id, status } of items) {
    const key = `end-${fresh()}`
    if (status === 'running')
      await done(portal.desk.moveRequest(id, { status: 'done', at: null, reason: null }, { key }))
    else await done(portal.updates.cancel(id, { reason: 'x' }, { key }))
  }
  return (await done(portal.updates.create(REFRESH, { key: `request-${fresh()}` }))).id
}
const NOTICE = { kind: 'incident', title: 'Late', body: 'Wait.', startsAt: null, endsAt: null } as const
const notice = async (portal: Portal): Promise<string> =>
  (await done(portal.desk.postNotice(NOTICE, { key: `notice-${fresh()}` }))).id

/**
 * Every write that a portal over HTTP has: makes something to do it to, on a portal without faults, and answers the
 * write itself.
 */
export const VERBS: Partial<Record<Method, (clean: Portal, of: Of) => Promise<Act>>> = {
  createCase: async () => {
    const text = `file ${fresh()}`
    return (portal, key) => portal.createCase({ ...NEW_CASE, attachments: [fileOf(text)] }, { key })
  },
  reply: async (clean) => {
    const number = await filed(clean)
    const text = `reply ${fresh()}`
    return (portal, key) => portal.reply(number, { body: 'More.', attachments: [fileOf(text)] }, { key })
  },
  closeCase: async (clean) => {
    const number = await filed(clean)
    return (portal, key) => portal.closeCase(number, { comment: 'Done.' }, { key })
  },
  closeByDedupe: async (clean) => {
    const dedupe = `outage-${fresh()}`
    const input = { ...NEW_CASE, dedupe: { key: dedupe, comment: 'Again.' } }
    await done(clean.createCase(input, { key: `case-${fresh()}` }))
    return (portal, key) => portal.closeByDedupe(dedupe, { comment: 'Over.' }, { key })
  },
  reopenCase: async (clean) => {
    const number = await filed(clean)
    await done(clean.closeCase(number, { comment: null }, { key: `close-${fresh()}` }))
    return (portal, key) => portal.reopenCase(number, { reason: 'Again.' }, { key })
  },
  updateCase: async (clean) => {
    const number = await filed(clean)
    return (portal, key) =>
      portal.updateCase(number, { changes: { priority: 'low' }, revision: null }, { key })
  },
  escalate: async (clean) => {
    const number = await filed(clean)
    return (portal, key) => portal.escalate(number, { reason: 'deadline', why: 'Friday.' }, { key })
  },
  take: async (clean) => {
    const call = { input: NEW_CASE, caller: 'Pat', contact: null }
    const opened = await done(clean.desk.openCase(call, { key: `open-${fresh()}` }))
    return (portal, key) => portal.take(opened.number ?? 0, { key })
  },
  readNotice: async (clean) => {
    const id = await notice(clean)
    return (portal, key) => portal.readNotice(id, { undo: false }, { key })
  },
  'roster.change': async () => {
    const change = { kind: 'add', person: person(), effective: null, note: null } as const
    return (portal, key) => portal.roster.change({ change, zone: 'UTC' }, { key })
  },
  'roster.activate': async (clean, of) => {
    const name = `Valley ${fresh()}`
    await done(clean.desk.addDistrict(name, { key: `add-${fresh()}` }))
    const ann = { ...person(), name: 'Ann Lee', email: 'ann@x.example', role: 'technical' }
    const { code } = await done(of(name).desk.invite(ann, { key: `invite-${fresh()}` }))
    return (_portal, key, other) => other(name).roster.activate(code ?? '', { key })
  },
  'updates.create': async (clean) => {
    await done(clean.updates.cancel(await request(clean), { reason: 'x' }, { key: `end-${fresh()}` }))
    return (portal, key) => portal.updates.create(REFRESH, { key })
  },
  'updates.cancel': async (clean) => {
    const id = await request(clean)
    return (portal, key) => portal.updates.cancel(id, { reason: 'Not needed.' }, { key })
  },
  'desk.openCase': async () => {
    const call = { input: NEW_CASE, caller: null, contact: 'ann@x.example' }
    return (portal, key) => portal.desk.openCase(call, { key })
  },
  'desk.take': async (clean) => {
    const number = await filed(clean)
    return (portal, key) => portal.desk.take(number, { key })
  },
  'desk.reply': async (clean) => {
    const number = await filed(clean)
    const said = { body: 'Which browser?', status: 'pending-customer-input', participants: [], present: null }
    return (portal, key) => portal.desk.reply(number, said, { key })
  },
  'desk.note': async (clean) => {
    const number = await filed(clean)
    return (portal, key) => portal.desk.note(number, { body: 'As before.' }, { key })
  },
  'desk.move': async (clean) => {
    const number = await filed(clean)
    const to = { status: 'pending-customer-input', comment: 'Wait.' }
    return (portal, key) => portal.desk.move(number, to, { key })
  },
  'desk.resolve': async (clean) => {
    const number = await filed(clean)
    return (portal, key) => portal.desk.resolve(number, { body: 'It is set now.' }, { key })
  },
  'desk.verify': async (clean) => {
    const number = await filed(clean)
    return (portal, key) => portal.desk.verify(number, { body: 'Please confirm in writing.' }, { key })
  },
  'desk.approve': async (clean) => {
    const number = await asked(clean)
    return (portal, key) => portal.desk.approve(number, { agreement: false }, { key })
  },
  'desk.refuse': async (clean) => {
    const number = await asked(clean)
    return (portal, key) => portal.desk.refuse(number, { reason: 'Shared address.' }, { key })
  },
  'desk.invite': async () => {
    const who = person()
    return (portal, key) => portal.desk.invite(who, { key })
  },
  'desk.setState': async (clean) => {
    const { contact } = await done(clean.desk.invite(person(), { key: `invite-${fresh()}` }))
    return (portal, key) => portal.desk.setState(contact.id, 'deactivated', { key })
  },
  'desk.moveRequest': async (clean) => {
    const id = await request(clean)
    return (portal, key) =>
      portal.desk.moveRequest(id, { status: 'running', at: null, reason: null }, { key })
  },
  'desk.postNotice': async () => (portal, key) => portal.desk.postNotice(NOTICE, { key }),
  'desk.updateNotice': async (clean) => {
    const id = await notice(clean)
    const change = { body: 'Half of it.', endsAt: null, close: false }
    return (portal, key) => portal.desk.updateNotice(id, change, { key })
  },
  'desk.addDistrict': async () => {
    const name = `Harbor ${fresh()}`
    return (portal, key) => portal.desk.addDistrict(name, { key })
  },
  'desk.link': async (clean) => {
    const number = await filed(clean)
    const link = { portal: 'vendor', kind: 'server', address: 'https://v.example', number: fresh() }
    return (portal, key) => portal.desk.link(number, link, { key })
  },
  'schools.assign': async () => {
    const told = assignments(`Dana ${fresh()}`)
    return (portal, key) => portal.schools.assign(told, { key })
  },
  'schools.away': async (clean) => {
    const specialist = `Eli ${fresh()}`
    await done(clean.schools.assign(assignments(specialist), { key: `assign-${fresh()}` }))
    const absence = { specialist, from: null, until: '2099-01-01', cover: null }
    return (portal, key) => portal.schools.away(absence, { key })
  },
  'desk.updateDistrict': async () => {
    const group = `Group ${fresh()}`
    return (portal, key) => portal.desk.updateDistrict({ group }, { key })
  },
}
