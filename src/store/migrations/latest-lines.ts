/** What happened in a district since a moment is found without a look at what happened elsewhere. */
export const LATEST_LINES = `
  CREATE INDEX history_district ON history (district, id);
  CREATE INDEX events_district ON events (district, id);
  CREATE INDEX contact_changes_pending ON contact_changes (case_number) WHERE state = 'pending';
`
