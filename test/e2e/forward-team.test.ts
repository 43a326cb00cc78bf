import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasSessions, startSession, type Session } from '../secrets/session.ts'
import { startServing, type Serving } from '../server/hard/serving.ts'
import { itemsOf, newCampus, type Campus, type Document } from './campus.ts'

interface Someone {
  campus: Campus
  run(...words: string[]): Promise<Document>
}

/** A teacher, two specialists on computers of their own, and an advisor of the vendor; the desks are two servers. */
describe.skipIf(!hasSessions())('two teams (skipped without gnome-keyring and dbus)', () => {
  const sessions: Session[] = []
  const serving: Serving[] = []
  const people: Record<string, Someone> = {}
  const servers: Record<string, { url: string; campus: Campus }> = {}

  const someone = async (name: string): Promise<Someone> => {
    const session = await startSession()
    sessions.push(session)
    const campus = newCampus()
    const run = async (...words: string[]): Promise<Document> => {
      const { stdout, stderr, code } = await campus.with({ variables: session.variables })(...words, '--json')
      if (code !== 0) throw new Error(`campus ${words.join(' ')} ended with ${code}: ${stderr}${stdout}`)
      return JSON.parse(stdout) as Document
    }
    for (const [portal, { url }] of Object.entries(servers))
      await campus('portal', 'add', portal, '--url', url)
    return (people[name] = { campus, run })
  }
  const as = (name: string): Someone['run'] => {
    const found = people[name]
    if (!found) throw new Error(`nobody is called ${name}`)
    return found.run
  }
  const served = async (name: string, ...words: string[]): Promise<void> => {
    const campus = newCampus()
    const started = await startServing({ home: campus.home, words })
    serving.push(started)
    servers[name] = { url: started.url, campus }
  }
  const enrolled = async (name: string, portal: string, ...more: string[]): Promise<void> => {
    const code = join(people[name]?.campus.home ?? '', `desk-${portal}`)
    const who = [`${name}@desk.example`, '--name', name, '--code-file', code, ...more]
    await servers[portal]?.campus.json('serve', 'enrol', ...who)
    await as(name)('auth', 'login', '--code-file', code, '--portal', portal)
  }
  const invited = async (name: string, role: string, by: string, portal: string): Promise<void> => {
    const code = join(people[name]?.campus.home ?? '', `contact-${portal}`)
    const who = ['--name', name, '--email', `${name}@desk.example`, '--role', role, '--code-file', code]
    await as(by)('desk', 'contact', 'invite', ...who, '--portal', portal)
    await as(name)('auth', 'login', '--code-file', code, '--portal', portal)
  }

  beforeAll(async () => {
    await served('front', '--rules', 'district-help-desk')
    await served('vendor')
    for (const name of ['tess', 'sam', 'sue', 'vic']) await someone(name)
    await enrolled('sam', 'front')
    await enrolled('sue', 'front', '--another')
    await enrolled('vic', 'vendor')
    await as('sam')('desk', 'district', 'add', 'Lake', '--portal', 'front')
    await as('vic')('desk', 'district', 'add', 'Lake', '--portal', 'vendor')
    await invited('tess', 'teacher', 'sam', 'front')
    await invited('sam', 'support', 'vic', 'vendor')
    await invited('sue', 'technical', 'vic', 'vendor')
  }, 120_000)
  afterAll(() => {
    for (const { child } of serving) child.kill('SIGKILL')
    for (const session of sessions) session.stop()
  })

  const ASKED = ['--type', 'question', '--module', 'attendance']
  let ticket = ''
  let number = ''

  test('a teacher asks, a specialist takes it and files it with the vendor', async () => {
    const text = ['--subject', 'Which code marks a late bus?', '--description', 'For student number 1048213.']
    const asked = await as('tess')('case', 'new', ...ASKED, ...text, '--portal', 'front')
    expect(asked).toMatchObject({ outcome: 'created', number: 1001, warnings: [] })
    ticket = String(asked['number'])
    await as('sam')('desk', 'take', ticket, '--portal', 'front')
    const to = ['--to-portal', 'vendor', '--portal', 'front']
    const made = await as('sam')('case', 'forward', ticket, ...ASKED, ...to)
    expect(made).toMatchObject({ outcome: 'drafted', portal: { name: 'vendor', kind: 'server' } })
    const filed = await as('sam')('case', 'drafts', 'resume', String(made['draft']))
    expect(filed).toMatchObject({ outcome: 'created', portal: { name: 'vendor' } })
    number = String(filed['number'])
    expect(await as('vic')('desk', 'view', number, '--portal', 'vendor')).toMatchObject({
      links: [{ is: 'ticket', portal: 'front', number: Number(ticket) }],
      answers: { description: 'For student number [left out].' },
    })
    // Whoever sits at the other desk sees that it is forwarded.
    const [again, seen] = [
      await as('sue')('case', 'forward', ticket, ...to),
      await as('tess')('case', 'view', ticket, '--portal', 'front'),
    ]
    expect(again).toMatchObject({ outcome: 'existing', number: Number(number) })
    expect(seen).toMatchObject({ status: 'with-vendor', links: [{ is: 'case', number: Number(number) }] })
  })

  test('two specialists on two computers bring the resolution back at once as one comment', async () => {
    await as('vic')('desk', 'resolve', number, '--body', 'Code B.', '--portal', 'vendor')
    const both = await Promise.all(
      ['sam', 'sue'].map((name) => as(name)('case', 'sync', '--all', '--portal', 'front')),
    )
    expect(both.flatMap((one) => itemsOf(one).map(({ outcome }) => outcome)).sort()).toEqual([
      'commented',
      'existing',
    ])
    const seen = await as('tess')('case', 'view', ticket, '--portal', 'front')
    expect(seen).toMatchObject({
      status: 'pending-confirmation',
      comments: [{ as: 'desk', body: `Infinite Campus Support answered in its case ${number}:\n\nCode B.` }],
    })
    expect(await as('tess')('case', 'close', ticket, '--portal', 'front')).toMatchObject({ status: 'closed' })
  })

  test('a teacher may neither link nor list what is linked', async () => {
    await expect(
      as('tess')('case', 'forward', ticket, '--to-portal', 'vendor', '--portal', 'front'),
    ).rejects.toThrow(/ended with [56]/)
    await expect(as('tess')('case', 'sync', '--all', '--portal', 'front')).rejects.toThrow('ended with 5')
  })
})
