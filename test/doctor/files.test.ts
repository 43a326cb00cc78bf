import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { files } from '../../src/commands/doctor/checks/files.ts'
import { openJournal } from '../../src/outbox/journal.ts'
import { writeFileAtomic } from '../../src/settings/files.ts'
import { readEnvironment } from '../../src/settings/environment.ts'
import { pathsFor } from '../../src/settings/paths.ts'
import { temporaryFolder } from '../terminal/program.ts'

const system = { home: () => '/', userName: () => 'root', temporaryFolder: () => '/tmp' }

test('what waits in the outbox, and the database of a team, are nobody else’s to read either', () => {
  const home = temporaryFolder()
  const paths = pathsFor(readEnvironment({ CAMPUS_HOME: home }, system), 'linux')
  const journal = openJournal(paths.outbox)
  const { id } = journal.add(
    {
      ...{ portal: 'team', origin: 'https://team.example', who: 'person ana@x.example', district: null },
      ...{ method: 'reply', args: [100001, { body: 'Ana asks' }], key: 'k', problem: null, notBefore: null },
      ...{ createdAt: '2026-11-02T14:00:00.000Z', attempts: 0, state: 'waiting' },
    },
    new Map([['0'.repeat(64), Buffer.from('a file')]]),
  )
  journal.claim('lane')?.release()
  writeFileAtomic(paths.serverDatabase, '')
  const found = () => files({ paths, portals: {}, platform: 'linux' })
  expect(found()).toMatchObject([{ code: 'files' }])
  const open = [
    join(paths.outbox, 'entries', `${id}.json`),
    join(paths.outbox, 'files', '0'.repeat(64)),
    paths.serverDatabase,
  ]
  for (const file of open) chmodSync(file, 0o644)
  expect(found().map(({ level, remedy }) => [level, remedy])).toEqual(
    open.map((file) => ['warn', `chmod 600 ${file}`]),
  )
})
