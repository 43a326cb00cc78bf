import type { SampleCase } from './script.ts'

/** Solved so long ago that they cannot be reopened. */
export const OLD_CASES: SampleCase[] = [
  {
    subject: 'Attendance kiosk refuses cards of new students',
    type: 'application-issue',
    module: 'attendance',
    priority: 'medium',
    by: 1,
    ago: 75,
    description: 'Cards printed after August 20 are unknown to the kiosks of both high schools.',
    steps: [
      { ago: 74.5, status: 'assigned' },
      {
        ago: 72,
        desk: 'The kiosk list is rebuilt nightly and the job was off. It is on again.',
        status: 'pending-customer-verification',
      },
    ],
  },
  {
    subject: 'Need the list of tool rights a counselor has by default',
    type: 'question',
    module: 'user-security',
    priority: 'low',
    by: 0,
    ago: 82,
    description: 'For our audit: what does the shipped counselor group contain?',
    steps: [{ ago: 80.9, closes: 'Found it in Campus Community.' }],
  },
  {
    subject: 'Transcript seal is cut off at the right edge',
    type: 'application-issue',
    module: 'transcripts',
    priority: 'medium',
    by: 3,
    ago: 178,
    description: 'The seal is printed over the margin with the two-column layout.',
    steps: [
      { ago: 177.6, status: 'assigned' },
      {
        ago: 176,
        desk: 'Use a seal of at most 300 points; the size is in the article.',
        status: 'pending-customer-verification',
      },
      { ago: 174, closes: 'Works.' },
    ],
  },
  {
    subject: 'Summer school calendar shows in the parent app',
    type: 'question',
    module: 'campus-parent-student',
    priority: 'medium',
    by: 1,
    ago: 120,
    description: 'Families see a calendar for a summer school that does not take place.',
    steps: [
      {
        ago: 119.4,
        desk: 'Mark the calendar as excluded; the app follows within the hour.',
        status: 'pending-customer-verification',
      },
    ],
  },
  {
    subject: 'Import of test scores skips rows without a date',
    type: 'application-issue',
    module: 'instruction',
    priority: 'medium',
    by: 0,
    ago: 133,
    description: 'The file has 1,400 rows; 1,268 arrive and no message tells why.',
    steps: [
      { ago: 132.5, status: 'assigned' },
      {
        ago: 131,
        desk: 'Rows without a test date are left out; the log under the import names them.',
        status: 'pending-customer-verification',
      },
      { ago: 130, closes: null },
    ],
  },
  {
    subject: 'Locker assignment wizard gives one locker twice',
    type: 'application-issue',
    module: 'census',
    priority: 'low',
    by: 0,
    ago: 96,
    description: 'Five lockers of Northfield High have two owners after the wizard.',
    steps: [
      { ago: 95.3, status: 'assigned' },
      {
        ago: 93,
        desk: 'The combination list had those numbers twice. The wizard warns about it from the next release on.',
        status: 'pending-customer-verification',
      },
      { ago: 92, closes: 'Cleaned the list, all single now.' },
    ],
  },
  {
    subject: 'Household merge keeps two primary addresses',
    type: 'data-investigation',
    module: 'census',
    priority: 'medium',
    by: 2,
    ago: 105,
    description: 'After merging households, two addresses stay marked as primary and mail goes to both.',
    steps: [
      { ago: 104.7, status: 'assigned' },
      {
        ago: 101,
        desk: 'Found in 23 households, all merged on one day. The list of household ids is on the case.',
        status: 'pending-customer-verification',
      },
      { ago: 100, closes: 'Corrected by hand.' },
    ],
  },
]
