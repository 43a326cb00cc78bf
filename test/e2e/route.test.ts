import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/table.ts'
import { startServing, type Serving } from '../server/hard/serving.ts'
import { hasSessions, startSession, type Session } from '../secrets/session.ts'
import { errorOf, EXAMPLES, itemsOf, newCampus, type Document } from './campus.ts'

const SCHOOLS = join(EXAMPLES, 'schools.csv')
const specs = new Map(COMMANDS.map(({ spec }) => [spec.path.join(' '), spec]))
const promised = (path: string, given: Document) =>
  expect(Object.keys(given).sort()).toEqual([...(specs.get(path)?.fields ?? []), 'warnings'].sort())

describe.sequential('whom to ask, on a portal of a district’s own desk', () => {
  const campus = newCampus()
  const table = (text: string | Uint8Array): string => {
    const file = join(campus.home, 'table.csv')
    writeFileSync(file, text)
    return file
  }
  beforeAll(() => campus.json('portal', 'add', 'help', '--kind', 'local', '--catalog', 'district-help-desk'))

  test('nothing told is a question that names the topics', async () => {
    expect(errorOf(await campus('route', '--json'))).toMatchObject({
      code: 'missing-answers',
      errors: expect.arrayContaining([
        { pointer: '/topic', code: 'choice', message: 'gradebook: Gradebook' },
      ]) as unknown,
    })
    expect(await campus('route')).toMatchObject({ code: 2, stdout: '' })
    for (const nothing of ['', ' ', '-'])
      expect(errorOf(await campus('route', nothing, '--json'))).toMatchObject({ code: 'missing-answers' })
  })

  test('one word of an emergency tells the emergency line', async () => {
    expect(await campus.json('route', 'outage', '--as', 'ap')).toMatchObject({
      emergency: { told: ['outage'] },
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'topic-assumed' })]) as unknown,
    })
  })

  test.each([
    [['gradbook', '--as', 'ap'], 6, 'Did you mean “gradebook”?'],
    [['gradebook', '--as', 'techer'], 2, 'Did you mean “teacher”?'],
    [['gradebook'], 2, 'Add --as ROLE.'],
    [['gradebook', '--as', 'ap', '--school', 'North'], 6, 'campus route import FILE'],
    [['gradebook', '--as', 'ap', '--portal', 'local'], 7, 'campus portal add NAME'],
    [['away', 'Dana Reyes', '--until', '2020-01-01'], 2, '--until is the last day away'],
  ])('%j ends with %i', async (words, code, hint) => {
    const ended = await campus('route', ...words)
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toContain(hint)
  })

  test('without schools the protocol is told, and what is missing', async () => {
    const { code, stdout, stderr } = await campus('route', 'gradebook', '--as', 'teacher')
    expect(code).toBe(0)
    expect(stdout).toContain('1. Ask first: Assistant Principal (AP) or SIC of the school.')
    expect(stdout).toContain('Assistant Principal (AP) or SIC only.')
    expect(stdout).toMatch(/an answer is expected by \d{4}-\d\d-\d\d \d\d:\d\d E[SD]T/)
    expect(stdout).not.toContain('Next:')
    expect(stderr).toContain('campus route import FILE')
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true)
  })

  test('the three checks of the parent portal come before another desk, and no specialist', async () => {
    const told = await campus.json('route', 'A parent cannot see her children', '--as', 'secretary')
    promised('route', told)
    expect(told).toMatchObject({
      ...{ topic: { id: 'parent-portal' }, matched: ['parent*'], then: { id: 'parent-desk' } },
      ...{ specialist: null, emergency: null, answer: null, next: null },
    })
    expect(told['tryBefore']).toHaveLength(3)
  })

  test('bad rows are listed with their lines, and nothing of the file is kept', async () => {
    const file = table('school,specialist,email\nNorth,Dana,dana@x.example\nSouth,Bo,bo\nnorth,,\n')
    const ended = await campus('route', 'import', file, '--json')
    expect(ended.code).toBe(2)
    expect(errorOf(ended)).toMatchObject({
      code: 'bad-rows',
      errors: [
        { line: 3, pointer: '/lines/3/email', code: 'malformed' },
        { line: 4, pointer: '/lines/4/school', code: 'twice' },
      ],
    })
    expect((await campus('route', 'import', file)).stderr).toContain('Line 3: “bo” is no e-mail address.')
    expect(itemsOf(await campus.json('route', 'schools'))).toEqual([])
  })

  test.each<[string, string | Uint8Array, string]>([
    ['UTF-16', Buffer.from('\uFEFFschool\nNorth\n', 'utf16le'), 'The text was saved as UTF-16.'],
    ['Windows-1252', Buffer.from('school\n\xC9lan\n', 'latin1'), 'Windows-1252'],
    ['another table', 'student,grade\nx,9\n', 'names no column “school”'],
    ['nothing', '', 'no rows'],
    ['an open quote', 'school\n"North\n', 'not closed'],
  ])('a file that is %s is told, exit 2', async (_, text, told) => {
    const ended = await campus('route', 'import', table(text))
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain(told)
  })

  test('schools come from a file, the same file changes nothing, others stay until replaced', async () => {
    expect(await campus.json('route', 'import', SCHOOLS, '--dry-run')).toMatchObject({ outcome: 'unchanged' })
    const first = await campus.json('route', 'import', SCHOOLS)
    promised('route import', first)
    expect(first).toMatchObject({ outcome: 'created', schools: { created: 4 }, specialists: { created: 3 } })
    expect(await campus.json('route', 'import', SCHOOLS)).toMatchObject({ outcome: 'unchanged' })
    const one = 'school;specialist\r\nNight School;Sam Ortiz\r\n'
    const piped = await campus.with({ input: one })('route', 'import', '-', '--json')
    const changed = JSON.parse(piped.stdout) as Document
    expect(changed).toMatchObject({ outcome: 'updated', schools: { updated: 1, kept: 3 } })
    expect(JSON.stringify(changed['warnings'])).toContain('3 schools and 2 specialists')
    const schools = itemsOf(await campus.json('route', 'schools'))
    expect(schools).toHaveLength(4)
    expect(await campus.json('route', 'import', table(one), '--prune')).toMatchObject({
      ...{ outcome: 'updated', schools: { removed: 3 }, specialists: { removed: 2 } },
    })
    await campus.json('route', 'import', SCHOOLS)
  })

  test('the specialist of the school is told, with the ticket that comes next', async () => {
    const told = await campus.json('route', 'Emergency: grades are gone', '--as', 'ap', '--school', 'juniper')
    expect(told).toMatchObject({
      school: { name: 'Juniper Middle', level: 'middle' },
      specialist: { name: 'Dana Reyes', email: 'dana.reyes@district.example', extension: '4071', away: null },
      emergency: { told: ['emergency'] },
      next: 'campus case new --type gradebook --module gradebook --priority emergency --portal help',
    })
    expect(await campus('route', 'gradebook', '--as', 'ap', '--school', 'Junpier Middle')).toMatchObject({
      ...{ code: 6, stderr: expect.stringContaining('Did you mean “Juniper Middle”?') as string },
    })
  })

  test('who is away is covered, and then back', async () => {
    const away = await campus.json('route', 'away', 'Dana Reyes', '--until', 'tomorrow', '--cover', 'Bo Lind')
    promised('route away', away)
    expect(away).toMatchObject({ outcome: 'updated', specialist: { cover: { name: 'Bo Lind' } } })
    const asked = await campus('route', 'training', '--as', 'sic', '--school', 'juniper')
    expect(asked.stdout).toContain('Ask first: Bo Lind (Dana Reyes is away until')
    const listed = await campus('route', 'schools', '--specialist', 'Dana Reyes')
    // A table would cut the dates and addresses at this width.
    expect(listed.stdout).toMatch(/^Juniper Middle \(middle\)\n/)
    expect(listed.stdout).toContain('\n  Dana Reyes, dana.reyes@district.example, extension 4071')
    expect(listed.stdout).not.toContain('…')
    const both = await campus.json('route', 'away', 'Bo Lind', '--until', 'tomorrow', '--cover', 'Dana Reyes')
    expect(both).toMatchObject({
      specialist: { cover: null },
      warnings: expect.arrayContaining([
        { code: 'not-covered', message: expect.stringMatching(/^Dana Reyes is away, too/) as string },
      ]) as unknown,
    })
    const alone = await campus('route', 'training', '--as', 'ap', '--school', 'juniper')
    expect(alone.stdout).not.toContain('Ask first')
    expect(alone.stdout.replace(/\s+/g, ' ')).toMatch(
      /1\. Dana Reyes is away until \S+ and nobody covers, so at once: /,
    )
    await campus.json('route', 'away', 'Bo Lind', '--back')
    expect(await campus.json('route', 'away', 'Dana Reyes', '--back')).toMatchObject({ outcome: 'updated' })
    expect(await campus.json('route', 'away', 'Dana Reyes', '--back')).toMatchObject({ outcome: 'unchanged' })
    expect(await campus('route', 'away', 'Dana Reyes')).toMatchObject({ code: 2 })
    expect(await campus('route', 'away', 'Dan Reyes', '--back')).toMatchObject({ code: 6 })
    expect(await campus('route', 'away', 'Dana Reyes', '--until', '11/30/2099')).toMatchObject({ code: 2 })
  })

  test('at a terminal it asks what it needs', async () => {
    const person = campus.terminal(['route'], { variables: { CAMPUS_ACCESSIBLE: '1' } })
    await person.sees('What is it about?')
    person.types('3\r')
    await person.sees('Who asks?')
    person.types('5\r')
    await person.sees('At which school?')
    person.types('1\r')
    expect(await person.ended).toBe(0)
    expect(person.screen).toContain('Ask first: Dana Reyes.')
  })

  test('the sample of a large district is one that can be used', async () => {
    const sample = join(EXAMPLES, 'catalogs', 'atlanta.yaml')
    expect(await campus('catalog', 'check', sample)).toMatchObject({ code: 0, stdout: 'Nothing to mend.\n' })
    await campus('catalog', 'edit', '--file', sample)
    const told = await campus('route', 'access', '--as', 'teacher')
    expect(told.stdout).toContain('Next: campus open forms-center --portal help')
  })

  test('a catalog that contradicts itself is refused with the place and the way out', async () => {
    const file = join(campus.home, 'bad.yaml')
    writeFileSync(file, 'routing:\n  protocols:\n    - id: access\n      topics: [acess]\n')
    const { code, stdout } = await campus('catalog', 'check', file, '--json')
    expect(code).toBe(3)
    expect(itemsOf(JSON.parse(stdout) as Document)[0]).toMatchObject({
      ...{
        rule: 'CAT-ROUTE',
        line: 4,
        pointer: '/routing/protocols/0/topics',
        fix: 'Did you mean “access”?',
      },
    })
  })
})

