import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorOf, filesIn, itemsOf, newCampus, QUESTION, type Campus } from './campus.ts'
import { answer, answersOf, askedOf, chooses, KEY } from './interview.ts'

const ASKED = askedOf({ type: 'question' })

async function drafted(campus: Campus, ...more: string[]): Promise<string> {
  return String((await campus.json('case', 'new', ...QUESTION, ...more, '--save-draft'))['id'])
}
const folderOf = ({ home }: Campus) => join(home, 'state', 'drafts')

test('a draft is listed, resumed from a script, filed and gone', async () => {
  const campus = newCampus()
  const id = await drafted(campus, '--test')
  expect(statSync(join(folderOf(campus), `${id}.yaml`)).mode & 0o777).toBe(0o600)
  expect(itemsOf(await campus.json('case', 'drafts', 'list'))).toMatchObject([
    {
      id,
      subject: 'Which code marks a late bus?',
      type: 'question',
      portal: 'local',
      answers: 4,
      open: false,
    },
  ])
  const filed = await campus.json('case', 'drafts', 'resume', id)
  expect(filed).toMatchObject({ number: 100001, outcome: 'created', test: true })
  expect(filesIn(folderOf(campus))).toEqual([])
  expect((await campus('case', 'drafts', 'list')).stdout).toMatch(/^No drafts/)
})

test('it goes to the portal it was begun for, under its own key', async () => {
  const campus = newCampus()
  await campus('portal', 'add', 'vendor', '--kind', 'handoff')
  await campus('portal', 'use', 'local')
  const id = await drafted(campus, '--portal', 'vendor', '--key', 'bus')
  const ended = await campus('case', 'drafts', 'resume', id, '--json')
  expect(ended.code).toBe(10)
  expect(JSON.parse(ended.stdout)).toMatchObject({ portal: { name: 'vendor' }, key: 'bus' })
})

test('a case that was filed just before the end is not filed twice', async () => {
  const campus = newCampus()
  const id = await drafted(campus)
  const draft = readFileSync(join(folderOf(campus), `${id}.yaml`))
  await campus('case', 'drafts', 'resume', id)
  writeFileSync(join(folderOf(campus), `${id}.yaml`), draft)
  expect(await campus.json('case', 'drafts', 'resume', id)).toMatchObject({
    number: 100001,
    outcome: 'existing',
  })
  expect(itemsOf(await campus.json('case', 'list'))).toHaveLength(1)
})

describe('resume', () => {
  test('of a draft that is not good enough ends with 3 and keeps it', async () => {
    const campus = newCampus()
    const id = await drafted(campus, '--subject', 'Odd')
    const refused = await campus('case', 'drafts', 'resume', id)
    expect(refused).toMatchObject({ code: 3, stdout: '' })
    expect(refused.stderr).toContain(`case drafts resume ${id}`)
    expect(await campus('case', 'drafts', 'resume', id, '--override', 'Nobody knows more yet')).toMatchObject(
      { code: 0 },
    )
  })

  test.each(['abcdef', '../../x', 'ABCDEF', '100001'])('of %s, which is none, is 6', async (id) => {
    const campus = newCampus()
    expect(errorOf(await campus('case', 'drafts', 'resume', id, '--json'))).toMatchObject({
      code: 'draft-not-found',
    })
    expect((await campus('case', 'drafts', 'delete', id, '--yes')).code).toBe(6)
  })

  test('of an older draft keeps answers to questions that are gone', async () => {
    const campus = newCampus()
    mkdirSync(folderOf(campus), { recursive: true })
    const old =
      'type: question\nmodule: attendance\nsubject: Which code marks a late bus?\ndescription: The front offices ask.\nweather: fine\nseen-by: [a, b]\n'
    writeFileSync(join(folderOf(campus), 'oldold.yaml'), old)
    const filed = await campus.json('case', 'drafts', 'resume', 'oldold')
    expect(filed['warnings']).toMatchObject([{ code: 'old-question' }, { code: 'old-question' }, {}, {}])
    expect(await answersOf(campus, 100001)).toMatchObject({
      description: 'The front offices ask.\nweather: fine\nseen-by: a; b',
    })
  })

  test('of a draft with an answer that is not known any more asks it again', async () => {
    const campus = newCampus()
    mkdirSync(folderOf(campus), { recursive: true })
    const old =
      'type: question\nmodule: telepathy\nsubject: Which code marks a late bus?\ndescription: The front offices ask.\n'
    writeFileSync(join(folderOf(campus), 'oldold.yaml'), old)
    expect((await campus('case', 'drafts', 'resume', 'oldold')).code).toBe(2)
    const person = campus.terminal(['case', 'drafts', 'resume', 'oldold'])
    await person.sees('it is asked again')
    await answer(
      person,
      ASKED.filter(({ id }) => !['type', 'subject', 'description'].includes(id)),
    )
    await chooses(person, 'Submit')
    expect(await person.ended).toBe(0)
  })

  test('of a draft that cannot be read says where and why, and it is listed', async () => {
    const campus = newCampus()
    mkdirSync(folderOf(campus), { recursive: true })
    writeFileSync(join(folderOf(campus), 'broken.yaml'), 'type: [\n')
    expect(errorOf(await campus('case', 'drafts', 'resume', 'broken', '--json'))).toMatchObject({
      code: 'form-not-yaml',
    })
    expect(itemsOf(await campus.json('case', 'drafts', 'list'))).toMatchObject([
      { id: 'broken', answers: null },
    ])
    expect((await campus('case', 'drafts', 'delete', 'broken', '--yes')).code).toBe(0)
  })
})

