import { expect, test } from 'vitest'
import { inOrder, isWaiting, noticeColour, type Notice } from '../../src/support/notice.ts'

const NOW = new Date('2026-11-25T12:00:00.000Z')
const notice = (kind: Notice['kind'], endsAt: string | null = null): Notice => ({
  ...{ id: kind, kind, title: kind, body: kind, state: 'open', startsAt: '2026-11-25T09:00:00.000Z' },
  ...{ endsAt, updates: [], readAt: null, readers: 0 },
})
const INCIDENT = notice('incident')
const MAINTENANCE = notice('maintenance')
const TASK = notice('task')
const PAST = '2026-11-25T12:00:00.000Z'
const closed = (shown: Notice): Notice => ({ ...shown, state: 'closed' })

test.each<[what: string, notices: Notice[], colour: string]>([
  ['no notices', [], 'gray'],
  ['an incident', [INCIDENT], 'orange'],
  ['maintenance', [MAINTENANCE], 'green'],
  ['a task', [TASK], 'gray'],
  ['an incident behind maintenance', [MAINTENANCE, TASK, INCIDENT], 'orange'],
  ['maintenance behind a task', [TASK, MAINTENANCE], 'green'],
  ['an incident that is over', [closed(INCIDENT)], 'gray'],
  ['maintenance after an incident that is over', [closed(INCIDENT), MAINTENANCE], 'green'],
  ['an incident after maintenance that is over', [closed(MAINTENANCE), INCIDENT], 'orange'],
  ['maintenance whose time is over, though nobody closed it', [notice('maintenance', PAST)], 'gray'],
  ['an incident that outlasts its time', [notice('incident', PAST)], 'orange'],
  ['nothing open', [closed(INCIDENT), closed(MAINTENANCE), closed(TASK)], 'gray'],
])('the colour of %s', (_, notices, colour) => expect(noticeColour(notices, NOW)).toBe(colour))

const READ = '2026-11-25T10:00:00.000Z'

test.each<[what: string, notice: Notice, waits: boolean]>([
  ['a task', TASK, true],
  ['a task whose date is past', notice('task', PAST), true],
  ['a task that is read', { ...TASK, readAt: READ }, false],
  ['a task that is closed', closed(TASK), false],
  ['an incident that is read, and still open', { ...INCIDENT, readAt: READ }, true],
  ['maintenance whose time is over', notice('maintenance', PAST), false],
])('%s waits: %#', (_, found, waits) => expect(isWaiting(found, NOW)).toBe(waits))

test('tasks come last, the soonest due first, and what is closed behind all', () => {
  const due = (id: string, endsAt: string | null): Notice => ({ ...notice('task', endsAt), id })
  const [soon, late, never] = [due('soon', '2026-12-01'), due('late', '2026-12-24'), due('never', null)]
  const shown = inOrder([closed(INCIDENT), late, never, MAINTENANCE, soon, closed(soon), INCIDENT])
  expect(shown.map(({ id, state }) => `${id} ${state}`)).toEqual([
    ...['maintenance open', 'incident open', 'soon open', 'late open', 'never open'],
    ...['incident closed', 'soon closed'],
  ])
})
