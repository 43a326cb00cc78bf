import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentOf, EXAMPLES } from '../e2e/campus.ts'
import { startTeamOfJobs, type Computer, type TeamOfJobs } from './team-of-jobs.ts'

const REPORT = ['case', 'new', '--file', join(EXAMPLES, 'outage.md'), '--json']

let team: TeamOfJobs
let job: Computer
beforeAll(async () => {
  team = await startTeamOfJobs({ short: 50, long: 3_000 })
  job = await team.computer()
})
afterAll(() => team.stop())

test('a case whose answer was lost is told as created, with the advice to call; one under a key of old as existing', async () => {
  const lossy = async (...words: string[]) => {
    let left = 1
    team.proxy.plan((head) => (/^POST .v1.cases/.test(head) && left-- > 0 ? 'cut-while-it-works' : null))
    const ended = await job.run(...REPORT, ...words)
    expect(left).toBeLessThan(0)
    return documentOf(ended)
  }
  const first = await lossy()
  expect(first).toMatchObject({ outcome: 'created' })
  expect((first['warnings'] as { code: string }[]).map(({ code }) => code)).toContain('call')
  team.proxy.plan(() => null)
  expect(documentOf(await job.run(...REPORT, '--key', 'night'))).toMatchObject({ outcome: 'created' })
  expect(documentOf(await job.run(...REPORT, '--key', 'night'))).toMatchObject({ outcome: 'existing' })
})

test('processes of one computer, which send for each other, are each told what became of their own call', async () => {
  const calls = Array.from({ length: 8 }, () => job.run(...REPORT, '--dedupe', 'login'))
  const told = (await Promise.all(calls)).map(documentOf)
  expect(new Set(told.map(({ number }) => number)).size).toBe(1)
  expect(told.map(({ outcome }) => outcome).sort()).toEqual([
    'created',
    ...Array<string>(7).fill('suppressed'),
  ])
  const counted = told.map(({ dedupe }) => (dedupe as { counted: number }).counted)
  expect(counted.sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})
