import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { EXAMPLES, filesIn, itemsOf, newCampus, QUESTION, type Campus, type Document } from './campus.ts'
import { KEY } from './interview.ts'

const FORM = join(EXAMPLES, 'grade-book.yaml')
const PAGE = 'https://support.infinitecampus.com/customers'

/** A district's computer with a clipboard and a browser program, which keep what they got. */
async function atADesk(): Promise<{
  campus: Campus
  desk: Record<string, string>
  got: (name: string) => string
}> {
  const campus = newCampus()
  const programs = join(campus.home, 'bin')
  mkdirSync(programs)
  const got = (name: string): string => readFileSync(join(campus.home, name), 'utf8')
  const scripts = {
    xclip: `cat >> "${campus.home}/clipboard"; printf '\\n--\\n' >> "${campus.home}/clipboard"`,
    'xdg-open': `printf '%s\\n' "$@" >> "${campus.home}/browser"`,
  }
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(programs, name), 0o755)
  }
  const desk = { PATH: `${programs}:${process.env['PATH'] ?? ''}`, DISPLAY: ':99', TZ: 'UTC' }
  expect(await campus('portal', 'add', 'vendor', '--kind', 'handoff')).toMatchObject({ code: 0 })
  return { campus, desk, got }
}

/** Files a case without a terminal and tells its number. */
async function filed(campus: Campus, number: number): Promise<void> {
  const { handOff } = JSON.parse((await campus('case', 'new', ...QUESTION, '--json')).stdout) as Document
  expect(await campus('case', 'number', String(handOff), String(number))).toMatchObject({ code: 0 })
}

test.each<[string, Record<string, string>]>([
  ['', {}],
  [', with a screen reader', { CAMPUS_ACCESSIBLE: '1' }],
])('a person files field by field and tells the number%s', async (_, variables) => {
  const { campus, desk, got } = await atADesk()
  const person = campus.terminal(['case', 'new', '--file', FORM], { variables: { ...desk, ...variables } })
  await person.sees('only a person can do that there')
  await person.sees(`Opened ${PAGE}`)
  await person.sees('Case Type: choose “Application Issue”')
  await person.sees('Module: choose “Grading and Standards”')
  for (const label of ['Subject', 'Description', 'Replication Steps']) {
    await person.sees(`${label} is on the clipboard`)
    person.types(KEY.enter)
  }
  await person.sees('Priority: choose “High”')
  for (const label of ['Impact']) {
    await person.sees(`${label} is on the clipboard`)
    person.types(KEY.enter)
  }
  await person.sees('Which number did the portal give it?')
  person.types(`many${KEY.enter}`)
  await person.sees('digits only')
  person.types(`${variables['CAMPUS_ACCESSIBLE'] ? '' : '\x15'}482913${KEY.enter}`)
  await person.sees('Filed case')
  expect(await person.ended).toBe(0)
  expect(got('browser')).toBe(`${PAGE}\n`)
  expect(got('clipboard')).toContain('Grade Book drops Term 1 scores when a section has two teachers\n--\n')
  expect(got('clipboard')).toContain('1. Log in as a teacher')
  expect(await campus.json('case', 'view', '482913')).toMatchObject({ number: 482913, reach: 'by-hand' })
})

test('a number left for later, or Ctrl-C, loses nothing, and another process takes it up', async () => {
  const { campus, desk } = await atADesk()
  const call = ['case', 'new', ...QUESTION, '--key', 'bus']
  const person = campus.terminal(call, { variables: desk })
  await person.sees('Subject is on the clipboard')
  person.types(KEY.interrupt)
  await person.sees('is kept and still to be handed off')
  expect(await person.ended).toBe(130)

  const [waiting] = itemsOf(await campus.json('case', 'list'))
  expect(waiting).toMatchObject({ number: null, status: 'to-be-handed-off' })
  const id = String(waiting?.['id'])
  const listed = await campus('case', 'list')
  expect(listed.stdout).toMatch(new RegExp(`${id} .*To be handed off`))
  expect(listed.stderr).toContain(`campus case number ${id} NUMBER`)

  const again = campus.terminal(['case', 'number', id], { variables: desk })
  for (const label of ['Subject', 'Description']) {
    await again.sees(`${label} is on the clipboard`)
    again.types(KEY.enter)
  }
  await again.sees('Which number')
  again.types(KEY.enter)
  await again.sees('Nothing is filed until a person does it')
  expect(await again.ended).toBe(10)

  expect(await campus.json('case', 'number', id, '77')).toMatchObject({ number: 77, outcome: 'updated', id })
  expect(await campus.json('case', 'number', id, '77')).toMatchObject({ outcome: 'existing' })
  expect(await campus.json(...call)).toMatchObject({ number: 77, outcome: 'existing' })
})

