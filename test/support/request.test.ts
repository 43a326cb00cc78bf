import { describe, expect, test } from 'vitest'
import { REQUEST_STATUSES, follows, isEnded, type RequestStatus } from '../../src/support/request.ts'

const ON_ITS_WAY: RequestStatus[] = ['scheduled', 'running', 'done', 'failed', 'cancelled']

describe('what follows on', () => {
  test.each<[RequestStatus, RequestStatus[]]>([
    ['to-be-handed-off', ['requested', ...ON_ITS_WAY]],
    ['requested', ON_ITS_WAY],
    // it may be put off
    ['scheduled', ON_ITS_WAY],
    // too late to cancel
    ['running', ['done', 'failed']],
    ['done', []],
    ['failed', []],
    ['cancelled', []],
  ])('%s is %j', (from, next) => expect(REQUEST_STATUSES.filter((to) => follows(from, to))).toEqual(next))
})

test.each<[RequestStatus, boolean]>([
  ['to-be-handed-off', false],
  ['requested', false],
  ['scheduled', false],
  ['running', false],
  ['done', true],
  ['failed', true],
  ['cancelled', true],
])('a request that is %s has ended: %s', (status, ended) => expect(isEnded({ status })).toBe(ended))

test('nothing becomes what only a portal filled in by hand has', () =>
  expect(REQUEST_STATUSES.filter((from) => follows(from, 'to-be-handed-off'))).toEqual([]))

test('from everywhere an end is reached', () => {
  const ends = (from: RequestStatus): boolean =>
    isEnded({ status: from }) || REQUEST_STATUSES.some((to) => to !== from && follows(from, to) && ends(to))
  expect(REQUEST_STATUSES.filter((status) => !ends(status))).toEqual([])
})
