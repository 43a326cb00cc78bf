import fc from 'fast-check'
import { expect } from 'vitest'
import type { CaseQuery } from '../../src/portal/port.ts'
import type { CaseSummary } from '../../src/support/case.ts'
import { holds } from '../support/property.ts'
import type { Needs } from './desk.ts'

export function lists(needs: Needs): void {
  needs('case:create', 'case:list', 'case:close', 'case:reply').run(
    'hold all conditions at once',
    async ({ portal, file, done, found }) => {
      const question = await file({ type: 'question', subject: 'Café menu für Montag' })
      const issue = await file({ module: 'attendance' })
      const closed = await file({ type: 'question', priority: 'high' })
      await done(portal.closeCase(closed.number ?? 0, { comment: null }, { key: 'c' }))
      await done(portal.reply(issue.number ?? 0, { body: 'Seen in Rosterbuilder 12-3 too' }, { key: 'r' }))
      const [q, i, c] = [question, issue, closed].map(({ number }) => number)
      const mine = question.contact
      const expected: [Partial<CaseQuery>, (number | null | undefined)[]][] = [
        [{}, [i, c, q]],
        [{ type: ['question'] }, [c, q]],
        [{ type: ['question', 'application-issue'] }, [i, c, q]],
        [{ type: ['question'], waitingOn: 'desk' }, [q]],
        [{ waitingOn: 'requester' }, []],
        [{ module: ['attendance'], priority: ['normal'] }, [i]],
        [{ status: ['closed'], type: ['application-issue'] }, []],
        [{ mine: true, priority: ['high'] }, [c]],
        [{ contact: mine.name.toUpperCase() }, [i, c, q]],
        [{ contact: mine.email ?? mine.name }, [i, c, q]],
        [{ contact: 'nobody' }, []],
        [{ since: issue.createdAt }, [i, c, q]],
        [{ since: '2999-01-01T00:00:00Z' }, []],
        [{ search: 'cafe MENU' }, [q]],
        [{ search: 'fur mont' }, [q]],
        [{ search: 'rosterbuilder 12-3' }, [i]],
        [{ search: `${c}` }, [c]],
        [{ search: 'term', type: ['question'] }, [c]],
        [{ search: 'nothing like it' }, []],
      ]
      for (const [query, numbers] of expected) expect([query, await found(query)]).toEqual([query, numbers])
    },
  )

  needs('case:list').run('refuse words, limits and cursors that make no sense', async ({ portal }) => {
    const nonsense: Partial<CaseQuery>[] = [
      { status: ['nope'] },
      { limit: 0 },
      { since: 'soon' },
      { cursor: 'x' },
    ]
    for (const query of nonsense) {
      await expect(portal.listCases({ limit: 10, ...query })).rejects.toMatchObject({ kind: 'usage' })
    }
  })

  needs('case:create', 'case:list').run('do not go on under other conditions', async ({ portal, file }) => {
    for (const _ of [1, 2, 3]) await file()
    const { nextCursor } = await portal.listCases({ limit: 1 })
    const other = { limit: 1, type: ['question'], cursor: nextCursor ?? '' }
    await expect(portal.listCases(other)).rejects.toMatchObject({ kind: 'usage', code: 'bad-cursor' })
  })

  needs('case:create', 'case:list', 'case:close').run(
    'are walked once, page by page, whatever the limit',
    async ({ portal, file, done }) => {
      for (let index = 0; index < 23; index += 1) {
        const { number } = await file({ type: index % 3 ? 'question' : 'application-issue' })
        if (index % 4 === 0)
          await done(portal.closeCase(number ?? 0, { comment: null }, { key: `c${index}` }))
      }
      const queries = fc.record(
        {
          type: fc.subarray(['question', 'application-issue'], { minLength: 1 }),
          waitingOn: fc.constantFrom('desk', 'nobody', 'requester' as const),
          search: fc.constantFrom('grade', 'gr', 'save grade'),
        },
        { requiredKeys: [] },
      )
      await holds(
        fc.asyncProperty(queries, fc.integer({ min: 1, max: 25 }), async (query, limit) => {
          const { items: all } = await portal.listCases({ ...query, limit: 1000 })
          const walked: CaseSummary[] = []
          let cursor: string | null | undefined
          while (cursor !== null) {
            const page = await portal.listCases({ ...query, limit, ...(cursor && { cursor }) })
            expect(page.items.length).toBe(Math.min(limit, all.length - walked.length))
            walked.push(...page.items)
            cursor = page.nextCursor
          }
          expect(walked).toEqual(all)
        }),
        2,
      )
    },
  )
}
