import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readForm } from '../../src/interview/form.ts'
import { itemsOf, newCampus } from './campus.ts'
import { answer, askedOf, chooses } from './interview.ts'

const FOLDER = fileURLToPath(new URL('../vague-problems/', import.meta.url))
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

test('there are twelve', () => expect(FILES).toHaveLength(12))

describe.each(FILES)('%s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8')
  const said = /^# What somebody said: (.*)$/m.exec(text)?.[1] ?? ''

  test.concurrent('what somebody said is not good enough', async () => {
    const campus = newCampus()
    const { answers } = await readForm(text, name)
    const path = join(campus.home, 'said.yaml')
    const form = { type: answers['type'], module: answers['module'], subject: said, description: said }
    writeFileSync(path, JSON.stringify(form))
    const refused = await campus('case', 'new', '--file', path, '--portal', 'local', '--json')
    expect(refused).toMatchObject({ code: 3, stdout: '' })
    expect(refused.stderr).toContain('"not-ready"')
  })

  test.concurrent('what the interview makes of it is ready, and filed', async () => {
    const campus = newCampus()
    const { answers } = await readForm(text, name)
    const told = ({ id }: { id: string }) => answers[id] ?? ''
    const type = String(answers['type'])
    const person = campus.terminal(['case', 'new', '--type', type])
    const asked = askedOf({ type }, told)
    const unanswered = Object.keys(answers).filter(
      (id) => id !== 'type' && !asked.some((question) => question.id === id),
    )
    expect(unanswered).toEqual([])
    await answer(person, asked, false, told)
    await person.sees(' of 100 points: ready.')
    await chooses(person, 'Submit it')
    expect(await person.ended).toBe(0)
    expect(itemsOf(await campus.json('case', 'list'))).toMatchObject([{ subject: answers['subject'] }])
    const { items } = JSON.parse((await campus('case', 'lint', join(FOLDER, name), '--json')).stdout) as {
      items: { score: number }[]
    }
    expect(items[0]?.score).toBeGreaterThanOrEqual(95)
  })
})
