import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/outbox/entry.ts'
import { digestOf } from '../../src/outbox/files.ts'
import { openJournal } from '../../src/outbox/journal.ts'
import { temporaryFolder } from '../terminal/program.ts'

const BYTES = Buffer.from('what Ana attached')
const FILE = { sha256: digestOf(BYTES), size: BYTES.length }
const REPLY: Omit<Entry, 'id'> = {
  ...{ portal: 'team', origin: 'https://team.example', who: 'person ana@x.example', district: null },
  ...{ method: 'reply', args: [100001, { body: 'See.', attachments: [{ bytes: { outboxFile: FILE } }] }] },
  ...{ key: 'k', createdAt: '2026-11-02T15:00:00.000Z', attempts: 0, state: 'waiting' },
  ...{ problem: null, notBefore: null },
}

test('what a killed process has left goes, and nothing that an entry needs', () => {
  const folder = temporaryFolder()
  const [entries, files] = [join(folder, 'entries'), join(folder, 'files')]
  const journal = openJournal(folder)
  const { id } = journal.add(REPLY, new Map([[FILE.sha256, BYTES]]))
  for (const half of [entries, files]) writeFileSync(join(half, '.campus-1-abc.tmp'), 'half of wh')
  writeFileSync(join(files, digestOf(Buffer.from('its entry never came'))), 'its entry never came')
  journal.tidy()
  expect([readdirSync(entries), readdirSync(files)]).toEqual([[`${id}.json`], [FILE.sha256]])
  expect(Buffer.from(journal.file(FILE)).equals(BYTES)).toBe(true)
})

test('while an entry cannot be read, only halves go: nobody knows what it needs', () => {
  const folder = temporaryFolder()
  const [entries, files] = [join(folder, 'entries'), join(folder, 'files')]
  for (const made of [entries, files, join(folder, 'locks')]) mkdirSync(made, { recursive: true })
  writeFileSync(join(entries, '000001-0123abcd.json'), 'half of')
  writeFileSync(join(files, FILE.sha256), BYTES)
  writeFileSync(join(files, '.campus-1-abc.tmp'), 'half of wh')
  openJournal(folder).tidy()
  expect(readdirSync(files)).toEqual([FILE.sha256])
})

test('where nothing is left, nothing is made', () => {
  const folder = join(temporaryFolder(), 'outbox')
  openJournal(folder).tidy()
  expect(() => readdirSync(folder)).toThrow('ENOENT')
})
