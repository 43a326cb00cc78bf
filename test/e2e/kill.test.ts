import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { readForm } from '../../src/interview/form.ts'
import { runs } from '../support/long.ts'
import { filesIn, itemsOf, newCampus, type Campus } from './campus.ts'
import { answer, answersOf, askedOf, chooses, kept } from './interview.ts'

const ASKED = askedOf({ type: 'application-issue' })
const START = ['case', 'new', '--type', 'application-issue']

async function draftOf(campus: Campus): Promise<{ id: string; answers: Record<string, unknown> } | null> {
  const [name] = filesIn(join(campus.home, 'state', 'drafts')).filter((file) => file.endsWith('.yaml'))
  if (name === undefined) return null
  const text = readFileSync(join(campus.home, 'state', 'drafts', name), 'utf8')
  return { id: name.slice(0, 6), answers: (await readForm(text, name)).answers }
}

describe('kill -9', () => {
  const every = runs(5, 1)
  test.concurrent.each(
    ASKED.map(({ id }, index) => [id, index] as const).filter(([, index]) => index % every === 2),
  )('at the question of %s costs no answer, and the rest is asked', async (_, index) => {
    const campus = newCampus()
    const person = campus.terminal(START)
    await answer(person, ASKED.slice(0, index))
    await person.sees((ASKED[index]?.ask ?? '').slice(0, 60))
    person.isSent('SIGKILL')
    expect(await person.ended).toBe(137)
    const { id = '' } = (await draftOf(campus)) ?? {}
    const resumed = campus.terminal(['case', 'drafts', 'resume', id])
    await answer(resumed, ASKED.slice(index))
    await chooses(resumed, 'Submit')
    expect(await resumed.ended).toBe(0)
    expect(await answersOf(campus, 100001)).toMatchObject(kept(ASKED))
  })

  test.concurrent.each(Array.from({ length: runs(4, 40) }, (_, index) => [index + 1] as const))(
    'at any moment leaves a draft with all answers but the one being typed: %i',
    async (turn) => {
      const campus = newCampus()
      const person = campus.terminal(START)
      let answered = 0
      const typing = (async () => {
        for (const question of ASKED) {
          await answer(person, [question])
          answered += 1
        }
      })().catch(() => undefined)
      await setTimeout(300 + Math.random() * 100 * turn)
      const before = answered
      person.isSent('SIGKILL')
      await person.ended
      const draft = await draftOf(campus)
      // What was typed last may not have been read when the end came.
      const certain = ASKED.slice(0, Math.max(0, before - 1)).filter(({ id }) => id !== 'attach')
      for (const { id } of certain)
        expect(Object.keys(draft?.answers ?? {}), `${before} answered`).toContain(id)
      void typing
    },
  )

  test('while a case is filed leaves it filed once or not at all', async () => {
    for (let turn = 0; turn < runs(4, 30); turn += 1) {
      const campus = newCampus()
      await campus.json('case', 'new', ...READY, '--save-draft')
      const { id = '' } = (await draftOf(campus)) ?? {}
      const person = campus.terminal(['case', 'drafts', 'resume', id, '--no-input'])
      await setTimeout(20 + Math.random() * 80)
      person.isSent('SIGKILL')
      await person.ended
      const filed = itemsOf(await campus.json('case', 'list')).length
      if ((await draftOf(campus)) === null) {
        expect(filed).toBe(1)
        continue
      }
      expect((await campus.json('case', 'drafts', 'resume', id))['outcome']).toBe(
        filed === 1 ? 'existing' : 'created',
      )
      expect(itemsOf(await campus.json('case', 'list'))).toHaveLength(1)
    }
  })
})

const READY = [
  ...['--type', 'question', '--module', 'attendance', '--subject', 'Which code marks a late bus?'],
  ...['--description', 'The front offices ask which code it is.'],
]
