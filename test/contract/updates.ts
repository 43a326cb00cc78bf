import { expect } from 'vitest'
import type { NewRequest } from '../../src/portal/updates.ts'
import type { RequestMove } from '../../src/portal/updates.ts'
import type { RequestStatus } from '../../src/support/request.ts'
import type { Desk, Needs } from './desk.ts'

const REFRESH: NewRequest = { kind: 'sandbox-refresh', site: 'sandbox', release: null, at: null, note: null }

/** Moves a request on: the desk does it where it is asked here, else a person tells it. */
async function moves(
  { portal, done }: Desk,
  id: string,
  status: RequestStatus,
  reason: string | null = null,
) {
  const move: RequestMove = { status, at: null, reason }
  const key = `${id}-${status}`
  const byDesk = portal.capabilities().verbs['desk:request'].can === 'yes'
  return done(byDesk ? portal.desk.moveRequest(id, move, { key }) : portal.updates.record(id, move, { key }))
}

export function updates(needs: Needs): void {
  needs('request:create', 'request:list').run('follows a request to its end', async (desk) => {
    const { portal, done, file } = desk
    await file()
    const asked = await done(portal.updates.create(REFRESH, { key: 'k' }))
    expect(asked).toMatchObject({ ...REFRESH, status: 'requested', contact: { name: 'Ann Lee' } })
    await moves(desk, asked.id, 'running')
    const ended = await moves(desk, asked.id, 'done')
    expect(ended).toMatchObject({ status: 'done' })
    expect(await portal.updates.view(asked.id)).toMatchObject({ ...ended })
    expect((await portal.updates.view(asked.id)).history.map(({ to }) => to).slice(-2)).toEqual([
      'running',
      'done',
    ])
    expect(await portal.updates.list({ limit: 10 })).toEqual({ items: [ended], truncated: false })
    expect((await portal.updates.list({ limit: 10, open: true })).items).toEqual([])
  })

  needs('request:create').run('makes one request of two at the same moment, and names it', async (desk) => {
    const { portal, file } = desk
    await file()
    const both = await Promise.all(['a', 'b'].map((key) => portal.updates.create(REFRESH, { key })))
    const [one] = both.flatMap((outcome) => (outcome.outcome === 'done' ? [outcome.value] : []))
    const [other] = both.flatMap((outcome) => (outcome.outcome === 'refused' ? [outcome.problem] : []))
    expect(other).toMatchObject({ kind: 'conflict', code: 'request-open' })
    expect(other?.message).toContain(one?.id)
    expect((await portal.updates.list({ limit: 10 })).items).toHaveLength(1)
  })

  needs('request:create').run(
    'answers the same call the same, and keeps nothing of a dry run',
    async (desk) => {
      const { portal, done, file } = desk
      await file()
      await portal.updates.create(REFRESH, { key: 'dry', dryRun: true })
      expect((await portal.updates.list({ limit: 10 })).items).toEqual([])
      const first = await done(portal.updates.create(REFRESH, { key: 'k' }))
      const again = await portal.updates.create(REFRESH, { key: 'k' })
      expect(again).toMatchObject({ outcome: 'done', replayed: true, value: { id: first.id } })
      expect(await portal.findByKey('k')).toMatchObject({ id: first.id })
    },
  )

  needs('request:create').run(
    'says what is known before it is asked for, and refuses alike',
    async (desk) => {
      const { portal, file } = desk
      await file()
      const said = await portal.updates.plan(REFRESH)
      expect(said.map(({ code }) => code)).toEqual(['done-by', 'overwrites'])
      const nowhere = { ...REFRESH, site: 'preview' }
      await expect(portal.updates.plan(nowhere)).rejects.toMatchObject({
        kind: 'not-found',
        code: 'site-not-found',
      })
      expect(await portal.updates.create(nowhere, { key: 'k' })).toMatchObject({
        problem: { code: 'site-not-found' },
      })
      expect((await portal.updates.list({ limit: 10 })).items).toEqual([])
    },
  )

  needs('request:create', 'request:list').run('never moves what has ended', async (desk) => {
    const { portal, done, file } = desk
    await file()
    const { id } = await done(portal.updates.create(REFRESH, { key: 'k' }))
    await moves(desk, id, 'failed', 'The disk is full.')
    for (const status of ['requested', 'scheduled', 'running', 'done', 'cancelled'] as const)
      await expect(moves(desk, id, status)).rejects.toMatchObject({ kind: 'conflict', code: 'request-ended' })
    expect(await portal.updates.view(id)).toMatchObject({ status: 'failed', reason: 'The disk is full.' })
    await expect(portal.updates.view('nosuch')).rejects.toMatchObject({ code: 'request-not-found' })
  })
}
