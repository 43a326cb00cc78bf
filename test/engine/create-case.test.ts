import { describe, expect, it } from 'vitest'
import type { NewCase } from '../../src/portal/port.ts'
import { openTestDesk } from './test-desk.ts'

const most = { subject: 120, body: 2000 }

describe('a new case', () => {
  it.each<[string, Partial<NewCase>, string, string]>([
    ['an unknown type', { type: 'nope' }, '/type', 'unknown'],
    ['an unknown module', { module: 'nope' }, '/module', 'unknown'],
    ['an unknown priority', { priority: 'nope' }, '/priority', 'unknown'],
    ['an unknown site', { site: 'nope' }, '/site', 'unknown'],
    ['an empty subject', { subject: ' \t' }, '/subject', 'required'],
    ['a subject of two lines', { subject: 'one\ntwo' }, '/subject', 'not-one-line'],
    ['a subject that moves the cursor', { subject: 'one \u001b[2J' }, '/subject', 'control-character'],
    ['a long subject', { subject: 'ä'.repeat(most.subject + 1) }, '/subject', 'too-long'],
    ['NUL', { answers: { description: 'a\0b' } }, '/answers/description', 'not-text'],
    ['half a character', { subject: 'a\ud800b' }, '/subject', 'not-text'],
    ['a long answer', { answers: { goal: 'x'.repeat(most.body + 1) } }, '/answers/goal', 'too-long'],
    ['a blank step', { answers: { steps: ['one', ' '] } }, '/answers/steps/1', 'required'],
    ['a day that is not', { dueDate: '2026-02-30' }, '/dueDate', 'not-a-date'],
    ['a time as a date', { dueDate: '2026-02-03T10:00Z' }, '/dueDate', 'not-a-date'],
  ])('with %s is refused', async (_, input, pointer, code) => {
    const desk = await openTestDesk()
    await expect(desk.file(input)).rejects.toMatchObject({ kind: 'usage', errors: [{ pointer, code }] })
    expect(await desk.file()).toBe(1001)
  })

  it('names everything wrong at once', async () => {
    const desk = await openTestDesk()
    await expect(desk.file({ type: 'a', module: 'b', subject: '' })).rejects.toMatchObject({
      errors: [{ pointer: '/subject' }, { pointer: '/type' }, { pointer: '/module' }],
    })
  })

  it('counts characters as people do', async () => {
    const desk = await openTestDesk()
    const number = await desk.file({ subject: '🙂'.repeat(most.subject) })
    expect([...(await desk.view(number)).subject]).toHaveLength(most.subject)
  })

  it('never gets a number that was given before', async () => {
    const desk = await openTestDesk()
    const first = await desk.file()
    await desk.engine.store.write(async (tx) => {
      const index = tx.dialect === 'sqlite' ? 'cases_fts' : 'case_words'
      for (const table of ['keys', index, 'cases', 'history']) await tx.run(`DELETE FROM ${table}`)
    })
    expect(await desk.file()).toBe(first + 1)
  })
})
