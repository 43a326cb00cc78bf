import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runs, seeds, tellWhenLong } from '../support/long.ts'
import { runSchedule, type Figures } from './schedule.ts'
import { startTeamOfJobs, type Computer, type TeamOfJobs } from './team-of-jobs.ts'

const figures: Figures = { writes: 0, faults: 0, killed: 0, restarts: 0, ended: {} }
// A number of one's own tries as many as one has patience for.
const LONG = Number(process.env['CAMPUS_TEST_SCHEDULES'] ?? 1000)
const SEEDS = seeds(runs(25, LONG - 5), 5)

describe.concurrent('random cuts, kills and restarts', () => {
  let team: TeamOfJobs
  let model: Computer
  beforeAll(async () => {
    team = await startTeamOfJobs({ short: 50, long: 2_500 })
    model = await team.computer()
  })
  afterAll(async () => {
    await team.stop()
    tellWhenLong(figures)
  })
  test.each(SEEDS)(
    'from seed %i: every write once, in order',
    (seed) => runSchedule(seed, team, model, figures),
    120_000,
  )
})

test('what was tried was hard', () => {
  expect(SEEDS.length).toBeGreaterThan(25)
})
