import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { DoctorFinding } from '../../src/commands/doctor/finding.ts'
import { itemsOf, newCampus, type Document } from '../e2e/campus.ts'
import { hasSessions, startSession, type Session } from '../secrets/session.ts'
import { startServing, type Serving } from '../server/hard/serving.ts'
import { join } from 'node:path'

describe.skipIf(!hasSessions())('signed in with a keychain (skipped without gnome-keyring and dbus)', () => {
  const server = newCampus()
  const dana = newCampus()
  let session: Session
  let serving: Serving
  const doctor = async (variables: Record<string, string>) => {
    const call = dana.with({ variables: { CAMPUS_PORTAL: 'team', ...variables } })
    const { stdout, code } = await call('doctor', '--json')
    const items = itemsOf(JSON.parse(stdout) as Document) as unknown as DoctorFinding[]
    const of = (check: string) => items.filter((item) => item.check === check)
    return { code, text: stdout, of }
  }
  beforeAll(async () => {
    session = await startSession()
    serving = await startServing({ home: server.home })
    await dana('portal', 'add', 'team', '--url', serving.url)
  })
  afterAll(() => {
    serving.child.kill('SIGKILL')
    session.stop()
  })

  test('before: nobody has signed in', async () => {
    const found = await doctor(session.variables)
    expect(found.code).toBe(3)
    expect(found.of('keychain')).toMatchObject([{ level: 'ok' }])
    expect(found.of('sign-in')).toMatchObject([
      { code: 'nobody-yet', level: 'warn' },
      {
        code: 'not-signed-in',
        level: 'block',
        remedy: expect.stringContaining('campus auth login --portal team') as string,
      },
    ])
  })

  test('after: the source, the end of the token, the role; the same version on both sides', async () => {
    const code = join(dana.home, 'code')
    await server('serve', 'enrol', 'dana@desk.example', '--name', 'Dana Desk', '--code-file', code)
    const as = dana.with({ variables: { CAMPUS_PORTAL: 'team', ...session.variables } })
    expect(await as('auth', 'login', '--code-file', code)).toMatchObject({ code: 0 })
    const found = await doctor(session.variables)
    expect(found.code).toBe(0)
    expect(found.of('portal')).toMatchObject([{ level: 'ok', code: 'portal' }])
    expect(found.of('sign-in').map(({ code: one, level }) => [one, level])).toEqual([
      ['device', 'ok'],
      ['token-end', 'ok'],
      ['role', 'ok'],
    ])
    expect(found.of('sign-in')[1]?.message).toMatch(/ends \d{4}-\d\d-\d\dT\S+Z and is renewed by itself/)
    expect(found.text).not.toMatch(/Dana|dana@/)
  })

  test('no keychain at all: who signed in is told how to get one', async () => {
    const other = await startSession({ keychain: 'none' })
    onTestFinished(() => other.stop())
    const found = await doctor(other.variables)
    expect(found.code).toBe(3)
    expect(found.of('keychain')).toMatchObject([{ code: 'keychain-unavailable', level: 'block' }])
    expect(found.of('keychain')[0]?.remedy).toContain('gnome-keyring')
    expect(found.of('sign-in')[1]).toMatchObject({ code: 'keychain-unavailable', level: 'hint' })
  })

  test('a locked one: how to unlock it', async () => {
    session.lock()
    const found = await doctor(session.variables)
    expect(found.of('keychain')).toMatchObject([{ code: 'keychain-unavailable', level: 'block' }])
    expect(found.of('keychain')[0]?.message).toContain('it is locked')
    expect(found.of('keychain')[0]?.remedy).toContain('Unlock it')
  })
})