test('a number that another case has is asked again', async () => {
  const { campus, desk } = await atADesk()
  await filed(campus, 77)
  const person = campus.terminal(['case', 'new', ...QUESTION], { variables: { ...desk, DISPLAY: '' } })
  await person.sees('Which number')
  person.types(`77${KEY.enter}`)
  await person.sees('Case 77 is another case')
  await person.sees('Which number')
  person.types(`78${KEY.enter}`)
  expect(await person.ended).toBe(0)
  expect(itemsOf(await campus.json('case', 'list')).map(({ number }) => number)).toEqual([78, 77])
})

test.each<[string, Record<string, string>, string]>([
  ['over SSH', { SSH_CONNECTION: '1 2 3 4' }, 'the clipboard is not reached over SSH'],
  ['without a display', { DISPLAY: '' }, 'there is no display'],
])('%s the text is shown instead', async (_, variables, reason) => {
  const { campus, desk } = await atADesk()
  const person = campus.terminal(['case', 'new', ...QUESTION], { variables: { ...desk, ...variables } })
  await person.sees('Open this page (')
  await person.sees(PAGE)
  await person.sees(`Copy it from here (${reason})`)
  await person.sees('Subject: Which code marks a late bus?')
  await person.sees('Which number')
  person.types(`9${KEY.enter}`)
  expect(await person.ended).toBe(0)
  expect(existsSync(join(campus.home, 'clipboard'))).toBe(false)
  expect(existsSync(join(campus.home, 'browser'))).toBe(false)
})

test('programs that fail stop nobody', async () => {
  const { campus, desk } = await atADesk()
  for (const name of ['xclip', 'xdg-open'])
    writeFileSync(join(campus.home, 'bin', name), '#!/bin/sh\nexit 1\n')
  const path = { ...desk, PATH: `${join(campus.home, 'bin')}:/nowhere` }
  const person = campus.terminal(['case', 'new', ...QUESTION], { variables: path })
  await person.sees('Open this page (xdg-open failed)')
  await person.sees('Copy it from here (xclip failed)')
  await person.sees('Which number')
  person.types(`9${KEY.enter}`)
  expect(await person.ended).toBe(0)
})

test('closing asks whether it was done there', async () => {
  const { campus, desk } = await atADesk()
  await filed(campus, 77)
  for (const [keys, code, status] of [
    [`n${KEY.enter}`, 10, 'new'],
    [KEY.enter, 0, 'closed'],
  ] as const) {
    const person = campus.terminal(['case', 'close', '77', '--comment', 'Solved.', '--key', 'c'], {
      variables: desk,
    })
    await person.sees('Comment is on the clipboard')
    person.types(KEY.enter)
    await person.sees('Close case 77: done there?')
    person.types(keys)
    expect(await person.ended).toBe(code)
    expect(await campus.json('case', 'view', '77')).toMatchObject({ status })
  }
})

