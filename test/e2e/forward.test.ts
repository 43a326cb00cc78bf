import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { clockedCampus } from './clocked-campus.ts'
import { errorOf, filesIn, itemsOf, newCampus, QUESTION, type Campus, type Document } from './campus.ts'

const newClocked = clockedCampus()

const TICKET = [
  ...['--type', 'gradebook', '--module', 'gradebook', '--context', '26-27, Lincoln High, 26-27, Main'],
  ...['--subject', 'Grade Book drops Term 1 scores of section 3', '--due', 'none'],
  ...['--description', 'After Save the new scores of student number 1048213 are gone.'],
  ...['--expected', 'The scores stay after Save.', '--error', 'no message shown'],
  ...['--student', '1048213', '--course', '2519 Algebra I, section 3'],
  ...['--tried', 'Second browser: the same'],
]
const ASKED = ['--type', 'question', '--module', 'grading-and-standards']
const TO_VENDOR = ['--to-portal', 'vendor', '--portal', 'desk']

/** A computer of a specialist, with the desk of the district and a vendor, and a ticket on that desk. */
async function withTicket(campus: Campus, vendor: readonly string[] = ['--kind', 'local']): Promise<number> {
  await campus.json('portal', 'add', 'vendor', ...vendor)
  await campus.json('portal', 'add', 'desk', '--kind', 'local', '--catalog', 'district-help-desk')
  await campus.json('init', '--name', 'Sam Cole', '--email', 'sam@d.example', '--district', 'Lake', '--yes')
  return Number((await campus.json('case', 'new', ...TICKET, '--portal', 'desk'))['number'])
}

/** The ticket goes to the vendor; answers the draft that was filed. */
async function forwarded(campus: Campus, ticket: number): Promise<Document> {
  const { draft } = await campus.json('case', 'forward', String(ticket), ...ASKED, ...TO_VENDOR)
  const { stdout } = await campus('case', 'drafts', 'resume', String(draft), '--no-input', '--json')
  return JSON.parse(stdout) as Document
}

const seen = (campus: Campus, number: number, portal = 'desk') =>
  campus.json('case', 'view', String(number), '--portal', portal)
const bodies = (found: Document) => (found['comments'] as { body: string }[]).map(({ body }) => body)
const outcomes = (document: Document) => itemsOf(document).map(({ outcome }) => outcome)
const sync = (campus: Campus, ...words: string[]) => campus.json('case', 'sync', ...words, '--portal', 'desk')

