import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorOf, filesIn, itemsOf, QUESTION, type Document, type Ended } from './campus.ts'
import { clockedCampus, type ClockedCampus } from './clocked-campus.ts'
import { KEY } from './interview.ts'
import { ANA, becomesContact, BO, flagsOf, sitsDown, TOM } from './people.ts'

const newClocked = clockedCampus()
const KEPT_HERE = 'Kept on this computer only: nobody at the vendor sees it.'
const CODE = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/

function said(text: string): unknown {
  return expect.stringContaining(text)
}

function inHome(campus: ClockedCampus, name: string): string {
  return join(campus.home, name)
}

/** The files in which a text stands, with or without its hyphens. */
function filesWith(campus: ClockedCampus, text: string): string[] {
  return filesIn(campus.home).filter((name) => {
    const bytes = readFileSync(inHome(campus, name))
    return bytes.includes(text) || bytes.includes(text.replaceAll('-', ''))
  })
}

async function contactNamed(campus: ClockedCampus, { name }: { name: string }): Promise<Document> {
  const found = itemsOf(await campus.json('contacts', 'list')).find((one) => one['name'] === name)
  if (!found) throw new Error(`${name} is not on the list`)
  return found
}

async function rulesOf(campus: ClockedCampus): Promise<[Ended, [unknown, unknown][]]> {
  const ended = await campus('contacts', 'audit', '--json')
  const found = itemsOf(JSON.parse(ended.stdout) as Document)
  return [ended, found.map(({ rule, pointer }) => [rule, pointer])]
}

