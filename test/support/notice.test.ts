import { expect, test } from 'vitest'
import { noticeColour, type Notice } from '../../src/support/notice.ts'

type Shown = Pick<Notice, 'kind' | 'state'>
const INCIDENT: Shown = { kind: 'incident', state: 'open' }
const MAINTENANCE: Shown = { kind: 'maintenance', state: 'open' }
const TASK: Shown = { kind: 'task', state: 'open' }
const closed = (notice: Shown): Shown => ({ ...notice, state: 'closed' })

test.each<[what: string, notices: Shown[], colour: string]>([
  ['no notices', [], 'gray'],
  ['an incident', [INCIDENT], 'orange'],
  ['maintenance', [MAINTENANCE], 'green'],
  ['a task', [TASK], 'gray'],
  ['an incident behind maintenance', [MAINTENANCE, TASK, INCIDENT], 'orange'],
  ['maintenance behind a task', [TASK, MAINTENANCE], 'green'],
  ['an incident that is over', [closed(INCIDENT)], 'gray'],
  ['maintenance after an incident that is over', [closed(INCIDENT), MAINTENANCE], 'green'],
  ['an incident after maintenance that is over', [closed(MAINTENANCE), INCIDENT], 'orange'],
  ['nothing open', [closed(INCIDENT), closed(MAINTENANCE), closed(TASK)], 'gray'],
])('the colour of %s', (_, notices, colour) => expect(noticeColour(notices)).toBe(colour))
