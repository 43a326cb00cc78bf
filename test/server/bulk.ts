import { createHash } from 'node:crypto'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'

/**
 * A portal of one person with so many cases: four history lines each, two of them comments, a key each, and a file with
 * every hundredth.
 */
export async function makeBulk(file: string, cases: number): Promise<void> {
  const store = openSqliteStore({ file })
  const numbers = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${cases})`
  const bytes = new Uint8Array(2000).fill(7)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const text = `'The report card of the ' || i || 'th grade shows the wrong term and nobody knows since when it does so. '`
  await store.write(async (tx) => {
    await tx.run(`INSERT INTO districts (id, name) VALUES ('d', 'Lakeside')`)
    await tx.run(`INSERT INTO contacts (id, district, name, email, role, state, activity_source)
      VALUES ('ann', 'd', 'Ann Lee', 'ann@x.example', 'technical', 'active', 'portal')`)
    await tx.run('INSERT INTO files VALUES (?, ?)', sha256, bytes)
    for (const [step, event] of ['created', 'commented', 'status', 'commented'].entries()) {
      const body = event === 'commented' ? `${text} || ${text}` : 'NULL'
      await tx.run(`${numbers} INSERT INTO history (id, district, case_number, at, by_name, by_contact, side, event, body)
        SELECT ${step * cases} + i, 'd', 100000 + i, '2026-10-05T14:00:00.000Z', 'Ann Lee', 'ann', 'requester', '${event}', ${body} FROM n`)
    }
    await tx.run(`${numbers} INSERT INTO cases SELECT 100000 + i, 'case-' || i, 'd', 'Report card ' || i, 'question',
        'grades', 'medium', 'new', 'desk', 'ann', 'production', NULL, NULL, '2026-10-05T14:00:00.000Z',
        '2026-10-05T14:00:00.000Z', NULL, '2026-10-05T14:00:00.000Z', 0, 2, ${3 * cases} + i, 'UTC',
        json_object('description', ${text}), NULL, NULL, NULL, NULL, 0 FROM n`)
    await tx.run(`${numbers} INSERT INTO attachments (history, case_number, name, type, size, sha256)
        SELECT ${cases} + i, 100000 + i, 'a.txt', 'text/plain', 2000, '${sha256}' FROM n WHERE i % 100 = 0`)
    await tx.run(`${numbers} INSERT INTO keys SELECT 'd', 'key-' || i, 'hash', 100000 + i,
        json_object('number', 100000 + i, 'district', 'Lakeside', 'comments', json_array(json_object('id', CAST(${cases} + i AS TEXT)))), '2026' FROM n`)
    await tx.run(`INSERT INTO meta VALUES ('next-case-number', '${100_001 + cases}')`)
  })
  await store.close()
}
