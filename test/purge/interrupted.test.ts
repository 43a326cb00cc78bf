import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { runs } from '../support/long.ts'
import { BINARY, newCampus, QUESTION, type Campus } from '../e2e/campus.ts'
import { inFile, rowsOf } from '../store/older.ts'

const CASES = 1500
const WORDS = ['purge', '--older-than', '400d', '--yes']

/** A portal with very many cases that closed long ago, each with a comment, a file, a key, and a place in the index. */
async function full(): Promise<{ who: Campus; file: string }> {
  const who = newCampus()
  await who.json('case', 'new', ...QUESTION)
  const file = join(who.home, 'data', 'portals', 'local.db')
  inFile(file, (database) =>
    database.exec(`
      BEGIN;
      CREATE TEMP TABLE many AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${CASES})
        SELECT i, 200000 + i AS number, 10000 + 2 * i AS first, 10001 + 2 * i AS last FROM n;
      INSERT INTO history SELECT first, c.district, m.number, '2020-01-01T00:00:00.000Z', 'Ann', NULL, 'requester', 'created',
        'status', NULL, 'new', NULL FROM many m, cases c WHERE c.number = 100001;
      INSERT INTO history SELECT last, c.district, m.number, '2020-02-01T00:00:00.000Z', 'Ann', NULL, 'requester', 'commented',
        NULL, NULL, NULL, 'An okapi said ' || hex(randomblob(400)) FROM many m, cases c WHERE c.number = 100001;
      INSERT INTO cases SELECT m.number, 'id-' || m.i, district, 'Okapi ' || m.i, type, module, priority, 'closed', 'nobody',
        contact, site, release, due_date, '2020-01-01T00:00:00.000Z', '2020-02-01T00:00:00.000Z',
        '2020-02-01T00:00:00.000Z', '2020-02-01T00:00:00.000Z', 0, 2, m.last, zone, answers, caller, advisor,
        escalation, verification, 0 FROM many m, cases c WHERE c.number = 100001;
      INSERT INTO files SELECT printf('%064d', i), randomblob(2000) FROM many;
      INSERT INTO attachments (history, case_number, name, type, size, sha256)
        SELECT first, number, 'log.txt', 'text/plain', 2000, printf('%064d', i) FROM many;
      INSERT INTO keys SELECT c.district, 'k' || m.i, 'hash', m.number, '{}', '2020-01-01T00:00:00.000Z'
        FROM many m, cases c WHERE c.number = 100001;
      INSERT INTO cases_fts (rowid, district, number, subject, answers, comments)
        SELECT last, c.district, m.number, 'Okapi', NULL, 'okapi' FROM many m, cases c WHERE c.number = 100001;
      COMMIT`),
  )
  return { who, file }
}

/** Each case is there with everything or not at all. */
function wholes(file: string): number {
  const count = (sql: string) => Number(rowsOf(file, `SELECT count(*) AS n FROM ${sql}`)[0]?.['n'])
  const left = count('cases WHERE number > 200000')
  const expected = { history: 2 * left, attachments: left, files: left, keys: left, cases_fts: left }
  const found = {
    history: count('history WHERE case_number > 200000'),
    attachments: count('attachments'),
    files: count('files'),
    keys: count('keys WHERE case_number > 200000'),
    cases_fts: count("cases_fts WHERE cases_fts MATCH 'okapi'"),
  }
  expect(found).toEqual(expected)
  expect(rowsOf(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(rowsOf(file, 'PRAGMA foreign_key_check')).toEqual([])
  return left
}

describe('a purge of many cases', () => {
  test('kill -9 at any moment leaves whole cases, and the next one finishes', async () => {
    const seen: number[] = []
    let { who, file } = await full()
    for (let turn = 0; turn < runs(6, 60); turn += 1) {
      const left = wholes(file)
      if (left === 0) ({ who, file } = await full())
      const child = spawn(process.execPath, [BINARY, ...WORDS], {
        env: { PATH: process.env['PATH'], HOME: who.home, CAMPUS_HOME: who.home },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      const ended = new Promise((resolve) => child.once('exit', resolve))
      // It tells when the first are gone.
      if (turn % 3 > 0) await Promise.race([once(child.stderr, 'data'), ended])
      await setTimeout(Math.random() * (turn % 3 === 0 ? 900 : 150))
      child.kill('SIGKILL')
      await ended
      seen.push(wholes(file))
    }
    const rest = wholes(file)
    expect(await who.json(...WORDS)).toMatchObject({ cases: rest })
    expect(wholes(file)).toBe(0)
    expect(readFileSync(file).includes('kapi')).toBe(false)
    expect(await who.json('case', 'view', '100001')).toMatchObject({ status: 'new' })
    // Some were killed in the middle, or this says little.
    expect(seen.some((left) => left > 0 && left < CASES)).toBe(true)
  }, 180_000)

  test('two at once delete each case once, while others file', async () => {
    const { who, file } = await full()
    const [one, other, filed] = await Promise.all([
      who.json(...WORDS),
      who.json(...WORDS),
      who.json('case', 'new', ...QUESTION, '--key', 'meanwhile'),
    ])
    expect(Number(one['cases']) + Number(other['cases'])).toBe(CASES)
    expect(Number(one['files']) + Number(other['files'])).toBe(CASES)
    expect(filed).toMatchObject({ outcome: 'created' })
    expect(wholes(file)).toBe(0)
    expect(rowsOf(file, 'SELECT number FROM cases')).toHaveLength(2)
  }, 120_000)

  test('gives back the room', async () => {
    const { who, file } = await full()
    const before = readFileSync(file).length
    const { bytes } = await who.json(...WORDS)
    expect(Number(bytes)).toBeGreaterThan(before / 2)
    expect(readFileSync(file).length).toBeLessThan(before / 2)
  }, 60_000)
})
