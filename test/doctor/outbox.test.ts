import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outbox } from '../../src/commands/doctor/checks/outbox.ts'
import type { Entry } from '../../src/outbox/entry.ts'
import { openJournal } from '../../src/outbox/journal.ts'
import { temporaryFolder } from '../terminal/program.ts'

const NOW = new Date('2026-11-02T15:00:00.000Z')
const entry = (state: Entry['state'], createdAt: string): Omit<Entry, 'id'> => ({
  ...{ portal: 'team', origin: 'https://team.example', who: 'person ana@x.example', district: null },
  ...{ method: 'reply', args: [100001, { body: 'Ana asks' }], key: `k-${createdAt}`, createdAt },
  ...{ attempts: 1, state, problem: null, notBefore: null },
})
const codes = async (folder: string): Promise<string[]> =>
  (await outbox(folder, NOW)).map(({ code, level }) => `${code} ${level}`)

test('nothing kept is well, and nothing is made by looking', async () => {
  expect(await codes(join(temporaryFolder(), 'outbox'))).toEqual(['outbox ok'])
})

test('what waits is a hint, what waits for a day a warning; what was refused waits for a person', async () => {
  const folder = temporaryFolder()
  const journal = openJournal(folder)
  journal.add(entry('waiting', '2026-11-02T14:00:00.000Z'), new Map())
  expect(await codes(folder)).toEqual(['outbox-waiting hint'])
  journal.add(entry('unknown', '2026-11-01T14:00:00.000Z'), new Map())
  journal.add(entry('refused', '2026-11-02T14:30:00.000Z'), new Map())
  expect(await codes(folder)).toEqual(['outbox-waiting warn', 'outbox-refused warn'])
  expect(JSON.stringify(await outbox(folder, NOW))).not.toMatch(/ana|100001/i)
})

test('what was refused long ago makes nothing older that waits', async () => {
  const folder = temporaryFolder()
  const journal = openJournal(folder)
  journal.add(entry('refused', '2026-10-20T14:00:00.000Z'), new Map())
  journal.add(entry('waiting', '2026-11-02T14:00:00.000Z'), new Map())
  expect(await codes(folder)).toEqual(['outbox-waiting hint', 'outbox-refused warn'])
})

test('a file that cannot be read is told, whatever it was', async () => {
  const folder = temporaryFolder()
  openJournal(folder).add(entry('waiting', '2026-11-02T14:00:00.000Z'), new Map())
  writeFileSync(join(folder, 'entries', '000002-0123abcd.json'), 'half of')
  expect(await codes(folder)).toEqual(['outbox-waiting hint', 'outbox-damaged block'])
})
