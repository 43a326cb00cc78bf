import { appendFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasUnfinishedLog, steadily } from '../../src/store/sqlite/steady.ts'
import { temporaryFolder } from './temporary.ts'

const newFile = (): string => {
  const file = join(temporaryFolder(), 'local.db')
  writeFileSync(file, 'a')
  return file
}

it('what was written to while it was read is read again, also where the first look failed', async () => {
  const file = newFile()
  let looks = 0
  const read = async () => {
    looks += 1
    if (looks > 2) return readFileSync(file, 'utf8')
    appendFileSync(file, 'b')
    if (looks === 2) throw new Error('torn')
    return 'torn'
  }
  expect([await steadily(file, read), looks]).toEqual(['abb', 3])
})

it('a look that fails on what nobody wrote to has failed, and one that never ends is told', async () => {
  const file = newFile()
  await expect(steadily(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  const busy = steadily(file, async () => appendFileSync(file, 'b'))
  await expect(busy).rejects.toMatchObject({ kind: 'unsettled', code: 'store-locked' })
})

it('the log beside a file is found behind a link', () => {
  const file = newFile()
  const link = join(temporaryFolder(), 'link.db')
  symlinkSync(file, link)
  expect(hasUnfinishedLog(link)).toBe(false)
  writeFileSync(`${file}-wal`, 'x')
  expect(hasUnfinishedLog(link)).toBe(true)
})
