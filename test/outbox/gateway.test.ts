import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../src/outbox/journal.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { startTeam } from '../server/team.ts'
import { LEAVE_ALONE, startFaultProxy, type Fault } from './fault-proxy.ts'
import { keptPortal, newFolder } from './kept-portal.ts'
import { fileOf } from './verbs.ts'

const cleanUp = (act: () => unknown) => onTestFinished(async () => void (await act()))

test.each<[Fault, string, RegExp]>([
  ['unavailable', 'unknown', /^POST/],
  ['too-many', 'queued', /^POST/],
  ['unavailable', 'queued', /^PUT/],
  ['unavailable', 'unknown', /^(POST|GET .*keys)/],
])(
  'a proxy of the web that says when to come again (%s) is left alone until then: %s, %s',
  async (fault, outcome, which) => {
    const team = await startTeam()
    const ann = await team.desk()
    const proxy = await startFaultProxy(team.url, { short: 20, long: 800 })
    cleanUp(() => proxy.close())
    const folder = newFolder(cleanUp)
    const where = { url: proxy.url, realUrl: team.url, credentials: ann.credentials, folder, budget: 10_000 }
    let asked = 0
    proxy.plan((head) => {
      if (!which.test(head)) return null
      asked += 1
      return fault
    })
    const { portal, outbox } = keptPortal(where)
    const input = { ...NEW_CASE, attachments: [fileOf('words')] }
    expect(await portal.createCase(input, { key: 'k' })).toMatchObject({ outcome })
    expect(asked).toBe(1)
    const [{ notBefore = null } = {}] = openJournal(folder).entries()
    const wait = (Date.parse(notBefore ?? '') - Date.now()) / 1000
    expect(wait).toBeGreaterThan(LEAVE_ALONE - 5)
    expect(wait).toBeLessThanOrEqual(LEAVE_ALONE)
    const before = proxy.count()
    await outbox.send({ budget: 1_000 })
    expect(proxy.count()).toBe(before)
    const later = () => new Date(Date.now() + LEAVE_ALONE * 1000)
    proxy.plan(() => null)
    const [news] = await keptPortal({ ...where, parts: { clock: { now: later } } }).outbox.send({
      budget: 5_000,
    })
    expect(news?.outcome).toMatchObject({ outcome: 'done' })
  },
)
