import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../src/outbox/journal.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { startTeam } from '../server/team.ts'
import { maySkip } from '../support/long.ts'
import { startFaultProxy, type Fault } from './fault-proxy.ts'
import { keptPortal, newFolder } from './kept-portal.ts'
import { fileOf } from './verbs.ts'

const PAGE = 4096
/** Enough free pages for everything that one write keeps. */
const ENOUGH = 9
const cleanUp = (act: () => unknown) => onTestFinished(async () => void (await act()))

/** Fills a disk until so many pages of it are free. */
function fill(folder: string, pages: number): void {
  const ballast = join(folder, 'ballast')
  rmSync(ballast, { force: true })
  const reserve = join(folder, 'reserve')
  if (pages > 0) writeFileSync(reserve, Buffer.alloc(pages * PAGE))
  const descriptor = openSync(ballast, 'a')
  try {
    for (;;) writeFileSync(descriptor, Buffer.alloc(PAGE))
  } catch {
    closeSync(descriptor)
  }
  rmSync(reserve, { force: true })
}

test.each<[string, Fault | 'down' | null]>([
  ['while the portal answers', null],
  ['while it is out of reach', 'down'],
  ['while its answers are lost', 'cut-while-it-works'],
])('a disk that is full %s, at each write of the outbox in turn', async (_, fault) => {
  const folder = newFolder(cleanUp)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder])
  if (mounted.status !== 0) {
    expect(maySkip(), 'a small disk can be mounted only by root').toBe(true)
    return
  }
  cleanUp(() => spawnSync('umount', [folder]))
  const team = await startTeam()
  const ann = await team.desk()
  const proxy = await startFaultProxy(team.url, { short: 20, long: 800 })
  cleanUp(() => proxy.close())
  const where = {
    url: proxy.url,
    realUrl: team.url,
    credentials: ann.credentials,
    folder: join(folder, 'outbox'),
  }
  const filed = async (subject: string) =>
    (await ann.portal('Lakeside').listCases({ limit: 100 })).items.filter((one) => one.subject === subject)
      .length
  const seen = new Set<string>()
  for (let pages = 0; pages <= ENOUGH; pages += 1) {
    const subject = `Grade Book loses grades, ${pages} pages free`
    fill(folder, pages)
    // Every attempt fails, so that its last state is written, too.
    proxy.plan((head) => (fault !== 'down' && /^(POST|GET .*keys)/.test(head) ? fault : null))
    if (fault === 'down') await proxy.down()
    const { portal } = keptPortal({ ...where, budget: 700 })
    const input = { ...NEW_CASE, subject, attachments: [fileOf(`file ${pages}`)] }
    const first = await portal.createCase(input, { key: `key-${pages}` })
    await portal.dispose()
    if (fault === 'down') await proxy.up()
    proxy.plan(() => null)
    seen.add(first.outcome)
    if (first.outcome === 'refused') {
      expect(first.problem).toMatchObject({
        kind: 'unsettled',
        hint: expect.stringContaining('Nothing was sent') as string,
      })
      expect(first.problem.message).toContain('full')
      expect([pages, await filed(subject)]).toEqual([pages, 0])
    }
    rmSync(join(folder, 'ballast'))
    const { outbox } = keptPortal({ ...where, budget: 10_000 })
    if (first.outcome !== 'done' && first.outcome !== 'refused')
      expect([pages, openJournal(where.folder).entries().length]).toEqual([pages, 1])
    await outbox.send({ budget: 10_000 })
    expect([pages, await filed(subject)]).toEqual([pages, first.outcome === 'refused' ? 0 : 1])
    expect(openJournal(where.folder).entries()).toEqual([])
    for (const part of ['entries', 'files']) {
      const left = readdirIfThere(join(where.folder, part))
      expect([pages, part, left]).toEqual([pages, part, []])
    }
  }
  expect(seen.size).toBeGreaterThan(1)
})

function readdirIfThere(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
