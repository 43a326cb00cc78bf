import { expect } from 'vitest'
import { linksOf, type CaseLink } from '../../src/support/link.ts'
import type { Needs } from './desk.ts'

const VENDOR = { portal: 'vendor', kind: 'handoff', address: 'https://vendor.example/customers' }
const FILED: CaseLink = { ...VENDOR, number: 482_913 }

/** What a desk keeps of the cases that its own have on other portals. */
export function links(needs: Needs): void {
  needs('case:create', 'desk:link').run(
    'keeps a link once, in the history',
    async ({ portal, file, done }) => {
      const number = (await file()).number ?? 0
      const first = await done(portal.desk.link(number, FILED, { key: 'one' }))
      expect(first).toMatchObject({ changed: true, case: { number } })
      expect(await portal.desk.link(number, FILED, { key: 'one' })).toMatchObject({ replayed: true })
      expect(await done(portal.desk.link(number, FILED, { key: 'two' }))).toMatchObject({ changed: false })
      expect(linksOf((await portal.viewCase(number)).history)).toEqual([FILED])
      expect(linksOf((await portal.desk.viewCase(number)).history)).toEqual([FILED])
    },
  )

  needs('case:create', 'desk:link').run(
    'learns the number of a link later, and tells two portals apart',
    async ({ portal, file, done }) => {
      const number = (await file()).number ?? 0
      const unnumbered: CaseLink = { ...VENDOR, number: null }
      const other: CaseLink = { ...FILED, address: 'https://other.example' }
      await done(portal.desk.link(number, unnumbered, { key: 'one' }))
      await done(portal.desk.link(number, other, { key: 'two' }))
      // On another computer the same portal may have another name.
      const named: CaseLink = { ...FILED, portal: 'campus-support' }
      await done(portal.desk.link(number, named, { key: 'three' }))
      expect(linksOf((await portal.desk.viewCase(number)).history)).toEqual([named, other])
    },
  )

  needs('case:create', 'case:close', 'desk:link').run(
    'lists the open cases that have links, and says where the list is cut',
    async ({ portal, file, done }) => {
      const numbers: number[] = []
      for (let made = 0; made < 3; made += 1) numbers.push((await file()).number ?? 0)
      await file({ subject: 'Without a link' })
      for (const number of numbers) await done(portal.desk.link(number, FILED, { key: `link-${number}` }))
      const [closed = 0, ...open] = numbers
      await done(portal.closeCase(closed, { comment: null }, { key: 'close' }))
      const { items, truncated } = await portal.desk.linked(10)
      expect(items.map((item) => item.case.number)).toEqual(open)
      expect(items.map((item) => item.links)).toEqual(open.map(() => [FILED]))
      expect(truncated).toBe(false)
      const cut = await portal.desk.linked(1)
      expect([cut.items.length, cut.truncated]).toEqual([1, true])
    },
  )

  needs('case:create', 'desk:link').run('refuses what is no link', async ({ portal, file }) => {
    const number = (await file()).number ?? 0
    const wrong: Partial<CaseLink>[] = [
      { portal: 'Not a name' },
      { kind: 'a (b' },
      { address: 'https://x.example/two words' },
      { number: 1.5 },
      { number: -4 },
    ]
    for (const [at, one] of wrong.entries()) {
      const outcome = portal.desk.link(number, { ...FILED, ...one }, { key: `bad-${at}` })
      await expect(outcome).resolves.toMatchObject({ outcome: 'refused' })
    }
    expect(linksOf((await portal.viewCase(number)).history)).toEqual([])
  })
}