test('who stops at the first question keeps what came with the call', async () => {
  const campus = newCampus()
  const person = campus.terminal(['case', 'new', '--type', 'question', '--subject', 'The late bus code'])
  await person.sees(ASKED[0]?.ask ?? '')
  person.types(KEY.interrupt)
  await person.sees('campus case drafts resume')
  expect(await person.ended).toBe(130)
  expect(itemsOf(await campus.json('case', 'drafts', 'list'))).toMatchObject([
    { type: 'question', subject: 'The late bus code', open: false },
  ])
})

test('two terminals on one draft are told of each other', async () => {
  const campus = newCampus()
  const first = campus.terminal(['case', 'new', '--type', 'question'])
  await answer(first, ASKED.slice(0, 2))
  await first.sees(ASKED[2]?.ask ?? '')
  const [{ id } = {}] = itemsOf(await campus.json('case', 'drafts', 'list'))
  expect(itemsOf(await campus.json('case', 'drafts', 'list'))).toMatchObject([{ open: true }])
  const second = await campus('case', 'drafts', 'resume', String(id), '--json')
  expect(second.code).toBe(7)
  expect(errorOf(second)).toMatchObject({ code: 'draft-open' })
  expect((await campus('case', 'drafts', 'delete', String(id), '--yes')).code).toBe(7)
  first.types(`The front offices ask.${KEY.enter}.${KEY.enter}`)
  await first.sees('Somebody tried to open this draft in another terminal.')
  first.types(KEY.interrupt)
  expect(await first.ended).toBe(130)
  expect(itemsOf(await campus.json('case', 'drafts', 'list'))).toMatchObject([{ open: false }])
})

test('a draft is deleted when somebody says so', async () => {
  const campus = newCampus()
  const id = await drafted(campus)
  expect((await campus('case', 'drafts', 'delete', id)).code).toBe(2)
  for (const [typed, told] of [
    ['n', `Kept draft ${id}`],
    ['y', `Deleted draft ${id}`],
  ] as const) {
    const person = campus.terminal(['case', 'drafts', 'delete', id])
    await person.sees('Delete the draft')
    person.types(typed + KEY.enter)
    await person.sees(told)
    expect(await person.ended).toBe(0)
  }
  expect(filesIn(folderOf(campus))).toEqual([])
})

test('the lock of a process that died, and one that holds no number, stop nobody', async () => {
  const campus = newCampus()
  const gone = spawn('true')
  await new Promise((resolve) => gone.on('close', resolve))
  for (const lock of [`${gone.pid}\n`, '', 'x'.repeat(5000)]) {
    const id = await drafted(campus)
    writeFileSync(join(folderOf(campus), `${id}.lock`), lock)
    expect((await campus('case', 'drafts', 'resume', id)).code).toBe(0)
  }
})

test('an ordinary form can be a draft, and a draft a form', async () => {
  const campus = newCampus()
  const id = await drafted(campus)
  const path = join(folderOf(campus), `${id}.yaml`)
  expect(await campus.json('case', 'new', '--file', path)).toMatchObject({ outcome: 'created' })
  expect(await campus('case', 'lint', path)).toMatchObject({ code: 0 })
})

test('a dry run keeps no draft, and a folder that cannot be written loses nothing silently', async () => {
  const campus = newCampus()
  expect((await campus('case', 'new', ...QUESTION, '--save-draft', '--dry-run')).stdout).toBe(
    'Would save a draft.\n',
  )
  expect(filesIn(folderOf(campus))).toEqual([])
  mkdirSync(join(campus.home, 'state'), { recursive: true })
  execFileSync('touch', [folderOf(campus)])
  expect((await campus('case', 'new', ...QUESTION, '--save-draft')).code).toBe(8)
  expect(readdirSync(join(campus.home, 'state'))).toEqual(['drafts'])
})
