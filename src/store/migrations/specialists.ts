/** Who answers for which school, and who covers for them. */
export const SPECIALISTS = `
  CREATE TABLE specialists (
    id TEXT PRIMARY KEY,
    district TEXT NOT NULL REFERENCES districts (id),
    name TEXT NOT NULL,
    email TEXT,
    extension TEXT,
    appointments TEXT,
    away_from TEXT,
    away_until TEXT,
    cover TEXT REFERENCES specialists (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX specialists_district ON specialists (district);
  ALTER TABLE schools ADD COLUMN level TEXT;
  ALTER TABLE schools ADD COLUMN specialist TEXT REFERENCES specialists (id) DEFERRABLE INITIALLY DEFERRED;
`
