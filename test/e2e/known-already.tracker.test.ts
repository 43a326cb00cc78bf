import { setTimeout } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { between } from '../portals/request-tracker/between.ts'
import { newQueue } from '../portals/request-tracker/open-tracker.ts'
import { newCampus, type Document } from './campus.ts'

const SUBJECT = 'Which code marks a late bus in the morning?'
const ASKED = ['case', 'new', '--type', 'question', '--module', 'attendance', '--json']
const SAID = ['--description', 'I look for the code of late buses.', '--override', 'It is only a question.']

/** A portal that answers what it has of that kind only after `wait`; `asked` is what came, in its order. */
async function slowToSearch(wait: (filed: Promise<void>) => Promise<void>) {
  const asked: string[] = []
  let [hold, filed] = [false, () => undefined as void]
  const { url } = await between(
    ({ method, path }) => {
      const isSearch = path.includes('__Active__')
      if (isSearch || method === 'POST') asked.push(isSearch ? 'search' : 'file')
      if (method === 'POST' && path.endsWith('/ticket')) filed()
      return isSearch && hold
    },
    async () => {
      await wait(new Promise<void>((resolve) => (filed = resolve)))
      asked.push('found')
    },
  )
  const variables = { CAMPUS_TOKEN: inject('tracker').tokens.ann }
  const campus = newCampus().with({ variables })
  await campus(
    'portal',
    'add',
    'desk',
    '--kind',
    'request-tracker',
    '--url',
    url,
    '--queue',
    await newQueue(),
  )
  const file = async (subject: string): Promise<Document> => {
    const { stdout, stderr, code } = await campus(...ASKED, '--subject', subject, ...SAID)
    if (code !== 0 || stderr !== '') throw new Error(`it ended with ${code}: ${stderr}`)
    return JSON.parse(stdout) as Document
  }
  const first = await file(SUBJECT)
  asked.length = 0
  hold = true
  return { campus, asked, file, first }
}

it('a case that is sent in any case does not wait to hear which cases are like it', async () => {
  const { asked, file, first } = await slowToSearch((filed) => Promise.race([filed, setTimeout(5000)]))
  const made = await file(SUBJECT)
  expect(asked).toEqual(['search', 'file', 'found'])
  expect(made).toMatchObject({
    outcome: 'created',
    similar: [{ number: first['number'], subject: SUBJECT, status: 'new', shared: 1 }],
    warnings: expect.arrayContaining([expect.objectContaining({ code: 'known' })]) as unknown,
  })
  expect(made['similar']).toHaveLength(1)
})

it('and is told soon once it is filed, however long they take', async () => {
  const { file } = await slowToSearch(async () => void (await setTimeout(8000)))
  const made = await file(SUBJECT)
  expect(made).toMatchObject({
    ...{ outcome: 'created', similar: [] },
    warnings: expect.arrayContaining([expect.objectContaining({ code: 'similar-unknown' })]) as unknown,
  })
})

it('what the privacy screen stops is not searched for either', async () => {
  const { campus, asked } = await slowToSearch(() => Promise.resolve())
  const { code } = await campus(...ASKED, '--subject', 'Late bus of 123-45-6789 is not saved', ...SAID)
  expect({ code, asked }).toEqual({ code: 3, asked: [] })
})
