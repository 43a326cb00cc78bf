import { expect, it } from 'vitest'
import { reply } from '../../src/engine/reply.ts'
import { updateCase } from '../../src/engine/update-case.ts'
import type { UpdateCase } from '../../src/portal/port.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { openTestDesk, type TestDesk } from './test-desk.ts'

const update = (desk: TestDesk, number: number, input: UpdateCase) =>
  desk.write('case:update', (work) => updateCase(work, number, input))

it('writes a history line for each field that changes', async () => {
  const desk = await openTestDesk()
  const number = await desk.file()
  const { value } = await update(desk, number, {
    changes: { priority: 'high', dueDate: null, module: 'grading-and-standards' },
    revision: 1,
  })
  expect(value).toMatchObject({ changed: true, case: { priority: 'high', dueDate: null, revision: 2 } })
  const seen = await desk.view(number)
  expect(seen).toMatchObject(value.case)
  expect(seen.history.slice(1)).toMatchObject([
    { event: 'changed', field: 'priority', from: 'normal', to: 'high', by: 'ann', as: 'requester' },
    { event: 'changed', field: 'dueDate', from: '2026-11-30', to: null },
  ])
})

it('writes nothing when all is so already', async () => {
  const desk = await openTestDesk()
  const number = await desk.file()
  const before = await desk.view(number)
  const { value } = await update(desk, number, { changes: { priority: 'normal' }, revision: 1 })
  expect(value).toMatchObject({ changed: false, case: { revision: 1 } })
  expect(await desk.view(number)).toEqual(before)
})

it('is refused when somebody changed the case meanwhile, with both values', async () => {
  const desk = await openTestDesk()
  const number = await desk.file()
  await desk.write('case:reply', (work) => reply(work, number, { body: 'One more thing' }))
  const changes = { priority: 'high', dueDate: null, site: 'production' }
  await expect(update(desk, number, { changes, revision: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'changed-meanwhile',
    errors: [
      { pointer: '/changes/priority', message: 'priority is “normal” now, you set “high”.' },
      { pointer: '/changes/dueDate', message: 'dueDate is “2026-11-30” now, you set empty.' },
    ],
  })
})

it('takes the case as it is when no revision is given', async () => {
  const desk = await openTestDesk()
  const number = await desk.file()
  await desk.write('case:reply', (work) => reply(work, number, { body: 'One more thing' }))
  const { value } = await update(desk, number, {
    changes: { priority: 'high', type: NEW_CASE.type },
    revision: null,
  })
  expect(value).toMatchObject({ changed: true, case: { priority: 'high', revision: 3 } })
  expect((await desk.view(number)).history.slice(2)).toMatchObject([{ event: 'changed', field: 'priority' }])
})

it('is refused at another revision also when all is so already', async () => {
  const desk = await openTestDesk()
  const number = await desk.file()
  const attempt = update(desk, number, { changes: { priority: 'normal' }, revision: 7 })
  await expect(attempt).rejects.toMatchObject({
    code: 'changed-meanwhile',
    message: expect.stringContaining('revision 1 now, not 7') as string,
  })
})

it('checks what it is given', async () => {
  const desk = await openTestDesk()
  const number = await desk.file()
  const attempt = update(desk, number, { changes: { type: 'nope', subject: 'a\nb' }, revision: 1 })
  await expect(attempt).rejects.toMatchObject({ errors: [{ pointer: '/subject' }, { pointer: '/type' }] })
})
