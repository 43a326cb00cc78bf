import { expect, test } from 'vitest'
import { deferred } from '../../src/portals/embedded/deferred.ts'

interface Adding {
  add(one: number, other: number): Promise<number>
  fail(): Promise<never>
  whose(): Promise<string>
}

const loaded = (): Adding & { owner: string } => ({
  owner: 'theirs',
  add: async (one, other) => one + other,
  fail: async () => {
    throw new Error('no such thing')
  },
  async whose() {
    return this.owner
  },
})

/** How often the code was loaded so far, and methods that load it. */
function counted(load = async (): Promise<Adding> => loaded()) {
  const count = { loads: 0 }
  const methods = deferred<Adding>(['add', 'fail', 'whose'], () => {
    count.loads += 1
    return load()
  })
  return { count, methods }
}

test('nothing is loaded before the first call', async () => {
  const { count, methods } = counted()
  expect(Object.keys(methods)).toEqual(['add', 'fail', 'whose'])
  expect(count.loads).toBe(0)
  await methods.add(1, 2)
  expect(count.loads).toBe(1)
})

test('a call has its values and its answer', async () => expect(await counted().methods.add(40, 2)).toBe(42))

test('a method still knows what it belongs to', async () =>
  expect(await counted().methods.whose()).toBe('theirs'))

test('a method works when it is taken alone', async () => {
  const { add } = counted().methods
  expect(await add(1, 1)).toBe(2)
})

test('a refusal comes through as it is', () =>
  expect(counted().methods.fail()).rejects.toThrow(new Error('no such thing')))

test('what cannot be loaded refuses every call, and is tried again by the next', async () => {
  const { count, methods } = counted(async () => {
    if (count.loads === 1) throw new Error('the disk is gone')
    return loaded()
  })
  await expect(methods.add(1, 2)).rejects.toThrow('the disk is gone')
  expect(await methods.add(1, 2)).toBe(3)
})

test('a load that throws at once is a refusal too', async () => {
  const { methods } = counted(() => {
    throw new Error('at once')
  })
  await expect(methods.add(1, 2)).rejects.toThrow('at once')
})
