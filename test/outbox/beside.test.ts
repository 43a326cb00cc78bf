import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { documentOf, errorOf, itemsOf, newCampus, QUESTION, warningsOf } from '../e2e/campus.ts'
import { hasSessions, startSession } from '../secrets/session.ts'
import { freePort, killed, startServing } from '../server/hard/serving.ts'
import { startTeamOfJobs } from './team-of-jobs.ts'

test('a command that the portal refuses has reached it, so what waits goes; with --json it waits on', async () => {
  const team = await startTeamOfJobs({ short: 50, long: 3_000 })
  onTestFinished(() => team.stop())
  const job = await team.computer()
  await team.proxy.down()
  expect((await job.run('case', 'new', ...QUESTION, '--json')).code).toBe(8)
  await team.proxy.up()
  const json = await job.run('case', 'view', '999999', '--json')
  expect([json.code, errorOf(json)['code']]).toEqual([6, 'case-not-found'])
  expect(itemsOf(documentOf(await job.run('outbox', 'list', '--json')))).toHaveLength(1)
  const words = await job.run('case', 'view', '999999')
  expect(words).toMatchObject({ code: 6, stdout: '' })
  expect(words.stderr).toMatch(/^Sent from the outbox: new case .*\nError: There is no case 999999/)
  expect(itemsOf(documentOf(await job.run('outbox', 'list', '--json')))).toEqual([])
})

describe.skipIf(!hasSessions())('with a keychain (skipped without gnome-keyring and dbus)', () => {
  test('what waits goes after signing in and beside other calls about it, never as somebody else', async () => {
    const session = await startSession()
    onTestFinished(() => session.stop())
    const server = newCampus()
    const port = await freePort()
    let serving = await startServing({ home: server.home, port })
    onTestFinished(() => killed(serving))
    const dana = newCampus()
    await dana('portal', 'add', 'team', '--url', serving.url)
    const run = dana.with({ variables: { CAMPUS_PORTAL: 'team', ...session.variables } })
    const codeOf = (name: string) => join(dana.home, name)
    const enrol = (email: string, ...more: string[]) =>
      server('serve', 'enrol', email, '--name', email, '--code-file', codeOf(email), ...more)
    const signIn = (code: string) => run('auth', 'login', '--code-file', codeOf(code), '--json')
    const unsent = async (name: string) => {
      await killed(serving)
      expect((await run('desk', 'district', 'add', name, '--json')).code).toBe(8)
      serving = await startServing({ home: server.home, port })
    }
    await enrol('dana@desk.example')
    await enrol('eve@desk.example', '--another')
    expect((await signIn('dana@desk.example')).code).toBe(0)
    await unsent('Lakeside')
    expect(warningsOf(await run('auth', 'devices', 'list', '--json'))).toEqual(['outbox-sent'])
    await run('desk', 'contact', 'sign-in', 'dana@desk.example', '--code-file', codeOf('again'))
    await unsent('Harbor')
    await run('auth', 'logout')
    expect(warningsOf(await signIn('again'))).toContain('outbox-sent')
    await unsent('Valley')
    await run('auth', 'logout')
    const eve = await signIn('eve@desk.example')
    expect([eve.code, warningsOf(eve).includes('outbox-sent')]).toEqual([0, false])
    expect(itemsOf(documentOf(await run('outbox', 'list', '--json')))).toMatchObject([
      { write: 'desk.addDistrict', who: 'person dana@desk.example' },
    ])
    expect((await run('desk', 'district', 'list')).stdout).toMatch(/Harbor[^]*Lakeside/)
  })
})