describe.skipIf(!hasSessions())('whom to ask, in a team (skipped without gnome-keyring and dbus)', () => {
  const [server, dana, ann] = [newCampus(), newCampus(), newCampus()]
  let sessions: Session[] = []
  let serving: Serving
  const as =
    (who: typeof dana, index: number) =>
    (...words: string[]) =>
      who.with({ variables: { ...sessions[index]?.variables, CAMPUS_PORTAL: 'team' } })(...words)
  const [desk, teacher] = [as(dana, 0), as(ann, 1)]
  const ok = async (call: ReturnType<typeof desk>): Promise<string> => {
    const { stdout, stderr, code } = await call
    if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`)
    return stdout
  }

  beforeAll(async () => {
    sessions = [await startSession(), await startSession()]
    serving = await startServing({ home: server.home, words: ['--rules', 'district-help-desk'] })
    for (const who of [dana, ann]) await who('portal', 'add', 'team', '--url', serving.url)
    const [first, second] = [join(dana.home, 'code'), join(ann.home, 'code')]
    await ok(server('serve', 'enrol', 'dana@desk.example', '--name', 'Dana Desk', '--code-file', first))
    await ok(desk('auth', 'login', '--code-file', first))
    await ok(desk('desk', 'district', 'add', 'Lakeside'))
    const person = ['--name', 'Ann Lee', '--email', 'ann@x.example', '--role', 'teacher']
    await ok(desk('desk', 'contact', 'invite', ...person, '--code-file', second))
    await ok(teacher('auth', 'login', '--code-file', second))
  })
  afterAll(() => {
    serving.child.kill('SIGKILL')
    for (const session of sessions) session.stop()
  })

  test('the desk tells whose the schools are; a teacher asks, and may not tell', async () => {
    const imported = JSON.parse(await ok(desk('route', 'import', SCHOOLS, '--json'))) as Document
    expect(imported).toMatchObject({ outcome: 'created', reach: 'portal', schools: { created: 4 } })
    await ok(desk('route', 'away', 'Dana Reyes', '--until', 'tomorrow', '--cover', 'Bo Lind'))
    expect(errorOf(await teacher('route', 'import', SCHOOLS, '--json'))).toMatchObject({
      code: 'role-may-not',
    })
    const told = JSON.parse(
      await ok(teacher('route', 'scheduling', '--school', 'maple', '--json')),
    ) as Document
    expect(told).toMatchObject({
      ...{ role: { id: 'teacher' }, school: { name: 'Maple Street Elementary' } },
      ...{ specialist: { name: 'Dana Reyes', cover: { name: 'Bo Lind' } } },
      next: 'campus case new --type question --module scheduling --portal team',
    })
  })
})
