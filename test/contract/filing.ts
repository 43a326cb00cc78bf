import { expect } from 'vitest'
import { listed, type Needs } from './desk.ts'

export function filing(needs: Needs): void {
  needs('case:create', 'case:list', 'case:view').run(
    'shows a new case everywhere',
    async ({ portal, newCase, file }) => {
      expect(await portal.listCases({ limit: 10 })).toEqual({ items: [], nextCursor: null })
      const filed = await file()
      const { answers, zone: _, ...fields } = newCase
      expect(filed).toMatchObject({ ...fields, closedAt: null, waitingOn: 'desk' })
      expect(filed.number).toBeGreaterThan(0)
      expect(filed.revision).toBeGreaterThan(0)
      expect((await portal.listCases({ limit: 10 })).items).toEqual([listed(filed)])
      const seen = await portal.viewCase(filed.number ?? 0)
      expect(seen).toMatchObject({ ...filed, answers, comments: [], statusSince: filed.createdAt })
      expect(seen.history).toMatchObject([{ event: 'created', by: filed.contact.name, as: 'requester' }])
    },
  )

  needs('case:create').run('gives every case its own number, whoever is first', async ({ file, scale }) => {
    const filed = await Promise.all(Array.from({ length: scale(20) }, () => file()))
    expect(new Set(filed.map(({ number }) => number)).size).toBe(filed.length)
    expect(new Set(filed.map(({ id }) => id)).size).toBe(filed.length)
  })

  needs('case:create').run(
    'refuses words it does not know, and keeps nothing',
    async ({ portal, newCase }) => {
      const outcome = await portal.createCase({ ...newCase, type: 'nope', module: 'nope' }, { key: 'k' })
      expect(outcome).toMatchObject({
        outcome: 'refused',
        problem: { kind: 'usage', errors: [{ pointer: '/type' }, { pointer: '/module' }] },
      })
      expect((await portal.listCases({ limit: 10 })).items).toEqual([])
    },
  )

  needs('case:view').run('knows no case that was not filed', async ({ portal }) => {
    await expect(portal.viewCase(4711)).rejects.toMatchObject({ kind: 'not-found', code: 'case-not-found' })
  })
}
