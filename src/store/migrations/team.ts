/**
 * What a portal for a team keeps beside its cases: people who sign in, their devices, the tokens of jobs, files sent
 * before the case they belong to, and mails. Empty where one person has the portal for themselves.
 */
export const TEAM = `
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    desk INTEGER NOT NULL,
    every_district INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    deactivated_at TEXT
  ) STRICT;

  CREATE TABLE served_districts (
    account TEXT NOT NULL REFERENCES accounts (id),
    district TEXT NOT NULL REFERENCES districts (id),
    PRIMARY KEY (account, district)
  ) STRICT;

  CREATE TABLE devices (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    thumbprint TEXT NOT NULL UNIQUE,
    public_key TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    revoked_at TEXT
  ) STRICT;
  CREATE INDEX devices_account ON devices (account);

  CREATE TABLE sign_in_codes (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    hash TEXT NOT NULL UNIQUE,
    until TEXT NOT NULL,
    created_at TEXT NOT NULL,
    used_at TEXT
  ) STRICT;
  CREATE INDEX sign_in_codes_account ON sign_in_codes (account, created_at);

  CREATE TABLE access_tokens (
    hash TEXT PRIMARY KEY,
    device TEXT NOT NULL REFERENCES devices (id),
    until TEXT NOT NULL
  ) STRICT;
  CREATE INDEX access_tokens_until ON access_tokens (until);

  CREATE TABLE proofs (id TEXT PRIMARY KEY, until TEXT NOT NULL) STRICT;
  CREATE INDEX proofs_until ON proofs (until);

  CREATE TABLE job_tokens (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES accounts (id),
    district TEXT NOT NULL REFERENCES districts (id),
    allow TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    last_used_at TEXT,
    revoked_at TEXT
  ) STRICT;
  CREATE INDEX job_tokens_account ON job_tokens (account);

  CREATE TABLE uploads (
    district TEXT NOT NULL REFERENCES districts (id),
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (district, sha256)
  ) STRICT;

  CREATE TABLE mails (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL,
    next_at TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    sent_at TEXT,
    failure TEXT,
    UNIQUE (event, recipient)
  ) STRICT;
  CREATE INDEX mails_next ON mails (next_at) WHERE next_at IS NOT NULL;

  CREATE TABLE mail_marks (
    district TEXT PRIMARY KEY REFERENCES districts (id),
    history INTEGER NOT NULL,
    events INTEGER NOT NULL
  ) STRICT;

  CREATE INDEX contacts_address ON contacts (lower(email));
  CREATE INDEX contacts_code ON contacts (code_hash) WHERE code_hash IS NOT NULL;
`