/** Each step is a process of its own, at the moment that the test says. */
describe.sequential('the life of a contact', () => {
  let campus: ClockedCampus
  let first = ''
  let second = ''
  let filed = ''

  test('begins with a case; the list is as it was', async () => {
    campus = newClocked()
    await sitsDown(campus, ANA)
    expect((await campus('contacts', 'list')).stdout).toContain('Nobody is on the roster yet')
    const asked = await campus('contacts', 'add', ...flagsOf(TOM), '--phone', '555 0101')
    expect(asked).toMatchObject({ code: 0, stderr: said(KEPT_HERE) })
    expect(asked.stdout).toBe(
      'Asked for as case 100001: Add a contact: Tom Okafor\n' +
        'The list of contacts changes when the desk has carried it out.\nNext: campus case view 100001\n',
    )
    const listed = await campus.json('contacts', 'list')
    expect(itemsOf(listed).map(({ name }) => name)).toEqual([ANA.name])
    expect(await campus.json('case', 'view', '100001')).toMatchObject({
      type: 'modify-support-contact',
      contact: { name: ANA.name },
      answers: { description: said('Phone: 555 0101') },
    })
  })

  test('nobody may file before being on the list, and is told whom to ask', async () => {
    await sitsDown(campus, TOM)
    const refused = await campus('case', 'new', ...QUESTION)
    expect(refused).toMatchObject({ code: 5, stdout: '' })
    expect(refused.stderr).toContain('Tom Okafor is no contact of this district.\nAsk Ana Ruiz.')
    const error = errorOf(await campus('case', 'new', ...QUESTION, '--json'))
    expect(error).toMatchObject({ code: 'not-a-contact', hint: said('Ask Ana Ruiz.') })
  })

  test('the desk approves; the code is in one file, readable by one person, and nowhere else', async () => {
    await sitsDown(campus, ANA)
    const queue = await campus('desk', 'queue')
    expect(queue.stderr).toContain('campus desk contact approve 100001')
    const file = inHome(campus, 'tom.txt')
    const approved = await campus('desk', 'contact', 'approve', '100001', '--code-file', file, '--json')
    expect(approved).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(approved.stdout)).toMatchObject({
      number: 100001,
      outcome: 'updated',
      changed: { name: TOM.name, state: 'invited' },
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    first = readFileSync(file, 'utf8').trim()
    expect(first).toMatch(new RegExp(`^${CODE.source}$`))
    expect(approved.stdout).not.toContain(first)
    expect(filesWith(campus, first)).toEqual(['tom.txt'])
    expect((await campus('case', 'view', '100001')).stdout).toContain('The invitation ends on 2026-11-09.')
  })

  test('approved again it is done already, and no code comes of it', async () => {
    const file = inHome(campus, 'again.txt')
    const again = await campus('desk', 'contact', 'approve', '100001', '--code-file', file)
    expect(again).toMatchObject({ code: 0, stderr: said('was carried out before') })
    expect(again.stderr).toContain(`campus desk contact invite ${TOM.email}`)
    expect(filesIn(campus.home)).not.toContain('again.txt')
  })

  test('the days of the invitation are counted down', async () => {
    for (const [passing, days] of [
      ['0h', 7],
      ['1h', 7],
      ['1d', 6],
      ['5d', 1],
    ] as const) {
      campus.pass(passing)
      expect(await contactNamed(campus, TOM)).toMatchObject({ state: 'invited', invitationDaysLeft: days })
    }
    const listed = await campus('contacts', 'list')
    expect(listed.stdout).toContain('invited, 1 day ')
    expect(listed.stderr).toContain(
      'Tom Okafor: no activation mail? Look into the spam folder, and have noreply.support@infinitecampus.com put on the allow-list.',
    )
    const [audited, rules] = await rulesOf(campus)
    expect(audited.code).toBe(3)
    expect(rules).toContainEqual(['CON-INVITED', `/contacts/${TOM.email}`])
  })

  test('a wrong code is refused; so is the right one when seven days are over', async () => {
    await sitsDown(campus, TOM)
    expect((await campus('case', 'list')).stderr).toContain('Tom Okafor is invited here.')
    const typed = campus.with({ input: 'ABCD-EFGH-JKMN-PQRS\n' })
    const wrong = await typed('contacts', 'activate', '--code-file', '-')
    expect(wrong).toMatchObject({ code: 5, stdout: '', stderr: said('not the code of your last invitation') })
    campus.at('2026-11-09T15:00:00.000Z')
    const late = await campus('contacts', 'activate', '--code-file', inHome(campus, 'tom.txt'))
    expect(late).toMatchObject({ code: 7, stdout: '' })
    expect(late.stderr).toContain('The invitation has expired.')
    expect(late.stderr).toContain(`campus contacts invite ${TOM.email}`)
    const error = errorOf(
      await campus('contacts', 'activate', '--code-file', inHome(campus, 'tom.txt'), '--json'),
    )
    expect(error).toMatchObject({ code: 'invitation-expired' })
    expect(JSON.stringify(error)).not.toContain(first)
  })

  test('it is sent again, and the code is shown once, on a terminal', async () => {
    await sitsDown(campus, ANA)
    const listed = await campus('contacts', 'list')
    expect(listed.stdout).toContain('expired')
    expect(listed.stderr).toContain(`campus contacts invite ${TOM.email}`)
    expect(await campus.json('contacts', 'invite', TOM.email)).toMatchObject({ number: 100002 })
    const person = campus.terminal(['desk', 'contact', 'approve', '100002'])
    await person.sees(`Activation code of ${TOM.email}, shown only now:`)
    expect(await person.ended).toBe(0)
    const shown = person.screen.match(new RegExp(CODE, 'g')) ?? []
    expect(shown).toHaveLength(1)
    second = shown[0] ?? ''
    expect(second).not.toBe(first)
    expect(filesWith(campus, second)).toEqual([])
    for (const read of [
      ['case', 'view', '100002'],
      ['contacts', 'view', TOM.email],
      ['desk', 'view', '100002'],
    ])
      expect(JSON.stringify(await campus.json(...read))).not.toContain(second)
  })

  test('the first code is worth nothing now; the second activates at the prompt', async () => {
    await sitsDown(campus, TOM)
    const old = await campus('contacts', 'activate', '--code-file', inHome(campus, 'tom.txt'))
    expect(old).toMatchObject({ code: 5, stderr: said('a newer invitation makes an older code worthless') })
    expect((await campus('contacts', 'activate')).stderr).toContain('--code-file FILE')
    const word = await campus('contacts', 'activate', second)
    expect(word).toMatchObject({ code: 2, stdout: '' })
    expect(word.stderr).toContain('--code-file FILE')
    expect(word.stderr).not.toContain(second)
    const person = campus.terminal(['contacts', 'activate'])
    await person.sees('Code of your invitation?')
    person.types(`${second.toLowerCase().replaceAll('-', ' ')}${KEY.enter}`)
    await person.sees(' is now active.')
    expect(await person.ended).toBe(0)
    expect(await campus('contacts', 'activate', '--code-file', '-')).toMatchObject({ code: 2 })
    const again = await campus.with({ input: second })('contacts', 'activate', '--code-file', '-')
    expect(again).toMatchObject({ code: 7, stderr: said('has no invitation that waits for a code') })
    filed = String((await campus.json('case', 'new', ...QUESTION))['number'])
  })

  // Ana was last active on 2026-11-09, on the day the invitation was asked for again; so was Tom.
  test.each([
    ['2027-04-07T15:00:00.000Z', 31, 'active', []],
    ['2027-04-08T15:00:00.000Z', 30, 'active', ['CON-SILENT', 'CON-SILENT']],
    ['2027-05-07T15:00:00.000Z', 1, 'active', ['CON-SILENT', 'CON-SILENT']],
    ['2027-05-08T05:00:00.000Z', 0, 'flagged', ['CON-FLAGGED', 'CON-FLAGGED']],
  ])('quiet until %s: %i days left, %s', async (at, daysUntilFlag, state, rules) => {
    campus.at(at)
    expect(await contactNamed(campus, TOM)).toMatchObject({ daysUntilFlag, state })
    const [audited, found] = await rulesOf(campus)
    expect(audited).toMatchObject({ code: 0, stderr: '' })
    expect(found.map(([rule]) => rule)).toEqual(['CON-FEW', ...rules])
    expect(await campus.json('contacts', 'view', 'me')).toMatchObject({ state })
  })

  test('nothing was written down by looking; the first activity on a case clears the flag', async () => {
    const before = (await campus.json('contacts', 'view', TOM.email))['history'] as Document[]
    expect(before.map(({ event }) => event)).toEqual(['invited', 'invited', 'activated'])
    expect(await campus('case', 'reply', filed, '--body', 'Is there news?')).toMatchObject({ code: 0 })
    expect(await contactNamed(campus, TOM)).toMatchObject({ state: 'active', daysUntilFlag: 180 })
    expect(await contactNamed(campus, ANA)).toMatchObject({ state: 'flagged' })
    const [, rules] = await rulesOf(campus)
    expect(rules).toEqual([
      ['CON-FEW', ''],
      ['CON-FLAGGED', `/contacts/${ANA.email}`],
    ])
  })

  test('is replaced: the old one is deactivated and told who may', async () => {
    await sitsDown(campus, ANA)
    const { number } = await campus.json('contacts', 'replace', TOM.email, ...flagsOf(BO))
    await campus.json('desk', 'contact', 'approve', String(number), '--code-file', inHome(campus, 'bo.txt'))
    expect(await contactNamed(campus, TOM)).toMatchObject({ state: 'deactivated', daysUntilFlag: null })
    await sitsDown(campus, TOM)
    const refused = await campus('case', 'reply', filed, '--body', 'I am still here.')
    expect(refused).toMatchObject({ code: 5, stdout: '' })
    expect(refused.stderr).toBe('Error: Tom Okafor is deactivated here.\nAsk Ana Ruiz.\n')
    await sitsDown(campus, BO)
    const code = readFileSync(inHome(campus, 'bo.txt'))
    const activated = await campus.with({ input: code })('contacts', 'activate', '--code-file', '-')
    expect(activated).toMatchObject({ code: 0, stdout: 'Bo Lind is now active.\n', stderr: said(KEPT_HERE) })
  })

  test('nobody technical is left: the audit blocks', async () => {
    await sitsDown(campus, ANA)
    const { number } = await campus.json('contacts', 'modify', 'me', '--role', 'support')
    expect(await campus('desk', 'contact', 'approve', String(number))).toMatchObject({ code: 0 })
    const audited = await campus('contacts', 'audit')
    expect(audited).toMatchObject({ code: 3, stderr: '' })
    expect(audited.stdout).toContain('block CON-NONE\n  Nobody is active as Authorized Technical Contact.\n')
  })
})

test('somebody is added through the questions of a terminal', async () => {
  const campus = newClocked()
  await sitsDown(campus, ANA)
  const person = campus.terminal(['contacts', 'add'])
  await person.sees('Name of the person?')
  person.types(`${TOM.name}${KEY.enter}`)
  await person.sees('Their own work e-mail?')
  person.types(`tom${KEY.enter}`)
  await person.sees('is not an e-mail address')
  person.types(`${KEY.clear}${TOM.email}${KEY.enter}`)
  await person.sees('Role?')
  person.types(KEY.enter)
  await person.sees('Phone at work?')
  person.types(KEY.enter)
  await person.sees('Company, when they do not work for the district?')
  person.types(KEY.enter)
  await person.sees('Asked for as case')
  expect(await person.ended).toBe(0)
  const { answers } = await campus.json('case', 'view', '100001')
  expect(answers).toMatchObject({
    description: said(`E-mail: ${TOM.email}\nRole: Authorized Support Contact`),
  })
})

test('without a terminal everything that is missing is named at once', async () => {
  const campus = newClocked()
  const refused = await campus('contacts', 'add', '--phone', '555 0101')
  expect(refused).toMatchObject({
    code: 2,
    stdout: '',
    stderr: said('These are missing: name, email, role.'),
  })
})

test('a third party needs the agreement of its company', async () => {
  const campus = newClocked()
  await sitsDown(campus, ANA)
  const company = ['--third-party', 'Acme & Sons']
  const asked = await campus('contacts', 'add', ...flagsOf(TOM), ...company)
  expect(asked.stdout).toContain('License a third party as contact: Tom Okafor of Acme & Sons')
  const approve = ['desk', 'contact', 'approve', '100001', '--code-file', inHome(campus, 'code.txt')]
  const refused = await campus(...approve)
  expect(refused).toMatchObject({ code: 7, stdout: '' })
  expect(refused.stderr).toContain('Acme & Sons, which has no Limited License Agreement yet.')
  expect(filesIn(campus.home)).not.toContain('code.txt')
  expect(await campus(...approve, '--agreement')).toMatchObject({ code: 0 })
  expect(await contactNamed(campus, TOM)).toMatchObject({ organization: 'Acme & Sons', agreement: true })

  const told = await campus.json('contacts', 'add', ...flagsOf(BO), ...company, '--agreement')
  const bo = ['desk', 'contact', 'approve', String(told['number']), '--code-file', inHome(campus, 'bo.txt')]
  expect(await campus(...bo)).toMatchObject({ code: 0 })
})

describe('whoever sits there acts as the desk, too', () => {
  test('and gives the last account back that was taken away', async () => {
    const campus = newClocked()
    await sitsDown(campus, ANA)
    await campus.json('case', 'new', ...QUESTION)
    await campus.json('contacts', 'remove', 'me')
    await campus.json('desk', 'contact', 'approve', '100002')
    expect(await campus('contacts', 'list')).toMatchObject({ code: 5 })
    const back = await campus('desk', 'contact', 'activate', 'me')
    expect(back).toMatchObject({ code: 0, stdout: 'Ana Ruiz is now active.\n' })
    expect(await campus('case', 'new', ...QUESTION)).toMatchObject({ code: 0 })
  })

  test('and sends an expired invitation again that is their own', async () => {
    const campus = newClocked()
    const told = ['--name', ANA.name, '--email', ANA.email, '--role', 'technical']
    const file = inHome(campus, 'code.txt')
    await sitsDown(campus, ANA)
    await campus.json('desk', 'contact', 'invite', ...told, '--code-file', file)
    campus.pass('8d')
    expect(await campus('contacts', 'activate', '--code-file', file)).toMatchObject({ code: 7 })
    await campus.json('desk', 'contact', 'invite', 'me', '--code-file', file)
    expect(await campus('contacts', 'activate', '--code-file', file)).toMatchObject({ code: 0 })
  })

  test('and takes an account away only when asked twice on a terminal', async () => {
    const campus = newClocked()
    await sitsDown(campus, ANA)
    await becomesContact(campus, TOM, ANA)
    for (const [keys, code, state] of [
      [KEY.enter, 130, 'active'],
      [`y${KEY.enter}`, 0, 'deactivated'],
    ] as const) {
      const person = campus.terminal(['desk', 'contact', 'deactivate', TOM.email])
      await person.sees('Take the account of Tom Okafor away?')
      person.types(keys)
      expect(await person.ended).toBe(code)
      expect(await contactNamed(campus, TOM)).toMatchObject({ state })
    }
  })
})

test('an invitation ends on a day of the desk', async () => {
  // In Chicago it is still Monday evening.
  const campus = newClocked('2026-11-03T02:00:00.000Z')
  await sitsDown(campus, ANA)
  await campus.json('contacts', 'add', ...flagsOf(TOM))
  await campus.json('desk', 'contact', 'approve', '100001', '--code-file', inHome(campus, 'code.txt'))
  expect((await campus('case', 'view', '100001')).stdout).toContain('The invitation ends on 2026-11-09.')
})

describe('a file for the code', () => {
  async function asked(): Promise<ClockedCampus> {
    const campus = newClocked()
    await sitsDown(campus, ANA)
    await campus.json('contacts', 'add', ...flagsOf(TOM))
    return campus
  }

  test('that cannot be written stops the call before anybody is invited', async () => {
    const campus = await asked()
    for (const file of [campus.home, '/dev/null', '/proc/code.txt']) {
      const refused = await campus('desk', 'contact', 'approve', '100001', '--code-file', file)
      expect(refused, file).toMatchObject({ code: 8, stdout: '', stderr: said(file) })
    }
    expect(itemsOf(await campus.json('contacts', 'list')).map(({ name }) => name)).toEqual([ANA.name])
  })

  test('that holds something else is left alone', async () => {
    const campus = await asked()
    const file = inHome(campus, 'mine.txt')
    writeFileSync(file, 'what I must not lose\n')
    const refused = await campus('desk', 'contact', 'approve', '100001', '--code-file', file)
    expect(refused).toMatchObject({ code: 7, stdout: '', stderr: said('mine.txt is there already') })
    expect(readFileSync(file, 'utf8')).toBe('what I must not lose\n')
    expect(itemsOf(await campus.json('contacts', 'list')).map(({ name }) => name)).toEqual([ANA.name])
  })

  test('that holds an older code gets the new one', async () => {
    const campus = await asked()
    const file = inHome(campus, 'code.txt')
    await campus.json('desk', 'contact', 'approve', '100001', '--code-file', file)
    const before = readFileSync(file, 'utf8')
    await campus.json('desk', 'contact', 'invite', TOM.email, '--code-file', file)
    expect(readFileSync(file, 'utf8')).not.toBe(before)
    await sitsDown(campus, TOM)
    expect(await campus('contacts', 'activate', '--code-file', file)).toMatchObject({ code: 0 })
  })
})

test('the page for the district names whom to ask, and no phone', async () => {
  const campus = newClocked()
  await sitsDown(campus, ANA)
  const odd = { ...TOM, name: `Tom "<b>" O'Kafor & Co` }
  await becomesContact(campus, odd, ANA)
  const changed = await campus.json('contacts', 'modify', TOM.email, '--phone', '555 0199')
  await campus.json('desk', 'contact', 'approve', String(changed['number']))
  await campus.json('contacts', 'add', ...flagsOf(BO))
  await campus.json('desk', 'contact', 'approve', String(Number(changed['number']) + 1))
  const shared = await campus('contacts', 'list', '--share')
  expect(shared).toMatchObject({ code: 0, stderr: '' })
  expect(shared.stdout).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(shared.stdout).toContain('Help with Infinite Campus at Lakeview Schools')
  expect(shared.stdout).toContain('<strong>Tom &quot;&lt;b&gt;&quot; O&#39;Kafor &amp; Co</strong>')
  expect(shared.stdout).toContain(`<a href="mailto:${ANA.email}">${ANA.email}</a>`)
  expect(shared.stdout).not.toContain('555')
  expect(shared.stdout).not.toContain(BO.name)
  expectWellFormed(shared.stdout)
})

/** Every element that is opened is closed, in its order, and no bare ampersand or quote is left. */
function expectWellFormed(page: string): void {
  const open: string[] = []
  const body = page.replace('<!doctype html>', '').replace(/<style>[^<]*<\/style>/, '')
  for (const [, closing, name = '', selfClosed] of body.matchAll(
    /<(\/?)([a-z0-9]+)(?:\s+[^<>]*?)?(\s*\/)?>/g,
  )) {
    if (selfClosed) continue
    if (closing) expect(open.pop()).toBe(name)
    else open.push(name)
  }
  expect(open).toEqual([])
  expect(body.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
  expect(body).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
}

describe.sequential('the same life where a person keeps the record', () => {
  let campus: ClockedCampus
  let id = ''

  test('the case is handed off', async () => {
    campus = newClocked()
    await sitsDown(campus, ANA, 'vendor')
    const asked = await campus('contacts', 'add', ...flagsOf(TOM), '--json')
    expect(asked).toMatchObject({ code: 10, stderr: '' })
    const told = JSON.parse(asked.stdout) as Document
    expect(told).toMatchObject({
      outcome: 'handoff',
      number: null,
      text: said('Subject: Add a contact: Tom Okafor'),
      url: said('https://'),
      change: { kind: 'add', person: { email: TOM.email } },
    })
    id = String(told['handOff'])
    expect(told['next']).toBe(`campus case number ${id} NUMBER`)
  })

  test('the number is told, the approval is recorded, and no code is made', async () => {
    expect(await campus.json('case', 'number', id, '4711')).toMatchObject({
      number: 4711,
      outcome: 'updated',
    })
    const file = inHome(campus, 'code.txt')
    const approved = await campus('desk', 'contact', 'approve', '4711', '--code-file', file)
    expect(approved).toMatchObject({ code: 0, stdout: said('Tom Okafor is invited (case 4711') })
    expect(approved.stderr).toContain('campus’s own record')
    expect(approved.stderr).toContain('the code comes with the desk’s own mail')
    expect(filesIn(campus.home)).not.toContain('code.txt')
    expect(await campus.json('case', 'view', '4711')).toMatchObject({ status: 'new' })
  })

  test('the link of the mail activates; telling it does so here', async () => {
    await sitsDown(campus, TOM, 'vendor')
    const refused = await campus('contacts', 'activate')
    expect(refused).toMatchObject({ code: 7, stdout: '', stderr: said('campus contacts seen me') })
    expect(await campus('contacts', 'seen', ANA.email)).toMatchObject({ code: 5, stdout: '' })
    const dry = await campus('contacts', 'seen', 'me', '--dry-run')
    expect(dry).toMatchObject({ code: 0, stdout: 'Would change Tom Okafor.\n' })
    await sitsDown(campus, ANA, 'vendor')
    const seen = await campus('contacts', 'seen', TOM.email)
    expect(seen).toMatchObject({ code: 0, stdout: 'Tom Okafor is now active.\n' })
    expect(await contactNamed(campus, TOM)).toMatchObject({
      state: 'active',
      activitySource: 'reported',
      daysUntilFlag: 180,
    })
  })

  test('days are counted as far as campus knows, and never back', async () => {
    campus.pass('10d')
    const listed = await campus('contacts', 'list')
    expect(listed.stdout).toContain('As far as campus knows')
    expect(await contactNamed(campus, TOM)).toMatchObject({ daysUntilFlag: 170 })
    expect(await campus('contacts', 'seen', TOM.email, '--at', '2026-11-05T15:00:00Z')).toMatchObject({
      code: 0,
    })
    expect(await contactNamed(campus, TOM)).toMatchObject({ daysUntilFlag: 173 })
    await campus.json('contacts', 'seen', TOM.email, '--at', '2026-11-03T15:00:00Z')
    expect(await contactNamed(campus, TOM)).toMatchObject({ daysUntilFlag: 173 })
    const future = await campus('contacts', 'seen', TOM.email, '--at', '2026-11-13T15:00:00Z')
    expect(future).toMatchObject({ code: 2, stderr: said('still to come') })
  })
})
