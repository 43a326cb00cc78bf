import { setTimeout } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { between } from '../portals/request-tracker/between.ts'
import { newQueue } from '../portals/request-tracker/open-tracker.ts'
import { newCampus, type Document } from './campus.ts'

const SUBJECT = 'Which code marks a late bus in the morning?'
const ASKED = ['case', 'new', '--type', 'question', '--module', 'attendance', '--json']
const SAID = ['--description', 'I look for the code of late buses.', '--override', 'It is only a question.']

/** A portal that answers one of the two only after `wait`, told when the other comes; `asked` is what came, in its order. */
async function slowTo(held: 'search' | 'file', wait: (other: Promise<void>) => Promise<unknown>) {
  const asked: string[] = []
  let [hold, came] = [false, () => undefined as void]
  const { url } = await between(
    ({ method, path }) => {
      const kind = path.includes('__Active__') ? 'search' : method === 'POST' ? 'file' : null
      if (kind !== null) asked.push(kind)
      if (kind !== null && kind !== held) came()
      return kind === held && hold
    },
    async () => {
      await wait(new Promise<void>((resolve) => (came = resolve)))
      asked.push('let on')
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

it('a case that is sent in any case leaves first, and which are like it is asked meanwhile', async () => {
  const { asked, file, first } = await slowTo('file', (searched) =>
    Promise.race([searched, setTimeout(5000)]),
  )
  const made = await file(SUBJECT)
  expect(asked).toEqual(['file', 'search', 'let on'])
  expect(made).toMatchObject({
    outcome: 'created',
    similar: [{ number: first['number'], subject: SUBJECT, status: 'new', shared: 1 }],
    warnings: expect.arrayContaining([expect.objectContaining({ code: 'known' })]) as unknown,
  })
  expect(made['similar']).toHaveLength(1)
})

it('and is told soon once it is filed, however long they take', async () => {
  const { file } = await slowTo('search', () => setTimeout(8000))
  const made = await file(SUBJECT)
  expect(made).toMatchObject({
    ...{ outcome: 'created', similar: [] },
    warnings: expect.arrayContaining([expect.objectContaining({ code: 'similar-unknown' })]) as unknown,
  })
})

it('a case that is refused ends at once, and others like it are not asked for any more', async () => {
  const { campus, asked } = await slowTo('search', () => setTimeout(20_000))
  const { code } = await campus(...ASKED, '--subject', SUBJECT, ...SAID.slice(0, 2), '--override', 'only')
  expect({ code, asked }).toEqual({ code: 2, asked: [] })
}, 15_000)

it('what the privacy screen stops is not searched for either', async () => {
  const { campus, asked } = await slowTo('search', () => Promise.resolve())
  const { code } = await campus(...ASKED, '--subject', 'Late bus of 123-45-6789 is not saved', ...SAID)
  expect({ code, asked }).toEqual({ code: 3, asked: [] })
})
