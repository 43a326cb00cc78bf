import { expect, test } from 'vitest'
import { districtHelpDesk as catalog } from '../../src/catalog/shipped/district-help-desk.ts'
import type { Comment, HistoryEntry, Side } from '../../src/support/case.ts'
import { resolutionOf } from '../../src/support/resolution.ts'

const at = (minute: number): string => `2026-11-02T08:${String(minute).padStart(2, '0')}:00.000Z`
const wrote = (minute: number, as: Side, body: string): Comment => {
  return { id: `c${minute}`, at: at(minute), by: as, as, body, attachments: [] }
}
const moved = (minute: number, to: string, as: Side = 'desk'): HistoryEntry => {
  return { id: `h${minute}`, at: at(minute), by: as, as, event: 'status', field: 'status', from: null, to }
}
const sourceOf = (comments: Comment[], history: HistoryEntry[]) => {
  const status = history.at(-1)?.to ?? 'new'
  return resolutionOf({ status, comments, history }, catalog)?.source
}

test('an open case has none, whatever was said', () => {
  expect(sourceOf([wrote(1, 'desk', 'Which browser?')], [moved(1, 'pending-answer')])).toBeUndefined()
})

test('the words said with the status are it', () => {
  const said = [wrote(1, 'desk', 'Which?'), wrote(2, 'requester', 'Chrome.'), wrote(3, 'desk', 'Fixed.')]
  expect(sourceOf(said, [moved(1, 'pending-answer'), moved(3, 'pending-confirmation')])).toBe('c3')
})

test('closing what was resolved is no new one, with or without words', () => {
  const said = [wrote(3, 'desk', 'Fixed.'), wrote(5, 'requester', 'Thanks.')]
  expect(sourceOf(said, [moved(3, 'pending-confirmation'), moved(5, 'closed', 'requester')])).toBe('c3')
})

test('what came back and was resolved again is a new one', () => {
  const said = [wrote(3, 'desk', 'Fixed.'), wrote(6, 'requester', 'It is back.'), wrote(9, 'desk', 'Now.')]
  const moves = [moved(3, 'pending-confirmation'), moved(6, 'in-progress'), moved(9, 'pending-confirmation')]
  expect(sourceOf(said, moves.slice(0, 2))).toBeUndefined()
  expect(sourceOf(said, moves)).toBe('c9')
})

test('where a person records the status, the desk’s last words are it unless they were answered', () => {
  const mail = wrote(2, 'desk', 'Corrected in 2603.13.')
  expect(sourceOf([mail], [moved(4, 'closed', 'requester')])).toBe('c2')
  const question = [wrote(2, 'desk', 'Which browser?'), wrote(3, 'requester', 'Chrome.')]
  expect(sourceOf(question, [moved(4, 'closed', 'requester')])).toBe('h4')
  expect(sourceOf([...question, wrote(6, 'desk', 'Corrected.')], [moved(4, 'closed')])).toBe('c6')
})

test('the last words of whoever closed it are it', () => {
  expect(sourceOf([wrote(4, 'requester', 'Solved by 2603.13.')], [moved(4, 'closed', 'requester')])).toBe(
    'c4',
  )
})