describe('from teacher to vendor and back', () => {
  test('on a portal that does it itself', async () => {
    const campus = newCampus()
    const ticket = await withTicket(campus)
    const turn = async () => (await campus('case', 'view', String(ticket), '--portal', 'desk')).stdout
    expect(await turn()).toContain('Status:    New\nWaits on:  desk\n')
    const waiting = ['case', 'list', '--waiting-on', 'desk', '--portal', 'desk']
    expect(itemsOf(await campus.json(...waiting)).map(({ number }) => number)).toEqual([ticket])
    const filed = await forwarded(campus, ticket)
    expect(filed).toMatchObject({ outcome: 'created', portal: { name: 'vendor' } })
    expect(await turn()).toContain('Status:    With the Vendor\nWaits on:  vendor\n')
    const number = Number(filed['number'])
    const link = { portal: 'vendor', kind: 'local', address: null, number }
    expect(await seen(campus, ticket)).toMatchObject({
      status: 'with-vendor',
      links: [{ is: 'case', ...link }],
    })
    const there = await seen(campus, number, 'vendor')
    expect(there['links']).toEqual([
      { is: 'ticket', portal: 'desk', kind: null, address: null, number: ticket },
    ])

    expect(outcomes(await sync(campus, String(ticket)))).toEqual(['unchanged'])
    await campus.json('desk', 'resolve', String(number), '--body', 'Fixed in 2603.13.', '--portal', 'vendor')
    // Several at once, and again: one comment.
    const all = await Promise.all([
      sync(campus, '--all'),
      sync(campus, String(ticket)),
      sync(campus, '--all'),
    ])
    expect(all.flatMap(outcomes).sort()).toEqual(['commented', 'existing', 'existing'])
    expect(outcomes(await sync(campus, '--all'))).toEqual(['existing'])
    const after = await seen(campus, ticket)
    expect(bodies(after)).toEqual([
      `Infinite Campus Support answered in its case ${number}:\n\nFixed in 2603.13.`,
    ])
    expect(after).toMatchObject({ status: 'pending-confirmation', waitingOn: 'requester' })
    expect(await campus.json('case', 'close', String(ticket), '--portal', 'desk')).toMatchObject({
      status: 'closed',
    })
    expect(itemsOf(await sync(campus, '--all'))).toEqual([])
    // It is closed, so nothing is open that has a case elsewhere; that none has one would not be true.
    expect((await campus('case', 'sync', '--all', '--portal', 'desk')).stdout).toContain('no open ticket')
  })

  test('every next command gets to the portal of what it is about, where that is not the usual one', async () => {
    const campus = newCampus()
    const ticket = await withTicket(campus)
    await campus.json('portal', 'use', 'local')
    const { draft } = await campus.json('case', 'forward', String(ticket), ...ASKED, ...TO_VENDOR)
    const { stdout } = await campus('case', 'drafts', 'resume', String(draft), '--no-input')
    expect(stdout).toContain('\nNext: campus case view 100001 --portal vendor\n')
    expect((await campus('desk', 'queue', '--portal', 'desk')).stdout).toContain(
      `campus desk take ${ticket} --portal desk\n`,
    )
    const lost = [
      '--body',
      'Right for student number 1048213, born 2011-03-04.',
      '--override',
      'The vendor wrote so',
    ]
    await campus('desk', 'resolve', '100001', ...lost, '--portal', 'vendor')
    const [withheld] = itemsOf(
      JSON.parse((await campus('case', 'sync', '--all', '--portal', 'desk', '--json')).stdout) as Document,
    )
    expect(withheld?.['reason']).toContain(
      `To look: campus case view 100001 --portal vendor; to copy it all the same: campus case sync ${ticket} --override "the reason" --portal desk`,
    )
    await campus('portal', 'use', 'desk')
    expect((await campus('case', 'close', String(ticket))).stdout).not.toContain('--portal')
  })

  test('by hand-off: the number and the resolution come when a person records them', async () => {
    const campus = newCampus()
    const ticket = await withTicket(campus, ['--kind', 'handoff'])
    await campus.json('portal', 'use', 'local')
    const filed = await forwarded(campus, ticket)
    expect(filed).toMatchObject({ outcome: 'handoff', number: null })
    expect(filed['text']).toContain(`Ticket at our own desk: ${ticket} on desk`)
    expect(await seen(campus, ticket)).toMatchObject({ status: 'new', links: [{ number: null }] })
    const next = `campus case number ${String(filed['handOff'])} NUMBER --portal vendor`
    expect(filed['next']).toBe(next)
    expect(itemsOf(await sync(campus, String(ticket)))).toMatchObject([
      { outcome: 'not-filed', reason: expect.stringContaining(next) as unknown },
    ])

    const told = await campus.json('case', 'number', String(filed['handOff']), '482913', '--portal', 'vendor')
    expect(told['warnings']).toContainEqual(
      expect.objectContaining({ code: 'linked', message: `Ticket ${ticket} on desk is linked to it.` }),
    )
    expect(await seen(campus, ticket)).toMatchObject({ status: 'with-vendor', links: [{ number: 482_913 }] })
    const mail = 'From: noreply.support@infinitecampus.com\nSubject: Case 482913\n\nCorrected in 2603.13.\n'
    const reading = campus.with({ input: mail })
    expect(await reading('case', 'import-mail', '482913', '-', '--portal', 'vendor')).toMatchObject({
      code: 0,
    })
    expect(outcomes(await sync(campus, '--all'))).toEqual(['unchanged'])
    await campus.json('case', 'update', '482913', '--status', 'closed', '--yes', '--portal', 'vendor')
    expect(outcomes(await sync(campus, '--all'))).toEqual(['commented'])
    const after = await seen(campus, ticket)
    expect(after['status']).toBe('pending-confirmation')
    expect(bodies(after)).toEqual([expect.stringContaining('Corrected in 2603.13.')])
  })

  test('a number that nobody told the ticket is found by the key of its draft', async () => {
    const campus = newCampus()
    const ticket = await withTicket(campus, ['--kind', 'handoff'])
    const filed = await forwarded(campus, ticket)
    // Told while the desk of the district could not be opened from here.
    await campus.json('portal', 'use', 'vendor')
    const settings = `${campus.home}/config/settings.json`
    const before = readFileSync(settings, 'utf8')
    writeFileSync(settings, before.replace('"desk":', '"elsewhere":'))
    const told = await campus('case', 'number', String(filed['handOff']), '77', '--json')
    expect(JSON.parse(told.stdout)).toMatchObject({
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'not-linked' })]) as unknown,
    })
    writeFileSync(settings, before)
    expect(await seen(campus, ticket)).toMatchObject({ links: [{ number: 77 }], status: 'with-vendor' })
  })
})

