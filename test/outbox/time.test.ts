import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { QUESTION, type Document } from '../e2e/campus.ts'
import { startTeamOfJobs } from './team-of-jobs.ts'

test('CAMPUS_NETWORK_TIMEOUT is for all of a write, its files included', async () => {
  const team = await startTeamOfJobs({ short: 800, long: 3_000 })
  onTestFinished(() => team.stop())
  const job = await team.computer()
  const bounded = job.with({ CAMPUS_NETWORK_TIMEOUT: '2s' })
  const filed = await job.run('case', 'new', ...QUESTION, '--json=number')
  const { number } = JSON.parse(filed.stdout) as { number: number }
  const words = [1, 2, 3, 4].flatMap((index) => {
    const file = join(job.campus.home, `${index}.log`)
    writeFileSync(file, `nothing in it, ${index}\n`)
    return ['--attach', file]
  })
  const reply = (run: typeof bounded) =>
    run('case', 'reply', String(number), '--body', 'Four logs.', ...words, '--json=outcome')

  // None of them takes longer than it may, all of them do.
  team.proxy.plan((head) => (head.startsWith('PUT') ? 'delay-answer' : null))
  const first = await reply(bounded)
  expect([first.code, JSON.parse(first.stdout) as Document]).toMatchObject([8, { outcome: 'unknown' }])
  const second = await reply(job.with({ CAMPUS_NETWORK_TIMEOUT: '20s' }))
  expect([second.code, JSON.parse(second.stdout) as Document]).toMatchObject([0, { outcome: 'commented' }])
})
