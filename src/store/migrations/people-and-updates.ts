/**
 * Contacts that are invited and changed, update requests, notices that grow, and cases that nobody authorized has
 * filed yet: `cases.contact` may be null, for which the table is made anew.
 */
export const PEOPLE_AND_UPDATES = `
  CREATE TABLE cases_new (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    district TEXT NOT NULL REFERENCES districts (id),
    subject TEXT NOT NULL,
    type TEXT NOT NULL,
    module TEXT NOT NULL,
    priority TEXT NOT NULL,
    status TEXT NOT NULL,
    waiting_on TEXT NOT NULL,
    contact TEXT REFERENCES contacts (id),
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
    answers TEXT NOT NULL,
    caller TEXT,
    advisor TEXT,
    escalation TEXT,
    verification TEXT,
    follow_ups INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  INSERT INTO cases_new (number, id, district, subject, type, module, priority, status, waiting_on, contact, site,
      release, due_date, created_at, updated_at, closed_at, status_since, test, revision, last_change, zone, answers)
    SELECT number, id, district, subject, type, module, priority, status, waiting_on, contact, site,
      release, due_date, created_at, updated_at, closed_at, status_since, test, revision, last_change, zone, answers
    FROM cases ORDER BY number;
  DROP TABLE cases;
  ALTER TABLE cases_new RENAME TO cases;
  CREATE INDEX cases_change ON cases (district, last_change, updated_at);
  CREATE INDEX cases_status ON cases (district, status, last_change);
  CREATE INDEX cases_type ON cases (district, type, last_change);
  CREATE INDEX cases_module ON cases (district, module, last_change);
  CREATE INDEX cases_priority ON cases (district, priority, last_change);
  CREATE INDEX cases_waiting ON cases (district, waiting_on, last_change);
  CREATE INDEX cases_contact ON cases (district, contact, last_change);

  CREATE TABLE keys_new (
    district TEXT NOT NULL REFERENCES districts (id),
    key TEXT NOT NULL,
    input_hash TEXT NOT NULL,
    case_number INTEGER REFERENCES cases (number),
    answer TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (district, key)
  ) STRICT;
  INSERT INTO keys_new SELECT district, key, input_hash, case_number, answer, at FROM keys;
  DROP TABLE keys;
  ALTER TABLE keys_new RENAME TO keys;

  ALTER TABLE districts ADD COLUMN hosting TEXT;
  ALTER TABLE districts ADD COLUMN cloud_choice INTEGER;
  ALTER TABLE districts ADD COLUMN update_group TEXT;

  ALTER TABLE contacts ADD COLUMN phone TEXT;
  ALTER TABLE contacts ADD COLUMN organization TEXT;
  ALTER TABLE contacts ADD COLUMN agreement INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE contacts ADD COLUMN invited_until TEXT;
  ALTER TABLE contacts ADD COLUMN code_hash TEXT;
  CREATE INDEX contacts_activity ON contacts (district, state, last_activity_at);

  CREATE TABLE contact_changes (
    case_number INTEGER PRIMARY KEY REFERENCES cases (number),
    change TEXT NOT NULL,
    state TEXT NOT NULL,
    contact TEXT REFERENCES contacts (id)
  ) STRICT;

  CREATE TABLE requests (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    district TEXT NOT NULL REFERENCES districts (id),
    kind TEXT NOT NULL,
    site TEXT NOT NULL,
    status TEXT NOT NULL,
    release TEXT,
    at TEXT,
    scheduled_at TEXT,
    started_at TEXT,
    ended_at TEXT,
    note TEXT,
    reason TEXT,
    contact TEXT NOT NULL REFERENCES contacts (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX requests_district ON requests (district, place);
  CREATE INDEX requests_open ON requests (district, site) WHERE ended_at IS NULL;

  CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    district TEXT NOT NULL REFERENCES districts (id),
    about TEXT NOT NULL,
    about_id TEXT NOT NULL,
    at TEXT NOT NULL,
    by_name TEXT NOT NULL,
    by_contact TEXT REFERENCES contacts (id),
    side TEXT NOT NULL,
    event TEXT NOT NULL,
    value_before TEXT,
    value_after TEXT,
    body TEXT
  ) STRICT;
  CREATE INDEX events_about ON events (about, about_id, id);

  CREATE TABLE notice_updates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    notice TEXT NOT NULL REFERENCES notices (id),
    at TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX notice_updates_notice ON notice_updates (notice, id);
`
