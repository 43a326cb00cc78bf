import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EXAMPLES, newCampus } from './campus.ts'

const FORM = ['--file', join(EXAMPLES, 'outage.md')]

it('a job files one case, comments on it, closes it by its key', async () => {
  const campus = newCampus()
  const report = () => campus.json('case', 'new', ...FORM, '--portal', 'local', '--dedupe', 'login')
  const first = await report()
  expect(first).toMatchObject({ outcome: 'created', dedupe: { key: 'login', counted: 0 } })
  expect(await report()).toMatchObject({
    ...{ outcome: 'suppressed', number: first['number'], dedupe: { key: 'login', counted: 1 } },
  })
  const told = await campus('case', 'new', ...FORM, '--dedupe', 'login')
  expect(told.stdout).toContain(`Counted on case ${String(first['number'])}`)
  const tried = await campus('case', 'new', ...FORM, '--dedupe', 'login', '--dry-run')
  expect(tried.stdout).toContain(`Would be added to case ${String(first['number'])}`)
  const close = ['case', 'close', '--dedupe', 'login', '--comment', 'It answers again.']
  expect(await campus.json(...close)).toMatchObject({
    ...{ outcome: 'updated', number: first['number'], after: { status: 'closed' } },
  })
  expect(await campus.json(...close)).toMatchObject({
    ...{ outcome: 'unchanged', number: first['number'], warnings: [{ code: 'unchanged' }, {}] },
  })
  expect(await report()).toMatchObject({ outcome: 'created' })
})

it('nothing under a key is nothing to close, and says so', async () => {
  const campus = newCampus()
  const close = ['case', 'close', '--dedupe', 'never']
  const message =
    'Nothing was closed: no case on local has had the key “never”. That is no failure, so that a job may close at every success.'
  expect(await campus.json(...close)).toMatchObject({
    ...{ outcome: 'unchanged', number: null, before: null },
    warnings: [{ code: 'unchanged', message }],
  })
  expect(await campus(...close)).toEqual({ code: 0, stdout: 'Nothing to close.\n', stderr: `${message}\n` })
  expect(await campus('case', 'close')).toMatchObject({ code: 2 })
  expect(await campus('case', 'close', '1', '--dedupe', 'never')).toMatchObject({ code: 2 })
  const bad = await campus('case', 'close', '--dedupe', 'two words', '--json')
  expect(JSON.parse(bad.stderr)).toMatchObject({ error: { errors: [{ pointer: '/dedupe' }] } })
})

it('a hand-off portal gives the job a text to send to a person, exit 10', async () => {
  const campus = newCampus()
  const page = ['--kind', 'handoff', '--url', 'https://desk.example/cases', '--catalog', 'infinite-campus']
  await campus('portal', 'add', 'vendor', ...page)
  const report = ['case', 'new', ...FORM, '--portal', 'vendor', '--dedupe', 'login', '--json']
  const job = campus.with({ variables: { CI: 'true' } })
  const first = await job(...report)
  expect(first.code).toBe(10)
  const document = JSON.parse(first.stdout) as Record<string, unknown>
  expect(document).toMatchObject({
    ...{
      outcome: 'handoff',
      dedupe: { key: 'login' },
      text: expect.stringContaining('Production') as string,
    },
  })
  const again = await job(...report)
  expect(again.code).toBe(10)
  const { warnings, ...same } = JSON.parse(again.stdout) as { warnings: { code: string }[] }
  expect(same).toMatchObject({ handOff: document['handOff'] })
  const isSame = (told: unknown) => (told as typeof warnings).some(({ code }) => code === 'same-hand-off')
  expect([isSame(document['warnings']), isSame(warnings)]).toEqual([false, true])
  const words = await job(...report.slice(0, -1))
  expect(words.stderr).toContain(`This is ${String(document['handOff'])} again, the same hand-off as before`)
})

it('a case says which job reported it, without what would let somebody in', async () => {
  const campus = newCampus()
  const variables = {
    ...{ JENKINS_URL: 'https://ci.example/', JOB_NAME: 'monitor', BUILD_NUMBER: '12', GIT_COMMIT: 'c0ffee1' },
    BUILD_URL: 'https://ann:hunter2@ci.example/job/monitor/12/?token=abc',
  }
  const job = campus.with({ variables })
  // Jenkins does not set CI, and yet it is a job.
  expect(await job('case', 'new', ...FORM)).toMatchObject({ code: 2 })
  const words = [
    'case',
    'new',
    ...FORM,
    '--portal',
    'local',
    '--dedupe',
    'login',
    '--key',
    'run-12',
    '--json',
  ]
  const { number } = JSON.parse((await job(...words)).stdout) as { number: number }
  const { answers } = (await campus.json('case', 'view', String(number))) as {
    answers: Record<string, string>
  }
  expect(answers['job']).toBe('Jenkins: monitor #12\nCommit: c0ffee1\nhttps://ci.example/job/monitor/12/')
  // The second try of the same run is the same call, whatever its page is.
  const again = campus.with({ variables: { ...variables, BUILD_URL: 'https://ci.example/job/monitor/13/' } })
  expect(JSON.parse((await again(...words)).stdout)).toMatchObject({ outcome: 'existing', number })
})

it('a critical case says to call after it is filed, unless an incident is open, which it is linked to', async () => {
  const campus = newCampus()
  const report = () => campus.json('case', 'new', ...FORM, '--portal', 'local')
  const first = await report()
  const number = String(first['number'])
  expect(first['warnings']).toContainEqual({
    ...{ code: 'call' },
    message: `This is critical: file first, then call and press 8; the case number is ${number}.`,
  })
  const question = ['--type', 'question', '--module', 'attendance', '--portal', 'local']
  const text = [
    '--subject',
    'Which code marks a late bus?',
    '--description',
    'Which code do the offices use?',
  ]
  expect((await campus('case', 'new', ...question, ...text)).stderr).not.toContain('call')
  expect((await campus('case', 'new', ...FORM, '--test', '--portal', 'local')).stderr).not.toContain(
    'press 8',
  )

  const notice = ['--kind', 'incident', '--title', 'Log-in is slow', '--body', 'We are on it.']
  const { id } = await campus.json('desk', 'notice', 'post', ...notice)
  const second = await report()
  expect(second).toMatchObject({ outcome: 'created', notices: [{ id, kind: 'incident' }] })
  const warnings = second['warnings'] as { code: string; message: string }[]
  expect(warnings.map(({ code }) => code)).not.toContain('call')
  expect(warnings.find(({ code }) => code === 'incident-open')?.message).toContain(
    `${String(id)} (Log-in is slow)`,
  )
  const seen = await campus.json('case', 'view', String(second['number']))
  expect(seen).toMatchObject({ answers: { notice: `Log-in is slow (${String(id)})` } })
})
