import { expect, test } from 'vitest'
import { noticeColour, type Notice } from '../../src/support/notice.ts'

const NOW = new Date('2026-11-25T12:00:00.000Z')
const notice = (kind: Notice['kind'], endsAt: string | null = null): Notice => ({
  ...{ id: kind, kind, title: kind, body: kind, state: 'open', startsAt: '2026-11-25T09:00:00.000Z' },
  ...{ endsAt, updates: [] },
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