describe('what goes along', () => {
  test('is told, and who a student is stays', async () => {
    const campus = newCampus()
    const ticket = await withTicket(campus)
    const made = await campus.json('case', 'forward', String(ticket), ...TO_VENDOR)
    expect(made).toMatchObject({ outcome: 'drafted', ticket, number: null, missing: ['type', 'module'] })
    const left = (made['leftOut'] as { question: string }[]).map(({ question }) => question)
    expect(left).toEqual(['type', 'module', 'description', 'student', 'priority'])
    const files = filesIn(`${campus.home}/state/drafts`).filter((name) => name.endsWith('.yaml'))
    expect(files).toEqual([`${String(made['draft'])}.yaml`])
    const draft = readFileSync(`${campus.home}/state/drafts/${files[0]}`, 'utf8')
    const answers = draft.replaceAll(/^#.*$/gm, '')
    expect(answers).toContain('student number [left out] are gone')
    expect(answers).not.toContain('1048213')

    const again = await campus.json('case', 'forward', String(ticket), ...TO_VENDOR)
    expect(again).toMatchObject({ outcome: 'existing', draft: made['draft'], key: made['key'] })
    await campus('case', 'drafts', 'resume', String(made['draft']), ...ASKED, '--no-input')
    expect(await campus.json('case', 'forward', String(ticket), ...TO_VENDOR)).toMatchObject({
      ...{ outcome: 'existing', draft: null },
      number: expect.any(Number) as number,
    })
    const another = await campus.json('case', 'forward', String(ticket), '--again', ...TO_VENDOR)
    expect(another).toMatchObject({ outcome: 'drafted' })
    expect(another['key']).not.toBe(made['key'])
  })

  test('a dry run keeps no draft and links nothing', async () => {
    const campus = newCampus()
    const ticket = await withTicket(campus)
    const tried = await campus.json('case', 'forward', String(ticket), '--dry-run', ...TO_VENDOR)
    expect(tried['outcome']).toBe('unchanged')
    expect(itemsOf(await campus.json('case', 'drafts', 'list'))).toEqual([])
    const { number: there } = await campus.json('case', 'new', ...QUESTION, '--portal', 'vendor')
    const number = ['--number', String(there), '--dry-run']
    await campus.json('case', 'forward', String(ticket), ...number, ...TO_VENDOR)
    expect((await seen(campus, ticket))['links']).toEqual([])
  })

  test('a number that the other portal does not have is not linked, since a link stays', async () => {
    const campus = newCampus()
    const ticket = await withTicket(campus)
    const words = ['case', 'forward', String(ticket), '--number', '482913', ...TO_VENDOR]
    const ended = await campus(...words, '--json')
    expect({ code: ended.code, error: errorOf(ended) }).toMatchObject({
      code: 6,
      error: { code: 'case-not-found', hint: 'Look for it: campus case list --portal vendor' },
    })
    expect(await seen(campus, ticket)).toMatchObject({ links: [], status: 'new' })
  })

  test('a number that a person was given on a page is linked, and that nothing comes back by itself is told', async () => {
    const campus = newCampus()
    const ticket = await withTicket(campus, ['--kind', 'handoff'])
    const words = ['case', 'forward', String(ticket), '--number', '482913', ...TO_VENDOR]
    expect(await campus.json(...words)).toMatchObject({ number: 482_913, warnings: [{ code: 'not-seen' }] })
    expect(await seen(campus, ticket)).toMatchObject({ status: 'with-vendor' })
  })

  test.each<[string, string[], Document]>([
    ['nowhere', ['--portal', 'desk'], { code: 'missing-answers' }],
    ['to itself', ['--to-portal', 'desk', '--portal', 'desk'], { code: 'same-portal' }],
    ['to no portal', ['--to-portal', 'vendors', '--portal', 'desk'], { code: 'portal-not-found' }],
    ['with an unknown type', [...TO_VENDOR, '--type', 'gradebook'], { code: 'invalid-answers' }],
  ])('%s is refused', async (_, words, error) => {
    const campus = newCampus()
    const ticket = await withTicket(campus)
    expect(errorOf(await campus('case', 'forward', String(ticket), ...words, '--json'))).toMatchObject(error)
  })

  test('from a portal that has no desk here it is refused as unsupported', async () => {
    const campus = newCampus()
    await withTicket(campus, ['--kind', 'handoff'])
    const call = ['case', 'forward', '1001', '--to-portal', 'desk', '--portal', 'vendor', '--json']
    const refused = await campus(...call)
    expect(refused.code).toBe(7)
    expect(errorOf(refused)).toMatchObject({ code: 'unsupported' })
    expect(await campus('case', 'sync', '--all', '--portal', 'vendor')).toMatchObject({ code: 7 })
  })
})

describe('bringing it back', () => {
  const resolved = async (campus: Campus, body: string): Promise<number> => {
    const ticket = await withTicket(campus)
    const { number } = await forwarded(campus, ticket)
    const words = ['--body', body, '--override', 'It is about this one', '--portal', 'vendor']
    await campus.json('desk', 'resolve', String(number), ...words)
    return ticket
  }

  test('what may say who a student is waits for a reason', async () => {
    const campus = newCampus()
    const ticket = await resolved(campus, 'The student DeShawn Carter, personID 48213, DOB 2011-04-05.')
    const stopped = await campus('case', 'sync', String(ticket), '--portal', 'desk', '--json')
    expect(stopped.code).toBe(3)
    expect(stopped.stdout).not.toContain('Carter')
    expect(outcomes(JSON.parse(stopped.stdout) as Document)).toEqual(['withheld'])
    expect(bodies(await seen(campus, ticket))).toEqual([])
    const reason = ['--override', 'The ticket is about this record']
    expect(outcomes(await sync(campus, String(ticket), ...reason))).toEqual(['commented'])
    expect(outcomes(await sync(campus, String(ticket)))).toEqual(['existing'])
  })

  test('a ticket that was moved on meanwhile stays where it is', async () => {
    const campus = newCampus()
    const ticket = await resolved(campus, 'Fixed.')
    const question = ['--body', 'Which browser?', '--status', 'pending-answer', '--portal', 'desk']
    await campus.json('desk', 'reply', String(ticket), ...question)
    expect(outcomes(await sync(campus, String(ticket)))).toEqual(['commented'])
    expect(await seen(campus, ticket)).toMatchObject({ status: 'pending-answer' })
  })

  test('a second resolution is a second comment', async () => {
    const campus = newCampus()
    const ticket = await resolved(campus, 'Fixed.')
    await sync(campus, String(ticket))
    const number = Number(itemsOf(await sync(campus, String(ticket)))[0]?.['number'])
    await campus.json('case', 'reply', String(number), '--body', 'It is back.', '--portal', 'vendor')
    expect(outcomes(await sync(campus, String(ticket)))).toEqual(['unchanged'])
    await campus.json('desk', 'resolve', String(number), '--body', 'Now it is.', '--portal', 'vendor')
    expect(outcomes(await sync(campus, String(ticket)))).toEqual(['commented'])
    expect(bodies(await seen(campus, ticket))).toHaveLength(2)
  })

  test('one portal out of reach stops no other, and is exit 8', async () => {
    const campus = newCampus()
    const ticket = await resolved(campus, 'Fixed.')
    await campus('portal', 'add', 'gone', '--kind', 'server', '--url', 'http://127.0.0.1:9')
    const number = ['--to-portal', 'gone', '--number', '5', '--portal', 'desk']
    const linked = await campus.json('case', 'forward', String(ticket), ...number)
    expect(linked).toMatchObject({ outcome: 'updated', number: 5 })
    const synced = await campus('case', 'sync', '--all', '--portal', 'desk', '--json')
    expect(synced.code).toBe(8)
    expect(outcomes(JSON.parse(synced.stdout) as Document)).toEqual(['commented', 'unreached'])
    // The other case may still say something, so the ticket is not resolved yet.
    expect(await seen(campus, ticket)).toMatchObject({ status: 'with-vendor' })
  })

  test('which tickets must be said', async () => {
    const campus = newCampus()
    for (const words of [[], ['1001', '--all']])
      expect(errorOf(await campus('case', 'sync', ...words, '--json'))).toMatchObject({
        code: 'which-tickets',
      })
    const ticket = await withTicket(campus)
    const none = await sync(campus, String(ticket))
    expect(none).toMatchObject({ items: [], warnings: [{ code: 'not-linked' }] })
  })
})

describe('looking at a linked ticket', () => {
  test('brings it back, at most every five minutes', async () => {
    const campus = newClocked()
    const ticket = await withTicket(campus)
    const { number } = await forwarded(campus, ticket)
    expect(bodies(await seen(campus, ticket))).toEqual([])
    await campus.json('desk', 'resolve', String(number), '--body', 'Fixed.', '--portal', 'vendor')
    campus.pass('4m')
    expect(bodies(await seen(campus, ticket))).toEqual([])
    campus.pass('2m')
    expect(await seen(campus, ticket)).toMatchObject({ status: 'pending-confirmation' })
    expect(bodies(await seen(campus, ticket))).toHaveLength(1)
  })

  test('waits no longer than a moment for a portal that does not answer, and never fails', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const campus = newCampus()
    const ticket = await withTicket(campus)
    const slow = { kind: 'server', catalog: 'infinite-campus', url: `http://127.0.0.1:${port}` }
    const settings = `${campus.home}/config/settings.json`
    const told = JSON.parse(readFileSync(settings, 'utf8')) as { portals: Document }
    writeFileSync(settings, JSON.stringify({ ...told, portals: { ...told.portals, slow } }))
    const words = ['--to-portal', 'slow', '--number', '5', '--portal', 'desk']
    await campus('case', 'forward', String(ticket), ...words)
    const begun = Date.now()
    const shown = await campus('case', 'view', String(ticket), '--portal', 'desk', '--json')
    expect(shown.code).toBe(0)
    expect(Date.now() - begun).toBeLessThan(8_000)
    expect(JSON.parse(shown.stdout)).toMatchObject({ warnings: [{ code: 'not-synced' }] })
    silent.close()
  })
})
