import { describe, expect, it } from 'vitest'
import { moveByDesk } from '../../../src/engine/desk/move.ts'
import { askVerification, resolveCase } from '../../../src/engine/desk/resolve.ts'
import { reply } from '../../../src/engine/reply.ts'
import type { FileToSend } from '../../../src/portal/port.ts'
import { openTestDesk, type TestDesk } from '../test-desk.ts'

const resolve = (desk: TestDesk, number: number, body = 'Solved, please look') =>
  desk.atDesk((work) => resolveCase(work, number, { body }))
const verify = (desk: TestDesk, number: number) =>
  desk.atDesk((work) => askVerification(work, number, { body: 'Please send the signed form' }))
const LETTER: FileToSend = {
  ...{ name: 'letter.pdf', type: 'application/pdf', size: 1, sha256: '', bytes: Uint8Array.of(1) },
}
const answer = async (desk: TestDesk, number: number, attachments: FileToSend[] = []) =>
  (await desk.write('case:reply', (work) => reply(work, number, { body: 'Here', attachments }))).value

describe('a resolution', () => {
  it('waits on the contact, and is followed up three times before the case closes itself', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    expect(await resolve(desk, number)).toMatchObject({
      ...{ changed: true, after: { status: 'pending-customer-verification', waitingOn: 'requester' } },
    })
    desk.clock.set('2026-11-16T18:00:00.000Z')
    await desk.tick()
    const seen = await desk.view(number)
    const asked = (n: number, at: string) => ({
      ...{ at, by: 'Test Support', as: 'desk' },
      body: `Follow-up ${n} of 3: is it solved? Please answer, or close the case. Without an answer it closes itself on 2026-11-16.`,
    })
    expect(seen.comments.slice(1)).toMatchObject([
      asked(1, '2026-11-04T18:00:00.000Z'),
      asked(2, '2026-11-09T18:00:00.000Z'),
      asked(3, '2026-11-11T18:00:00.000Z'),
    ])
    expect(seen.history.slice(3).map(({ event }) => event)).toEqual([
      ...['followed-up', 'followed-up', 'followed-up', 'status'],
    ])
    expect(seen).toMatchObject({ status: 'closed', closedAt: '2026-11-16T18:00:00.000Z' })
  })

  it('given again begins the ten days and the follow-ups anew', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await resolve(desk, number)
    desk.clock.set('2026-11-16T17:59:59.999Z')
    expect(await resolve(desk, number, 'Really solved now')).toMatchObject({ changed: false })
    expect((await desk.view(number)).statusSince).toBe('2026-11-16T17:59:59.999Z')
    desk.clock.set('2026-11-30T17:59:59.999Z')
    await desk.tick()
    const seen = await desk.view(number)
    expect(seen).toMatchObject({ status: 'pending-customer-verification', closedAt: null })
    const asked = seen.history.filter(({ event }) => event === 'followed-up')
    expect(asked.map(({ at }) => at.slice(0, 10))).toEqual([
      ...['2026-11-04', '2026-11-09', '2026-11-11', '2026-11-18', '2026-11-23', '2026-11-25'],
    ])
    desk.clock.pass(1)
    await desk.tick()
    expect(await desk.view(number)).toMatchObject({ status: 'closed' })
  })

  it('says what the solution is', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await expect(resolve(desk, number, '')).rejects.toMatchObject({ message: 'The resolution is empty.' })
  })
})

describe('written verification', () => {
  it('is waited for through replies without a file, and hands the case back with one', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    expect(await verify(desk, number)).toMatchObject({
      case: { status: 'pending-customer-input', waitingOn: 'requester', verification: 'asked' },
    })
    for (const _ of [1, 2])
      expect(await answer(desk, number)).toMatchObject({ waitingOn: 'requester', verification: 'asked' })
    expect(await answer(desk, number, [LETTER])).toMatchObject({
      ...{ status: 'assigned', waitingOn: 'desk', verification: 'given' },
    })
    const seen = await desk.view(number)
    expect(seen.history.slice(-3)).toMatchObject([
      { event: 'commented', by: 'ann' },
      { event: 'changed', field: 'verification', from: 'asked', to: 'given' },
      { event: 'status', from: 'pending-customer-input', to: 'assigned' },
    ])
    expect(seen.comments.at(-1)).toMatchObject({ attachments: [{ name: 'letter.pdf' }] })
  })

  it('may be asked for again', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await verify(desk, number)
    await answer(desk, number, [LETTER])
    await verify(desk, number)
    expect(await answer(desk, number)).toMatchObject({ waitingOn: 'requester', verification: 'asked' })
  })

  it('that is still out does not let a case close itself over an answer to its resolution', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    await verify(desk, number)
    await resolve(desk, number)
    expect(await answer(desk, number)).toMatchObject({
      ...{ status: 'assigned', waitingOn: 'desk', verification: 'asked' },
    })
  })

  it('that was never asked for is not given by a file', async () => {
    const desk = await openTestDesk()
    const number = await desk.file()
    const moved = { status: 'pending-customer-input', comment: null }
    await desk.atDesk((work) => moveByDesk(work, number, moved))
    expect(await answer(desk, number, [LETTER])).toMatchObject({ status: 'assigned', verification: null })
  })
})
