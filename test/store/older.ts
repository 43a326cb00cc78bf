import { SQLITE_MIGRATIONS } from '../../src/store/migrations.ts'
import { loadDriver, type Database } from '../../src/store/sqlite/driver.ts'
import { markAs } from '../../src/store/sqlite/version.ts'

/** The steps of a campus before people and updates. */
export const OLD = SQLITE_MIGRATIONS.slice(0, 2)

/** Does something to a file without the store. */
export function inFile<Value>(file: string, fn: (database: Database) => Value): Value {
  const database = new (loadDriver())(file)
  try {
    return fn(database)
  } finally {
    database.close()
  }
}

export function rowsOf(file: string, sql: string): Record<string, unknown>[] {
  return inFile(file, (database) =>
    database
      .prepare(sql)
      .all()
      .map((row) => ({ ...(row as object) })),
  )
}

/** Every table of the old schema as it is, the search index apart. */
export const OLD_TABLES = [
  ...['meta', 'districts', 'sites', 'schools', 'contacts', 'cases', 'history', 'keys', 'notices'],
  ...['hand_offs', 'attachments', 'files'],
]

/** A portal as an older campus left it: two districts, three cases, one of them with files, keys and a hand-off. */
export function makeOlder(file: string): void {
  inFile(file, (database) => {
    database.exec(`PRAGMA journal_mode = WAL; BEGIN; ${OLD.join('')} ${FILLED} ${markAs(OLD.length)}; COMMIT`)
  })
}

const FILLED = `
  INSERT INTO meta VALUES ('next-case-number', '1007');
  INSERT INTO districts VALUES ('d1', 'Lakeside'), ('d2', 'Éclair');
  INSERT INTO sites VALUES ('d1', 'production', 'Campus.2603.12'), ('d1', 'sandbox', NULL);
  INSERT INTO schools VALUES ('s1', 'd1', 'North High');
  INSERT INTO contacts VALUES
    ('ann', 'd1', 'Ann Lee', 'ann@x.example', 'technical', 'active', '2026-10-30T15:00:00.000Z', 'portal'),
    ('ben', 'd1', 'Ben', NULL, 'support', 'flagged', NULL, 'reported'),
    ('cy', 'd2', 'Cy', 'cy@y.example', 'technical', 'invited', NULL, 'portal');

  INSERT INTO cases VALUES
    (1001, 'c1', 'd1', 'Grade Book does not save', 'application-issue', 'grading-and-standards', 'normal', 'closed',
     'nobody', 'ann', 'production', 'Campus.2603.12', '2026-11-30', '2026-10-01T10:00:00.000Z',
     '2026-10-03T10:00:00.000Z', '2026-10-03T10:00:00.000Z', '2026-10-03T10:00:00.000Z', 0, 3, 6,
     'America/Chicago', '{"description": "Scores vanish", "steps": ["Open", "Save"]}'),
    (1004, 'c4', 'd1', 'Attendance is slow', 'question', 'attendance', 'high', 'pending-customer-verification',
     'requester', 'ben', NULL, NULL, NULL, '2026-10-02T10:00:00.000Z', '2026-10-30T10:00:00.000Z', NULL,
     '2026-10-30T10:00:00.000Z', 1, 2, 5, 'UTC', '{}'),
    (1006, 'c6', 'd2', 'Messenger', 'question', 'messenger', 'low', 'new', 'desk', 'cy', NULL, NULL, NULL,
     '2026-10-02T11:00:00.000Z', '2026-10-02T11:00:00.000Z', NULL, '2026-10-02T11:00:00.000Z', 0, 1, 3, 'UTC', '{}');

  INSERT INTO history VALUES
    (1, 'd1', 1001, '2026-10-01T10:00:00.000Z', 'Ann Lee', 'ann', 'requester', 'created', 'status', NULL, 'new', NULL),
    (2, 'd1', 1004, '2026-10-02T10:00:00.000Z', 'Ben', 'ben', 'requester', 'created', 'status', NULL, 'new', NULL),
    (3, 'd2', 1006, '2026-10-02T11:00:00.000Z', 'Cy', 'cy', 'requester', 'created', 'status', NULL, 'new', NULL),
    (4, 'd1', 1001, '2026-10-03T09:00:00.000Z', 'Desk', NULL, 'desk', 'commented', NULL, NULL, NULL, 'A zebra ate it'),
    (5, 'd1', 1004, '2026-10-30T10:00:00.000Z', 'Desk', NULL, 'desk', 'status', 'status', 'new',
     'pending-customer-verification', NULL),
    (6, 'd1', 1001, '2026-10-03T10:00:00.000Z', 'Ann Lee', 'ann', 'requester', 'status', 'status', 'new', 'closed', NULL);
  -- A line that was undone: the next id is above it all the same.
  UPDATE sqlite_sequence SET seq = 40 WHERE name = 'history';

  INSERT INTO keys VALUES
    ('d1', 'k1', 'hash-1', 1001, '{"number": 1001}', '2026-10-01T10:00:00.000Z'),
    ('d2', 'k1', 'hash-2', 1006, '{"number": 1006}', '2026-10-02T11:00:00.000Z');
  INSERT INTO notices VALUES
    ('n1', 'd1', 'maintenance', 'Window', 'Sites are down', 'open', '2026-11-05T06:30:00.000Z', NULL);
  INSERT INTO hand_offs VALUES
    (7, 'abcdef', 'd1', 'h1', 'case:reply', 'hash-3', '{"number": 1001}', 'ann', '2026-10-04T10:00:00.000Z', 1001, NULL);
  INSERT INTO files VALUES ('5e1f', x'010203');
  INSERT INTO attachments VALUES (9, 4, 1001, 'log.txt', 'text/plain', 3, '5e1f');
  INSERT INTO cases_fts (rowid, district, number, subject, answers, comments) VALUES
    (6, 'd1', 1001, 'Grade Book does not save', 'Scores vanish', 'A zebra ate it'),
    (5, 'd1', 1004, 'Attendance is slow', NULL, NULL),
    (3, 'd2', 1006, 'Messenger', NULL, NULL);
`
