/**
 * Which case is the latest under a dedupe key. It holds the key while it is open; whoever reopens it finds the key with
 * the case that took it meanwhile.
 */
export const DEDUPES = `
  CREATE TABLE dedupes (
    district TEXT NOT NULL REFERENCES districts (id),
    dedupe TEXT NOT NULL,
    case_number INTEGER NOT NULL REFERENCES cases (number),
    commented_at TEXT NOT NULL,
    counted INTEGER NOT NULL,
    PRIMARY KEY (district, dedupe)
  ) STRICT;
  CREATE INDEX dedupes_case ON dedupes (case_number);
`
