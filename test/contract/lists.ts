import fc from 'fast-check'
import { expect } from 'vitest'
import type { CaseQuery, FactsQuery } from '../../src/portal/port.ts'
import type { CaseSummary } from '../../src/support/case.ts'
import { fits } from '../../src/support/case-condition.ts'
import { CONDITION_FIELDS, OPERATORS, type Condition, type Operator } from '../../src/support/condition.ts'
import { holds } from '../support/property.ts'
import type { Needs } from './desk.ts'

export function lists(needs: Needs): void {
  needs('case:create', 'case:list', 'case:close', 'case:reply').run(
    'hold all conditions at once',
    async ({ portal, file, done, found, later }) => {
      const question = await file({ type: 'question', subject: 'Café menu für Montag' })
      const issue = await file({ module: 'attendance' })
      const closed = await file({ type: 'question', priority: 'high' })
      await done(portal.closeCase(closed.number ?? 0, { comment: null }, { key: 'c' }))
      await later()
      // A server that is new gives small numbers, so that of a case must not stand in the text of another.
      const digit = [...'123456789'].find((one) => !`${closed.number}`.includes(one)) ?? '0'
      const body = `Seen in Rosterbuilder ${digit}${digit}-${digit} too`
      await done(portal.reply(issue.number ?? 0, { body }, { key: 'r' }))
      const [q, i, c] = [question, issue, closed].map(({ number }) => number)
      const mine = question.contact
      const expected: [Partial<CaseQuery>, (number | null | undefined)[]][] = [
        [{}, [i, c, q]],
        [{ only: ['number', 'subject'] }, [i, c, q]],
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
        [{ since: question.createdAt }, [i, c, q]],
        [{ since: '2999-01-01T00:00:00Z' }, []],
        [{ search: 'menu MONT' }, [q]],
        [{ search: `rosterbuilder ${digit}${digit}-${digit}` }, [i]],
        [{ search: `${c}` }, [c]],
        [{ search: 'term', type: ['question'] }, [c]],
        [{ search: 'nothing like it' }, []],
      ]
      for (const [query, numbers] of expected) expect([query, await found(query)]).toEqual([query, numbers])
    },
  )

  needs('case:create', 'case:list')
    .unless('accents')
    .run('find words without their accents', async (desk) => {
      const { number } = await desk.file({ subject: 'Café menu für Montag' })
      await desk.file()
      for (const search of ['cafe MENU', 'fur mont']) expect(await desk.found({ search })).toEqual([number])
    })

  needs('case:create', 'case:list', 'case:close')
    .unless('reports')
    .run(
      'tell what reports count: newest change first, page by page, by time and type',
      async ({ portal, file, done }) => {
        const context = '26-27, Lincoln High, 26-27 Lincoln High, Main'
        const question = await file({
          type: 'question',
          subject: 'Bus codes of Term 1',
          answers: { context },
        })
        await file({ type: 'question', test: true })
        const issue = await file({ module: 'attendance', subject: 'Student Zoe Park misses codes' })
        await done(portal.closeCase(question.number ?? 0, { comment: null }, { key: 'c' }))
        const [q, i] = [question.number, issue.number]
        const whole = await portal.caseFacts({ limit: 10, words: ['question', 'application-issue'] })
        expect(whole.nextCursor).toBeNull()
        const told = whole.items.map(({ number, type, module, contact, school, words }) => {
          return { number, type, module, contact, school, words: words.slice(0, 2) }
        })
        const contact = issue.contact.name
        expect(told).toEqual([
          {
            ...{ number: q, type: 'question', module: question.module, contact },
            ...{ school: 'Lincoln High', words: ['bus', 'code'] },
          },
          { number: i, type: issue.type, module: 'attendance', contact, school: null, words: [] },
        ])
        const [first] = whole.items
        expect(first).toMatchObject({ waitingOn: 'nobody', escalated: false, answeredAt: null })
        expect(first?.closedAt).toBe(first?.statusSince)
        expect(whole.items.map(({ moves, district }) => [moves, district])).toEqual([
          [null, issue.district],
          [null, issue.district],
        ])
        const { items: lives } = await portal.caseFacts({ limit: 10, moves: true })
        expect(lives.map(({ moves }) => moves)).toEqual([
          [first?.closedAt, question.status, first?.status].join('\t'),
          '',
        ])
        const numbers = async (query: Partial<FactsQuery>) =>
          (await portal.caseFacts({ limit: 10, ...query })).items.map(({ number }) => number)
        expect(await numbers({ type: ['question'] })).toEqual([q])
        expect(await numbers({ since: '2999-01-01T00:00:00Z' })).toEqual([])
        expect(await numbers({ until: '2000-01-01T00:00:00Z' })).toEqual([])
        expect(await numbers({ since: question.createdAt })).toEqual([q, i])
        const { items, nextCursor } = await portal.caseFacts({ limit: 1 })
        expect(items.map(({ number, words }) => [number, words])).toEqual([[q, []]])
        expect(await numbers({ limit: 1, cursor: nextCursor ?? '' })).toEqual([i])
        const other = portal.caseFacts({ limit: 1, cursor: nextCursor ?? '', type: ['question'] })
        await expect(other).rejects.toMatchObject({ code: 'bad-cursor' })
        await expect(portal.caseFacts({ limit: 1, type: ['nothing'] })).rejects.toMatchObject({
          kind: 'usage',
        })
      },
    )

  needs('case:create', 'case:list', 'case:close').run(
    'hold conditions on fields without case, and take no wildcards',
    async ({ portal, file, done, found }) => {
      const cafe = await file({ subject: 'Café 100%', type: 'question', site: null, dueDate: null })
      const bus = await file({ subject: 'Straße_1', site: 'sandbox', release: 'Campus.2603.13' })
      await done(portal.closeCase(bus.number ?? 0, { comment: null }, { key: 'c' }))
      const [c, b] = [cafe.number, bus.number]
      const digit = `${c}`.slice(0, 1)
      const { contact } = cafe
      const expected: [Condition['field'], Operator, string, (number | null)[]][] = [
        ['number', 'equals', `${c}`, [c]],
        ['number', 'starts-with', digit, [b, c].filter((number) => `${number}`.startsWith(digit))],
        ['number', 'not-equals', `${c}`, [b]],
        ['subject', 'equals', 'CAFÉ 100%', [c]],
        ['subject', 'starts-with', 'cafe\u0301', [c]],
        ['subject', 'starts-with', 'é', []],
        ['subject', 'contains', 'cafe', []],
        ['subject', 'ends-with', '0%', [c]],
        ['subject', 'ends-with', 'x'.repeat(500), []],
        ['subject', 'contains', 'STRASSE', [b]],
        ['subject', 'starts-with', '%', []],
        ['subject', 'starts-with', '_', []],
        ['subject', 'ends-with', '__', []],
        ['subject', 'equals', '%', []],
        ['subject', 'contains', '%', [c]],
        ['subject', 'contains', '_', [b]],
        ['subject', 'contains', "' OR 1=1 --", []],
        ['subject', 'does-not-contain', 'caf', [b]],
        ['status', 'equals', 'CLOSED', [b]],
        ['status', 'not-equals', 'closed', [c]],
        ['status', 'equals', 'no such status', []],
        ['type', 'equals', 'application issue', [b]],
        ['type', 'contains', '-issue', [b]],
        ['module', 'starts-with', 'grading and', [b, c]],
        ['priority', 'not-equals', 'normal', []],
        ['contact', 'equals', contact.email ?? '', [b, c]],
        ['contact', 'starts-with', contact.name.slice(0, 2).toUpperCase(), [b, c]],
        ['contact', 'does-not-contain', contact.name, []],
        ['district', 'equals', (await portal.district()).name.toUpperCase(), [b, c]],
        ['district', 'does-not-contain', (await portal.district()).name, []],
        ['site', 'equals', '', [c]],
        ['site', 'not-equals', 'sandbox', [c]],
        ['site', 'does-not-contain', 'x', [c]],
        ['site', 'contains', 'SAND', [b]],
        ['release', 'ends-with', '.13', [b]],
        ['dueDate', 'equals', '', [c]],
        ['dueDate', 'starts-with', '2026-11', [b]],
        ['dueDate', 'not-equals', '2026-11-30', [c]],
      ]
      for (const [field, operator, value, numbers] of expected) {
        const where = [{ field, operator, value }]
        expect([where, await found({ where })]).toEqual([where, numbers])
        const twice = [...where, { field: 'subject', operator: 'contains', value: 'caf' } as const]
        expect([twice, await found({ where: twice, type: ['question'] })]).toEqual([
          twice,
          numbers.filter((number) => number === c),
        ])
      }
    },
  )

  needs('case:create', 'case:list', 'case:close').run(
    'give the cases that fit each condition, in the same order, page by page',
    async ({ portal, file, done, scale }) => {
      for (let index = 0; index < scale(12); index += 1) {
        const { number } = await file({
          subject: ['Grade Book: 50%', 'École d’été', 'a_b "c"', 'ÉCOLE'][index % 4] ?? '',
          ...(index % 3 === 0 && { site: null, dueDate: null, release: null, type: 'question' }),
        })
        if (index % 5 === 0)
          await done(portal.closeCase(number ?? 0, { comment: null }, { key: `c${index}` }))
      }
      const surroundings = { catalog: await portal.catalog(), district: await portal.district() }
      const { items: all } = await portal.listCases({ limit: 1000 })
      const words = all.flatMap((found) => [
        ...[`${found.number}`, found.subject, found.status, found.type, found.module, found.site ?? ''],
        ...[found.dueDate ?? '', found.contact.name, found.contact.email ?? '', surroundings.district.name],
      ])
      const condition = fc.record({
        field: fc.constantFrom(...CONDITION_FIELDS),
        operator: fc.constantFrom(...(Object.keys(OPERATORS) as Operator[])),
        value: fc.oneof(
          fc
            .tuple(fc.constantFrom(...words), fc.nat(12), fc.nat(12), fc.boolean())
            .map(([word, from, length, loud]) => {
              const piece = word.slice(from, from + length)
              return loud ? piece.toUpperCase() : piece
            }),
          fc.constantFrom(...words),
          fc.constantFrom('', '%', '_', "'"),
        ),
      })
      await holds(
        fc.asyncProperty(
          fc.array(condition, { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 1, max: 7 }),
          async (where, limit) => {
            const fitting = all.filter((found) => where.every((one) => fits(found, one, surroundings)))
            const walked: CaseSummary[] = []
            let cursor: string | null | undefined
            while (cursor !== null) {
              const page = await portal.listCases({ where, limit, ...(cursor && { cursor }) })
              walked.push(...page.items)
              cursor = page.nextCursor
            }
            expect(walked).toEqual(fitting)
          },
        ),
        scale(scale(20)),
      )
    },
  )

  needs('case:list').run('refuse words, limits and cursors that make no sense', async ({ portal }) => {
    const nonsense: Partial<CaseQuery>[] = [
      { status: ['nope'] },
      { limit: 0 },
      { since: 'soon' },
      { cursor: 'x' },
      { where: [{ field: 'nope' as 'subject', operator: 'equals', value: '' }] },
      { where: [{ field: 'subject', operator: 'toString' as 'equals', value: '' }] },
      { where: [{ field: 'subject', operator: 'equals', value: 'half \ud800' }] },
      { where: [{ field: 'subject', operator: 'equals', value: 'x'.repeat(1001) }] },
      { where: Array(51).fill({ field: 'subject', operator: 'contains', value: 'x' }) },
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
    const condition = { field: 'subject', operator: 'contains', value: 'x' } as const
    const conditions = { limit: 1, where: [condition], cursor: nextCursor ?? '' }
    await expect(portal.listCases(conditions)).rejects.toMatchObject({ code: 'bad-cursor' })
  })

  needs('case:create', 'case:list', 'case:close').run(
    'are walked once, page by page, whatever the limit',
    async ({ portal, file, done, scale }) => {
      for (let index = 0; index < scale(23); index += 1) {
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
        scale(2),
      )
    },
  )
}
