/** What reports count of a history is read without the lines themselves, which are scattered and may be long. */
export const TOLD_LINES = `
  CREATE INDEX history_told ON history (case_number, id, event, side, at, value_before, value_after)
    WHERE event IN ('commented', 'status');
`
