import type { Catalog, MailPhrase } from '../../support/catalog.ts'

/** How desks commonly tell a status in a mail. */
export const commonPhrases: MailPhrase[] = [
  { id: 'changed-to', phrase: 'status changed to {status}', status: null },
  { id: 'has-changed-to', phrase: 'status has been changed to {status}', status: null },
  { id: 'updated-to', phrase: 'status has been updated to {status}', status: null },
  { id: 'is-now', phrase: 'status is now {status}', status: null },
  { id: 'status-line', phrase: 'status: {status}', status: null },
  { id: 'closed', phrase: 'case {number} has been closed', status: 'closed' },
]

export const vendorMail: Catalog['mail'] = {
  provenance: {
    grade: 'partial',
    note: 'The sender is the vendor’s. The wording of its mails was not found: the phrases are our starting values.',
  },
  senders: ['noreply.support@infinitecampus.com'],
  items: commonPhrases,
}
