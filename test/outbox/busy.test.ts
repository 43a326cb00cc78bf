import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf, EXAMPLES, newCampus } from '../e2e/campus.ts'
import { startTeamOfJobs, type Computer, type TeamOfJobs } from './team-of-jobs.ts'

const REPORT = ['case', 'new', '--file', join(EXAMPLES, 'outage.md'), '--json=outcome']
const READS = /^GET .v1.(catalog|notices|similar-cases)/

let team: TeamOfJobs
let job: Computer
beforeAll(async () => {
  team = await startTeamOfJobs({ short: 50, long: 3_000 })
  job = await team.computer()
})
afterAll(() => team.stop())

test.each(['too-many', 'unavailable'] as const)(
  'what is only read beside a write costs it nothing: %s',
  async (fault) => {
    let met = 0
    team.proxy.plan((head) => (READS.test(head) && (met += 1) > 0 ? fault : null))
    const filed = await job.run(...REPORT)
    team.proxy.plan(() => null)
    expect([filed.code, JSON.parse(filed.stdout)]).toEqual([0, { outcome: 'created' }])
    expect(met).toBe(3)
  },
)

test('a computer that has no rules of the desk yet says that it could keep nothing', async () => {
  const fresh = newCampus()
  await fresh('portal', 'add', 'team', '--url', team.proxy.url)
  await team.proxy.down()
  const refused = await fresh.with({ variables: job.variables })(...REPORT)
  await team.proxy.up()
  expect([refused.code, errorOf(refused)['hint']]).toEqual([
    8,
    expect.stringContaining('nothing can be kept'),
  ])
})
