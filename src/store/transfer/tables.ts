/** What is brought over of each table; numbers that count something of one portal are given anew by the other. */
export const COLUMNS = {
  contacts: [
    ...['id', 'district', 'name', 'email', 'phone', 'role', 'state', 'organization', 'agreement'],
    ...['invited_until', 'last_activity_at', 'activity_source'],
  ],
  history: [
    ...['district', 'case_number', 'at', 'by_name', 'by_contact', 'side', 'event', 'field'],
    ...['value_before', 'value_after', 'body'],
  ],
  cases: [
    ...['number', 'id', 'district', 'subject', 'type', 'module', 'priority', 'status', 'waiting_on'],
    ...['contact', 'site', 'release', 'due_date', 'created_at', 'updated_at', 'closed_at', 'status_since'],
    ...['test', 'revision', 'last_change', 'zone', 'answers', 'caller', 'advisor', 'escalation'],
    ...['verification', 'follow_ups'],
  ],
  attachments: ['history', 'case_number', 'name', 'type', 'size', 'sha256'],
  contact_changes: ['case_number', 'change', 'state', 'contact'],
  dedupes: ['district', 'dedupe', 'case_number', 'commented_at', 'counted'],
  keys: ['district', 'key', 'input_hash', 'case_number', 'answer', 'at'],
  requests: [
    ...[
      'id',
      'district',
      'kind',
      'site',
      'status',
      'release',
      'at',
      'scheduled_at',
      'started_at',
      'ended_at',
    ],
    ...['note', 'reason', 'contact', 'created_at', 'updated_at'],
  ],
  events: [
    ...['district', 'about', 'about_id', 'at', 'by_name', 'by_contact', 'side', 'event'],
    ...['value_before', 'value_after', 'body'],
  ],
  notices: ['id', 'district', 'kind', 'title', 'body', 'state', 'starts_at', 'ends_at'],
  notice_updates: ['notice', 'at', 'body'],
  notice_reads: ['district', 'notice', 'contact', 'at'],
  schools: ['id', 'district', 'name', 'level', 'specialist'],
  specialists: [
    ...['id', 'district', 'name', 'email', 'extension', 'appointments', 'away_from', 'away_until', 'cover'],
  ],
  sites: ['district', 'site', 'release'],
  districts: ['id', 'name', 'hosting', 'cloud_choice', 'update_group'],
} as const satisfies Record<string, readonly string[]>

export type Table = keyof typeof COLUMNS
