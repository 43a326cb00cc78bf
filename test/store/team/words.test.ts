import { describe, expect, it } from 'vitest'
import { listCases } from '../../../src/engine/list-cases.ts'
import { reply } from '../../../src/engine/reply.ts'
import { similarCases } from '../../../src/engine/similar-cases.ts'
import { openTestDesk } from '../../engine/test-desk.ts'

/** What must be found, whichever database looks for it. */
describe('words', () => {
  it.each([
    ['gradebook', [true, false, false]],
    ['GRADEBOOK', [true, false, false]],
    ['grade', [true, false, false]],
    ['rade', [false, false, false]],
    ['ecran', [false, true, false]],
    ['Écran', [false, true, false]],
    ['e\u0301cran', [false, true, false]],
    ['12-34', [false, true, false]],
    ['12 34', [false, true, true]],
    ['34-12', [false, false, true]],
    ['o’brien', [false, false, true]],
    ['brien 12', [false, false, true]],
    ["it's", [true, false, false]],
    ['成績', [false, false, true]],
    ['later', [true, false, false]],
    ['gradebook later', [true, false, false]],
    ["'; \\ : & | ! ( <->", [true, true, true]],
    ['x', [false, false, true]],
    ['nothing-of-it', [false, false, false]],
  ])('%s', async (typed, expected) => {
    const desk = await openTestDesk()
    const numbers = [
      await desk.file({ subject: "Gradebook: it's slow", answers: { what: 'The page' } }),
      await desk.file({ subject: 'L’écran est noir', answers: { what: 'Room 12-34' } }),
      await desk.file({ subject: 'x', answers: { what: ['O’Brien 34-12', '成績'] } }),
    ]
    await desk.write('case:reply', (work) => reply(work, numbers[0] ?? 0, { body: 'Only later' }))
    const { items } = await desk.read((reading) => listCases(reading, { limit: 10, search: typed }))
    const isFound = numbers.map((number) => items.some((item) => item.number === number))
    expect(isFound).toEqual(/\p{L}|\p{N}/u.test(typed) ? expected : [false, false, false])
  })

  it('are found under a number, and a text longer than any index takes is found by its beginning', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const say = (body: string) => desk.write('case:reply', (work) => reply(work, number, { body }))
    await say('short')
    const long = Array.from({ length: 200_000 }, (_, index) => `word${index}`).join(' ')
    await desk.engine.store.write((tx) =>
      tx.run(`UPDATE history SET body = ? WHERE body = 'short'`, `first ${long}`),
    )
    await say('last')
    const found = async (search: string) =>
      (await desk.read((reading) => listCases(reading, { limit: 10, search }))).items.map(
        (item) => item.number,
      )
    expect(await found(String(number))).toEqual([number])
    expect(await found('first word0 word10000')).toEqual([number])
  })

  it('tell which open cases are alike', async () => {
    const desk = await openTestDesk()
    const number = await desk.file({ subject: 'Report card shows the wrong school year' })
    await desk.file({ subject: 'Bus routes are missing' })
    const alike = await desk.read((reading) => similarCases(reading, 'wrong school year on report cards'))
    expect(alike.map((one) => one.case.number)).toEqual([number])
  })
})
