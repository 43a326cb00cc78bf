import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeDeviceKey, proofOf } from '../../../src/secrets/device-key.ts'
import {
  replaysFor,
  replaysInMemory,
  replaysInStore,
  type Replays,
} from '../../../src/server/sign-in/replays.ts'
import { openSqliteStore } from '../../../src/store/sqlite/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { temporaryFolder } from '../../store/temporary.ts'
import { startTeam } from '../team.ts'

const NOW = Date.parse('2026-11-02T15:00:00.000Z')
const MINUTE = 60_000

function openStore(): Store {
  const store = openSqliteStore({ file: join(temporaryFolder(), 'team.db'), purpose: 'team' })
  onTestFinished(() => store.close())
  return store
}

const held = async (store: Store) =>
  (await store.read((tx) => tx.all<{ id: string }>('SELECT id FROM proofs ORDER BY id'))).map(({ id }) => id)

describe.each<[string, () => Replays]>([
  ['in memory', replaysInMemory],
  ['in the database', () => replaysInStore(openStore())],
])('proofs %s', (_, open) => {
  it('are taken once, also by two at once', async () => {
    const replays = open()
    const both = await Promise.all([
      replays.take('a', NOW + MINUTE, NOW),
      replays.take('a', NOW + MINUTE, NOW),
    ])
    expect(both.sort()).toEqual([false, true])
    expect(await replays.take('b', NOW + MINUTE, NOW)).toBe(true)
    expect(await replays.take('a', NOW + MINUTE, NOW + MINUTE - 1)).toBe(false)
  })

  it('are held until their end, however often others come', async () => {
    const replays = open()
    await replays.take('a', NOW + 2 * MINUTE, NOW)
    for (let later = 0; later < 2 * MINUTE; later += 11_000)
      await replays.take(`n ${later}`, NOW + later, NOW + later)
    expect(await replays.take('a', NOW + 2 * MINUTE, NOW + 2 * MINUTE - 1)).toBe(false)
  })
})

describe('proofs in one database', () => {
  it('are taken once by two servers', async () => {
    const store = openStore()
    const [one, other] = [replaysInStore(store), replaysInStore(store)]
    expect(await one.take('a', NOW + MINUTE, NOW)).toBe(true)
    expect(await other.take('a', NOW + MINUTE, NOW)).toBe(false)
  })

  it('are forgotten when they have ended', async () => {
    const store = openStore()
    const replays = replaysInStore(store)
    for (const id of ['a', 'b']) await replays.take(id, NOW + MINUTE, NOW)
    await replays.take('c', NOW + 3 * MINUTE, NOW + MINUTE)
    expect(await held(store)).toEqual(['c'])
  })

  it('are held in memory where one file has one server', async () => {
    const store = openStore()
    const replays = await replaysFor(store)
    expect(await replays.take('a', NOW + MINUTE, NOW)).toBe(true)
    expect(await held(store)).toEqual([])
  })
})

describe('a proof', () => {
  const proofFor = (url: string, path: string, now: Date) =>
    proofOf({
      ...{ key: makeDeviceKey(), method: 'POST', url: `${url}${path}`, token: null, now },
      id: 'x'.repeat(20),
    })

  it('of a key that no device has takes no room', async () => {
    const taken: string[] = []
    const team = await startTeam()
    const { take } = team.parts.replays
    team.parts.replays.take = async (id, ...more) => {
      taken.push(id)
      return take(id, ...more)
    }
    const dpop = proofFor(team.url, '/v1/tokens', team.clock.now())
    const stranger = await fetch(`${team.url}/v1/tokens`, { method: 'POST', headers: { dpop } })
    expect(await stranger.json()).toMatchObject({ code: 'device-unknown' })
    expect(await team.signIn('ABCD-EFGH-JKMN-PQRS')).toMatchObject({ body: { code: 'wrong-code' } })
    expect(taken).toEqual([])
    await (await team.person('ann@x.example')).ask('/v1/me')
    // The device, its token, and the call with it.
    expect(taken).toHaveLength(3)
  })
})
