import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFileOnce } from '../../src/settings/files.ts'
import { draftBeside, removeLeftDrafts } from '../../src/settings/left-drafts.ts'
import { temporaryFolder } from '../store/temporary.ts'

/** The id of a process that has ended. */
const gone = spawnSync(process.execPath, ['-e', '']).pid

it('what a killed process left of a file goes the next time, and nothing else', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'portal.db')
  const own = draftBeside(file)
  const left = [`.campus-portal.db-${gone}-k3x.tmp`, `.campus-portal.db-${gone}-k3x.tmp-journal`]
  const others = [
    ...[`.campus-portal.db-2-${gone}-k3x.tmp`, `.campus-other.db-${gone}-k3x.tmp`],
    ...[`.campus-portal.db-${process.ppid}-k3x.tmp`, `.campus-portal.db-${gone}-k3x.tmp.bak`, 'notes.tmp'],
  ]
  for (const name of [...left, ...others]) writeFileSync(join(folder, name), name)
  writeFileSync(own, 'of a call at the same time')
  await makeFileOnce(file, { force: false }, async (draft) => writeFileSync(draft, 'whole'))
  const names = [...others, own.slice(folder.length + 1), 'portal.db']
  expect(readdirSync(folder).sort()).toEqual(names.sort())
})

it('a draft of any name is one that a file system takes, and is found again', () => {
  const folder = temporaryFolder()
  const file = join(folder, '字'.repeat(84))
  const draft = draftBeside(file).replace(`-${process.pid}-`, `-${gone}-`)
  writeFileSync(draft, '')
  removeLeftDrafts(file)
  expect(readdirSync(folder)).toEqual([])
  expect(() => removeLeftDrafts(join(folder, 'nowhere', 'portal.db'))).not.toThrow()
})
