import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasSessions, startSession, type Session } from '../secrets/session.ts'
import { filesIn, newCampus, QUESTION } from './campus.ts'
import { ANA, sitsDown } from './people.ts'

const NUMBER = '+1 (555) 010-4477'

describe.skipIf(!hasSessions())('the telephone number (skipped without gnome-keyring and dbus)', () => {
  const campus = newCampus()
  let session: Session
  beforeAll(async () => {
    session = await startSession()
    await sitsDown(campus, ANA)
    // Her first case puts her on the list of contacts.
    await campus('case', 'new', ...QUESTION)
  })
  afterAll(() => session.stop())
  const at = (...args: string[]) => campus.terminal(args, { variables: session.variables })

  test('is kept in the keychain and shown to an active contact at a terminal, and nowhere else', async () => {
    const setting = at('phone', '--set')
    await setting.sees('Telephone number of the desk?')
    setting.types(`${NUMBER}\r`)
    await setting.sees('Kept in the keychain')
    expect(await setting.ended).toBe(0)

    const shown = at('phone')
    await shown.sees(`Telephone: ${NUMBER}`)
    expect(await shown.ended).toBe(0)

    const call = campus.with({ variables: session.variables })
    const [text, json] = [await call('phone'), await call('phone', '--json')]
    for (const { stdout, stderr } of [text, json]) expect(stdout + stderr).not.toContain('4477')
    const quiet = at('phone', '--no-input')
    expect(await quiet.ended).toBe(0)
    expect(quiet.screen).not.toContain('4477')
    for (const file of filesIn(campus.home))
      expect(readFileSync(join(campus.home, file)).includes('4477')).toBe(false)
  })

  test('what is no number is asked again; nothing forgets it', async () => {
    const setting = at('phone', '--set')
    await setting.sees('Telephone number of the desk?')
    setting.types('ask Bo\r')
    await setting.sees('seven digits')
    setting.types('\u0015\r')
    await setting.sees('No number is kept now.')
    expect(await setting.ended).toBe(0)
    const shown = at('phone')
    expect(await shown.ended).toBe(0)
    expect(shown.screen).not.toContain('Telephone:')
  })

  test('is never taken from a line or a pipe', async () => {
    const { code, stdout, stderr } = await campus('phone', '--set')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('at a terminal')
  })
})
