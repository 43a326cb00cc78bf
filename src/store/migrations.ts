import { DEDUPES } from './migrations/dedupes.ts'
import { LATEST_LINES } from './migrations/latest-lines.ts'
import { NOTICE_READS } from './migrations/notice-reads.ts'
import { PEOPLE_AND_UPDATES } from './migrations/people-and-updates.ts'
import { SPECIALISTS } from './migrations/specialists.ts'
import { TEAM } from './migrations/team.ts'
import { TOLD_LINES } from './migrations/told-lines.ts'

/** Whose portal a database holds: that of one person, or that of a team, which `campus serve` runs. */
export type Purpose = 'person' | 'team'

/** Marks a file as a campus portal: `CAMP`, or `CAMT` for that of a team. */
export const APPLICATION_IDS: Readonly<Record<Purpose, number>> = { person: 0x43414d50, team: 0x43414d54 }

/**
 * The schema, one step per release that changed it. Steps are only ever added; the number of steps a database has
 * seen is its `user_version`.
 *
 * `history.id` counts the changes of the whole portal. A case carries the number of its latest change, so lists are
 * ordered without looking at a clock, and a page ends at one integer. The search index has the same number as its
 * row id, which makes matches come out in the order of lists.
 */
export const SQLITE_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE districts (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;

  CREATE TABLE sites (
    district TEXT NOT NULL REFERENCES districts (id),
    site TEXT NOT NULL,
    release TEXT,
    PRIMARY KEY (district, site)
  ) STRICT;

  CREATE TABLE schools (
    id TEXT PRIMARY KEY,
    district TEXT NOT NULL REFERENCES districts (id),
    name TEXT NOT NULL
  ) STRICT;
  CREATE INDEX schools_district ON schools (district);

  CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    district TEXT NOT NULL REFERENCES districts (id),
    name TEXT NOT NULL,
    email TEXT,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    last_activity_at TEXT,
    activity_source TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX contacts_email ON contacts (district, lower(email));

  CREATE TABLE cases (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    district TEXT NOT NULL REFERENCES districts (id),
    subject TEXT NOT NULL,
    type TEXT NOT NULL,
    module TEXT NOT NULL,
    priority TEXT NOT NULL,
    status TEXT NOT NULL,
    waiting_on TEXT NOT NULL,
    contact TEXT NOT NULL REFERENCES contacts (id),
    site TEXT,
    release TEXT,
    due_date TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    closed_at TEXT,
    status_since TEXT NOT NULL,
    test INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    last_change INTEGER NOT NULL UNIQUE,
    zone TEXT NOT NULL,
    answers TEXT NOT NULL
  ) STRICT;
  CREATE INDEX cases_change ON cases (district, last_change, updated_at);
  CREATE INDEX cases_status ON cases (district, status, last_change);
  CREATE INDEX cases_type ON cases (district, type, last_change);
  CREATE INDEX cases_module ON cases (district, module, last_change);
  CREATE INDEX cases_priority ON cases (district, priority, last_change);
  CREATE INDEX cases_waiting ON cases (district, waiting_on, last_change);
  CREATE INDEX cases_contact ON cases (district, contact, last_change);

  CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    district TEXT NOT NULL REFERENCES districts (id),
    case_number INTEGER NOT NULL REFERENCES cases (number) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    by_name TEXT NOT NULL,
    by_contact TEXT REFERENCES contacts (id),
    side TEXT NOT NULL,
    event TEXT NOT NULL,
    field TEXT,
    value_before TEXT,
    value_after TEXT,
    body TEXT
  ) STRICT;
  CREATE INDEX history_case ON history (case_number, id);

  CREATE TABLE keys (
    district TEXT NOT NULL REFERENCES districts (id),
    key TEXT NOT NULL,
    input_hash TEXT NOT NULL,
    case_number INTEGER NOT NULL REFERENCES cases (number),
    answer TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (district, key)
  ) STRICT;

  CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    district TEXT NOT NULL REFERENCES districts (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT
  ) STRICT;
  CREATE INDEX notices_district ON notices (district, starts_at);

  CREATE VIRTUAL TABLE cases_fts USING fts5 (
    district, number, subject, answers, comments,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );
  `,
  `
  CREATE TABLE hand_offs (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    district TEXT NOT NULL REFERENCES districts (id),
    key TEXT NOT NULL,
    verb TEXT NOT NULL,
    input_hash TEXT NOT NULL,
    input TEXT NOT NULL,
    contact TEXT NOT NULL REFERENCES contacts (id),
    created_at TEXT NOT NULL,
    case_number INTEGER,
    settled_at TEXT,
    UNIQUE (district, key)
  ) STRICT;
  CREATE INDEX hand_offs_pending ON hand_offs (district, place) WHERE settled_at IS NULL;

  CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    history INTEGER NOT NULL REFERENCES history (id),
    case_number INTEGER NOT NULL REFERENCES cases (number),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES files (sha256)
  ) STRICT;
  CREATE INDEX attachments_case ON attachments (case_number);

  CREATE TABLE files (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
  `,
  PEOPLE_AND_UPDATES,
  TEAM,
  LATEST_LINES,
  DEDUPES,
  SPECIALISTS,
  NOTICE_READS,
  TOLD_LINES,
]
