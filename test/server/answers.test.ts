import { expect, it } from 'vitest'
import { answerThere } from '../../src/server/import/answers.ts'

it('an answer names lines, files, people and districts as the server does, and nothing else', () => {
  const names = {
    lines: new Map([['1', '71']]),
    attachments: new Map([['1', '81']]),
    contacts: new Map([['ann', 'there-ann']]),
    districts: new Map([['Lakeside', 'North']]),
  }
  const answer = {
    ...{ number: 1, id: '1', district: 'Lakeside', subject: 'ann', site: null },
    answers: { id: 'ann', district: 'Lakeside' },
    history: [{ id: '1', by: 'ann' }, { id: '2' }],
    comments: [{ id: '1', body: 'ann', attachments: [{ id: '1' }] }],
    attachments: [{ id: '1', name: '1' }],
    before: { contact: { id: 'ann', email: null } },
  }
  expect(answerThere(answer, names)).toEqual({
    ...answer,
    district: 'North',
    history: [{ id: '71', by: 'ann' }, { id: '2' }],
    comments: [{ id: '71', body: 'ann', attachments: [{ id: '81' }] }],
    attachments: [{ id: '81', name: '1' }],
    before: { contact: { id: 'there-ann', email: null } },
  })
})
