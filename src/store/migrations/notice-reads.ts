/** Who of the contacts has read a notice as it stands; when the desk says something new, nobody has. */
export const NOTICE_READS = `
  CREATE TABLE notice_reads (
    district TEXT NOT NULL REFERENCES districts (id),
    notice TEXT NOT NULL REFERENCES notices (id),
    contact TEXT NOT NULL REFERENCES contacts (id),
    at TEXT NOT NULL,
    PRIMARY KEY (notice, contact)
  ) STRICT;
`
