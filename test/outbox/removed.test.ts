import { expect, onTestFinished, test } from 'vitest'
import { errorOf, itemsOf, QUESTION, type Document } from '../e2e/campus.ts'
import { startTeamOfJobs } from './team-of-jobs.ts'

test('a portal that goes leaves what waits for it in the outbox, says so, and sends it when it is back', async () => {
  const team = await startTeamOfJobs({ short: 50, long: 3_000 })
  onTestFinished(() => team.stop())
  const job = await team.computer()
  await team.proxy.down()
  expect((await job.run('case', 'new', ...QUESTION, '--json')).code).toBe(8)
  const asked = errorOf(await job.run('portal', 'remove', 'team', '--json'))
  expect(asked['message']).toContain('1 write in the outbox cannot be sent then')
  const removed = await job.run('portal', 'remove', 'team', '--yes', '--json')
  expect(JSON.parse(removed.stdout)).toMatchObject({
    outcome: 'updated',
    warnings: [{ code: 'outbox-waiting', message: expect.stringMatching(/^1 write for team/) as string }],
  })
  await team.proxy.up()
  await job.campus('portal', 'add', 'team', '--url', team.proxy.url)
  const sent = JSON.parse((await job.run('outbox', 'send', '--json')).stdout) as Document
  expect(itemsOf(sent)).toMatchObject([{ state: 'done' }])
  const again = await job.run('portal', 'remove', 'team', '--yes', '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({ warnings: [] })
})