describe('without a terminal', () => {
  let desk: Awaited<ReturnType<typeof atADesk>>
  beforeEach(async () => void (desk = await atADesk()))

  test('nothing is opened or copied, and a script gets all it needs', async () => {
    const { campus, desk: variables } = desk
    const ended = await campus.with({ variables })('case', 'new', ...QUESTION, '--json')
    expect(ended).toMatchObject({ code: 10, stderr: '' })
    expect(JSON.parse(ended.stdout)).toMatchObject({
      outcome: 'handoff',
      number: null,
      handOff: expect.stringMatching(/^[a-z]{6}$/) as string,
      url: PAGE,
      text: expect.stringContaining('Subject: Which code marks a late bus?') as string,
      fields: expect.arrayContaining([
        { label: 'Subject', value: 'Which code marks a late bus?', choose: false },
      ]) as unknown,
      warnings: [{ code: 'to-be-handed-off' }],
    })
    expect(filesIn(campus.home)).not.toContain('clipboard')
    expect(filesIn(campus.home)).not.toContain('browser')
  })

  test('text is the same, with the page and the next step', async () => {
    const ended = await desk.campus('case', 'new', ...QUESTION)
    expect(ended.code).toBe(10)
    expect(ended.stdout).toContain(`Page: ${PAGE}\n`)
    expect(ended.stdout).toMatch(/Then: campus case number [a-z]{6} NUMBER\n$/)
  })

  test('what follows is handed off and told', async () => {
    const { campus } = desk
    await filed(campus, 5)
    const reply = await campus('case', 'reply', '5', '--body', 'More.', '--json')
    expect(reply.code).toBe(10)
    const { handOff, task } = JSON.parse(reply.stdout) as Document
    expect(task).toBe('Add a comment to case 5')
    expect((await campus('case', 'view', '5')).stderr).toContain(`campus case number ${String(handOff)} 5`)
    expect(await campus('case', 'number', String(handOff), '6')).toMatchObject({ code: 7 })
    expect(await campus.json('case', 'number', String(handOff), '5')).toMatchObject({ number: 5 })
    expect(await campus.json('case', 'view', '5')).toMatchObject({ comments: [{ body: 'More.' }] })
    expect(await campus.json('case', 'update', '5', '--status', 'pending-customer-input')).toMatchObject({
      outcome: 'updated',
      status: 'pending-customer-input',
      waitingOn: 'requester',
    })
  })

  test('a hand-off that nobody will do is forgotten', async () => {
    const { campus } = desk
    const { handOff } = JSON.parse((await campus('case', 'new', ...QUESTION, '--json')).stdout) as Document
    expect(await campus('case', 'number', String(handOff), '--drop')).toMatchObject({ code: 0 })
    expect(itemsOf(await campus.json('case', 'list'))).toEqual([])
    expect(await campus('case', 'number', String(handOff), '5')).toMatchObject({ code: 6 })
  })

  test('the embedded portal hands nothing off and takes no mail or status', async () => {
    const { campus } = desk
    await campus('case', 'new', ...QUESTION, '--portal', 'local')
    const there = ['--portal', 'local']
    expect(await campus('case', 'number', 'abcdef', '1', ...there)).toMatchObject({ code: 7 })
    expect(await campus('case', 'update', '100001', '--status', 'assigned', ...there)).toMatchObject({
      code: 7,
    })
    expect(await campus('case', 'import-mail', '100001', 'x.eml', ...there)).toMatchObject({ code: 7 })
  })

  test('portal show tells what is done here, by hand-off and not at all', async () => {
    const { campus } = desk
    expect((await campus('portal', 'show')).stdout).toMatch(/case:create +by hand-off\n.*case:list +here\n/)
    expect((await campus('portal', 'show', 'local')).stdout).toMatch(/case:import-mail +not at all: /)
    await filed(campus, 5)
    expect((await campus('contacts', 'list')).stdout).toContain('As far as campus knows')
  })

  test.each([
    [['vendor', '--kind', 'handoff', '--url', 'https://other.example/'], 7],
    [['vendor', '--kind', 'handoff'], 0],
    [['local', '--kind', 'handoff'], 7],
    [['../up', '--kind', 'handoff'], 2],
    [['constructor', '--kind', 'handoff'], 0],
    [['x', '--kind', 'handoff', '--url', 'javascript:alert(1)'], 2],
    [['x', '--kind', 'handoff', '--url', 'https://me:secret@desk.example/'], 2],
    [['x', '--kind', 'local', '--url', 'https://desk.example/'], 2],
    [['x', '--kind', 'local'], 0],
    [['x'], 2],
  ])('portal add %j ends with %i', async (args, code) => {
    const ended = await desk.campus('portal', 'add', ...args)
    expect(ended).toMatchObject({ code })
    expect(ended.stderr).not.toContain('secret')
  })
})
