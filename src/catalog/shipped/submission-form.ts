import type { Catalog, FormEntry } from '../../support/catalog.ts'

const pick = (id: string, label: string): FormEntry => ({ id, label, from: [id], choose: true })

/** What a case is submitted with, in an order that fits most forms. */
export const submissionForm: FormEntry[] = [
  pick('type', 'Case Type'),
  pick('module', 'Module'),
  { id: 'subject', label: 'Subject', from: ['subject'], choose: false },
  {
    id: 'description',
    label: 'Description',
    from: [
      ...[
        'description',
        'topic',
        'goal',
        'setting',
        'service',
        'licensed',
        'data',
        'period',
        'change-tracker',
      ],
      ...[
        'expected',
        'error',
        'log',
        'first-seen',
        'changed',
        'workaround',
        'tried',
        'notice',
        'job',
        'ticket',
      ],
    ],
    choose: false,
  },
  {
    id: 'steps',
    label: 'Replication Steps',
    from: [
      ...[
        'steps',
        'path',
        'context',
        'course',
        'student',
        'examples',
        'counter-example',
        'frequency',
        'how-often',
        'elsewhere',
      ],
      ...['rights', 'site', 'release', 'browser', 'host', 'port', 'from-where', 'driver'],
    ],
    choose: false,
  },
  pick('priority', 'Priority'),
  {
    id: 'impact',
    label: 'Impact',
    from: [
      'impact',
      'affected-users',
      'affected-schools',
      'approval',
      'verification',
      'reachable',
      'evidence',
    ],
    choose: false,
  },
  { id: 'due', label: 'Due Date', from: ['due', 'due-reason'], choose: false },
]

export const vendorForm: Catalog['form'] = {
  provenance: {
    grade: 'partial',
    note: 'The fields are named by the vendor’s pages. Their order, and which are picked from a list, is our starting value: nobody without a login has seen the form.',
  },
  items: submissionForm,
}
