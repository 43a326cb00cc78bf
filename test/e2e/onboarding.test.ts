import { describe, expect, test } from 'vitest'
import { itemsOf, newCampus, type Campus } from './campus.ts'
import { ANA, sitsDown } from './people.ts'

const done = async (campus: Campus, ...args: string[]): Promise<unknown[]> =>
  itemsOf(await campus.json('onboarding', ...args))
    .filter((item) => item['done'] === true)
    .map(({ id, by }) => `${String(id)} by ${String(by)}`)

describe('the first steps of a contact', () => {
  test('are ticked off by what campus sees and by the person’s word, which can be taken back', async () => {
    const campus = newCampus()
    await sitsDown(campus, ANA)
    const first = await done(campus)
    expect(first).toContain('bookmark by campus')
    expect(await done(campus, '--done', 'video', '--done', 'scope')).toEqual([
      ...first,
      'video by you',
      'scope by you',
    ])
    expect(await done(campus, '--undo', 'video')).toEqual([...first, 'scope by you'])
    expect((await campus('onboarding')).stdout).toContain('When one is done: campus onboarding --done')
  })

  test('the list of another role can be looked at; an unknown step says which there are', async () => {
    const campus = newCampus()
    await sitsDown(campus, ANA)
    const steps = itemsOf(await campus.json('onboarding', '--role', 'support')).map(({ id }) => id)
    expect(steps).not.toContain('updates')
    const { code, stderr } = await campus('onboarding', '--done', 'vidio')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('“video”') as string })
  })

  test('on a page for people only a person can say that it answers', async () => {
    const campus = newCampus()
    await sitsDown(campus, ANA, 'vendor')
    expect(await done(campus)).not.toContain('bookmark by campus')
  })
})
