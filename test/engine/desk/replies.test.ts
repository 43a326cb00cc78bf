import { describe, expect, it } from 'vitest'
import { noteCase } from '../../../src/engine/desk/note.ts'
import { replyByDesk } from '../../../src/engine/desk/reply.ts'
import { listCases } from '../../../src/engine/list-cases.ts'
import { updateCase } from '../../../src/engine/update-case.ts'
import { DAY } from '../test-clock.ts'
import { openTestDesk, type TestDesk } from '../test-desk.ts'

const say = (desk: TestDesk, number: number, participants: string[], present: string | null) =>
  desk.atDesk((work) => replyByDesk(work, number, { body: 'As said', status: null, participants, present }))
const note = (desk: TestDesk, number: number, body: string) =>
  desk.atDesk((work) => noteCase(work, number, { body }))

describe('a reply of the desk', () => {
  it('names who else was on a call with the contact who was present', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const value = await say(desk, number, ['Pat', 'Kim of Bytes Ltd'], 'BEN@x.example')
    expect(value).toMatchObject({ changed: false, case: { revision: 2, status: 'new' } })
    const seen = await desk.view(number)
    expect(seen.history.slice(1)).toMatchObject([
      { event: 'commented', by: 'Erin', as: 'desk' },
      { event: 'joined', field: 'participant', from: 'ben', to: 'Pat' },
      { event: 'joined', field: 'participant', from: 'ben', to: 'Kim of Bytes Ltd' },
    ])
    expect(seen.comments).toMatchObject([{ body: 'As said' }])
  })

  it.each([
    [null, 'Others on a call are recorded with the contact who was present.'],
    ['nobody', 'Others on a call are recorded with the contact who was present.'],
    ['dot', 'dot is deactivated; an active contact must be present.'],
    ['eve@x.example', 'eve is invited; an active contact must be present.'],
  ])('with others and %s present is refused', async (present, message) => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await expect(say(desk, number, ['Pat'], present)).rejects.toMatchObject({
      ...{ kind: 'usage', code: 'nobody-present', message },
      hint: 'Add --present with the name or e-mail of the contact.',
    })
    expect(await desk.view(number)).toMatchObject({ revision: 1, comments: [] })
  })

  it('with nobody else needs nobody present', async () => {
    const desk = await openTestDesk()
    expect(await say(desk, await desk.file(), [], null)).toMatchObject({ case: { revision: 2 } })
  })

  it('keeps its files with the comment, not with the last line', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const bytes = new TextEncoder().encode('log')
    const attachments = [{ name: 'a.txt', type: 'text/plain', bytes, size: 3, sha256: '' }]
    const input = { body: 'See file', status: 'assigned', participants: ['Pat'], present: 'ann', attachments }
    await desk.atDesk((work) => replyByDesk(work, number, input))
    expect((await desk.view(number)).comments).toMatchObject([
      { body: 'See file', attachments: [{ name: 'a.txt', size: 3 }] },
    ])
  })
})

describe('a note of the desk', () => {
  it('is seen by the desk alone', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const before = await desk.view(number)
    await note(desk, number, 'Zebra: ask the team')
    const atDesk = await desk.view(number, 'desk')
    expect(atDesk.comments).toMatchObject([{ body: 'Zebra: ask the team', by: 'Erin' }])
    expect(atDesk.history.at(-1)).toMatchObject({ event: 'noted', by: 'Erin', as: 'desk' })
    const seen = await desk.view(number)
    expect(seen.comments).toEqual([])
    expect(seen.history).toEqual(before.history)
  })

  it('is found by no search, also not after the case changed otherwise', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const found = async (search: string) =>
      (await desk.read((reading) => listCases(reading, { limit: 10, search }))).items.map(
        (item) => item.number,
      )
    await note(desk, number, 'zebra')
    expect(await found('zebra')).toEqual([])
    await say(desk, number, [], null)
    await note(desk, number, 'zebra again')
    expect([await found('zebra'), await found('said')]).toEqual([[], [number]])
  })

  it('leaves no trace of itself: neither time nor revision nor place in lists', async () => {
    const desk = await openTestDesk()
    const [number, other] = [await desk.file(), await desk.file()]
    const before = await desk.view(number)
    desk.clock.pass(DAY)
    await note(desk, number, 'Quiet')
    expect(await desk.view(number)).toEqual(before)
    const { items } = await desk.read((reading) => listCases(reading, { limit: 10 }))
    expect(items.map((item) => item.number)).toEqual([other, number])
    const input = { changes: { priority: 'high' }, revision: before.revision }
    const { value } = await desk.write('case:update', (work) => updateCase(work, number, input))
    expect(value.changed).toBe(true)
    expect((await desk.view(number, 'desk')).history.map(({ event }) => event)).toEqual([
      ...['created', 'noted', 'changed'],
    ])
  })

  it('says something', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await expect(note(desk, number, '\n')).rejects.toMatchObject({
      ...{ kind: 'usage', message: 'The note is empty.', errors: [{ pointer: '/body', code: 'required' }] },
    })
    await expect(note(desk, 7, 'x')).rejects.toMatchObject({ kind: 'not-found', code: 'case-not-found' })
  })
})
