import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOf, errorOf, EXAMPLES, itemsOf } from '../e2e/campus.ts'
import { startTeamOfJobs, type Computer, type TeamOfJobs } from './team-of-jobs.ts'

let team: TeamOfJobs
let job: Computer
let file = ''
beforeAll(async () => {
  team = await startTeamOfJobs({ short: 50, long: 3_000 })
  job = await team.computer()
  file = join(job.campus.home, 'two.json')
  const webhook = JSON.parse(readFileSync(join(EXAMPLES, 'alertmanager.json'), 'utf8')) as {
    alerts: Record<string, unknown>[]
  }
  const [alert = {}] = webhook.alerts
  const alerts = [alert, { ...alert, fingerprint: 'another' }]
  writeFileSync(file, JSON.stringify({ ...webhook, alerts }))
})
afterAll(() => team.stop())
const receive = (...words: string[]) => job.run('outage', 'receive', 'alertmanager', file, ...words)

test('alerts that come while the portal is out of reach are kept, each under a key of its own', async () => {
  await team.proxy.down()
  const told = await receive('--json')
  expect(told).toMatchObject({ code: 8, stderr: '' })
  const items = itemsOf(documentOf(told))
  expect(items).toMatchObject([
    { state: 'firing', outcome: 'queued', number: null, error: { code: 'queued' } },
    { state: 'firing', outcome: 'queued', number: null },
  ])
  const listed = itemsOf(documentOf(await job.run('outbox', 'list', '--json')))
  expect(items.map(({ key }) => key)).toEqual(listed.map(({ key }) => key))
  const warnings = documentOf(told)['warnings'] as { code: string }[]
  expect(warnings.filter(({ code }) => code === 'queued')).toHaveLength(2)
  const words = await receive()
  expect([words.code, words.stdout.match(/not sent yet, and kept, key [0-9a-f-]{36}\n/g)?.length]).toEqual([
    8, 2,
  ])

  await team.proxy.up()
  const sent = itemsOf(documentOf(await job.run('outbox', 'send', '--json')))
  expect(new Set(sent.map(({ number }) => number)).size).toBe(2)
  expect(sent.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done'])
  expect(itemsOf(documentOf(await receive('--json')))).toMatchObject([
    { outcome: 'suppressed' },
    { outcome: 'suppressed' },
  ])
})

test('what is only tried and gets no answer is not said to be kept', async () => {
  team.proxy.plan((head) => (/^POST /.test(head) ? 'unavailable' : null))
  const words = ['case', 'close', '--dedupe', 'login', '--dry-run']
  const tried = await job.run(...words, '--json')
  const alerts = await receive('--dry-run', '--json')
  team.proxy.plan(() => null)
  expect([tried.code, tried.stdout]).toEqual([8, ''])
  expect(errorOf(tried)).toMatchObject({ hint: expect.stringContaining('nothing is kept') as string })
  expect([alerts.code, alerts.stdout]).toEqual([8, ''])
  expect(errorOf(alerts)).toMatchObject({ hint: expect.stringContaining('nothing is kept') as string })
  expect(itemsOf(documentOf(await job.run('outbox', 'list', '--json')))).toEqual([])
})
