import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openKeychain, type Keychain } from '../../src/secrets/keychain.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { hasSessions, startSession, type Session } from './session.ts'

const childFile = fileURLToPath(new URL('../../dist/keychain-child.cjs', import.meta.url))

/** A keychain as a first call on a computer sees it: every read goes through the child. */
function open(variables: Record<string, string>): Keychain & { mark: () => string | null } {
  let mark: string | null = null
  const trust = { read: () => null, write: (text: string) => void (mark = text) }
  const keychain = openKeychain({ platform: 'linux', variables, childFile, trust })
  return { ...keychain, mark: () => mark }
}

describe.skipIf(!hasSessions())('a keychain (skipped without gnome-keyring and dbus)', () => {
  let session: Session
  let keychain: ReturnType<typeof open>
  beforeAll(async () => {
    session = await startSession()
    keychain = open(session.variables)
  })
  afterAll(() => session.stop())

  it('gives back what was put into it, until it is deleted', async () => {
    expect(await keychain.get('one')).toBeNull()
    await keychain.set('one', 'ein Schlüssel 🔑')
    expect(await keychain.get('one')).toBe('ein Schlüssel 🔑')
    await keychain.set('one', 'another')
    expect(await keychain.get('one')).toBe('another')
    expect([await keychain.delete('one'), await keychain.delete('one')]).toEqual([true, false])
    expect(await keychain.get('one')).toBeNull()
  })

  it('takes a long secret, and holds two apart', async () => {
    const long = 'x'.repeat(8192)
    await keychain.set('long', long)
    await keychain.set('short', 's')
    expect([await keychain.get('long'), await keychain.get('short')]).toEqual([long, 's'])
  })

  it('notes where a read has succeeded', async () => {
    await keychain.get('nothing')
    expect(keychain.mark()).toBe(session.variables['DBUS_SESSION_BUS_ADDRESS'])
  })
})

describe('without a keychain', () => {
  const refused = (code: RegExp) => ({
    kind: 'sign-in',
    code: 'keychain-unavailable',
    message: expect.stringMatching(code) as string,
  })

  it('says that there is no session bus', async () => {
    const keychain = open({})
    for (const call of [keychain.get('a'), keychain.set('a', 'b'), keychain.delete('a')])
      await expect(call).rejects.toMatchObject(refused(/no session bus/))
  })

  it('says that the bus is not running', async () => {
    const address = `unix:path=${join(temporaryFolder(), 'gone')}`
    await expect(open({ DBUS_SESSION_BUS_ADDRESS: address }).get('a')).rejects.toMatchObject(
      refused(/not running/),
    )
  })

  it('says how to get one, and what a job does', async () => {
    await expect(open({}).get('a')).rejects.toMatchObject({
      hint: expect.stringMatching(/gnome-keyring.*CAMPUS_TOKEN/s) as string,
    })
  })

  it('gives up within seconds on a bus that never answers', async () => {
    const file = join(temporaryFolder(), 'bus')
    const silent: Server = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(file, resolve))
    onTestFinished(() => void silent.close())
    const began = Date.now()
    const keychain = open({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${file}` })
    await expect(keychain.get('a')).rejects.toMatchObject(refused(/within 3 seconds/))
    expect(Date.now() - began).toBeLessThan(8_000)
  })

  it.skipIf(!hasSessions())('says that no program keeps secrets', async () => {
    const session = await startSession({ keychain: 'none' })
    onTestFinished(() => session.stop())
    await expect(open(session.variables).get('a')).rejects.toMatchObject(
      refused(/no program keeps|does not answer/),
    )
  })
})
