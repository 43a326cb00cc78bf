import type { SampleCase } from './script.ts'

/** The desk asked, or answered and waits to hear that it helped; the clocks of the latter run. */
export const WAITING_CASES: SampleCase[] = [
  {
    subject: "Parents see yesterday's bus assignment",
    type: 'application-issue',
    module: 'campus-parent-student',
    priority: 'medium',
    by: 1,
    ago: 3,
    description: 'Bus changes entered in the morning appear in the parent app the next day only.',
    steps: [
      { ago: 2.8, status: 'assigned' },
      {
        ago: 1.1,
        desk: 'Is it the same in a browser and in the app? And at what time was the change saved?',
        status: 'pending-customer-input',
      },
    ],
  },
  {
    subject: 'State enrollment file is refused: record type 40',
    type: 'application-issue',
    module: 'state-reporting',
    priority: 'critical',
    by: 0,
    ago: 2,
    site: 'production',
    dueIn: 3,
    description:
      'The state refuses the file with 212 errors of record type 40. The same extract was accepted in September.',
    more: { impact: 'The enrollment count is due this week.', workaround: 'none' },
    steps: [
      { ago: 1.9, status: 'assigned' },
      {
        ago: 1.4,
        desk: 'Please attach the error list of the state, without the student columns.',
        status: 'pending-customer-input',
      },
      { ago: 1.2, contact: 'The list is on its way to your secure upload; all 212 are the same rule.' },
      {
        ago: 0.4,
        desk: 'Found it: the rule changed on the 1st. Which of the two exit codes does your state office want for transfers?',
        status: 'pending-customer-input',
      },
    ],
  },
  {
    subject: 'Single sign-on fails for staff with a hyphen in the name',
    type: 'application-issue',
    module: 'user-security',
    priority: 'high',
    by: 2,
    ago: 7,
    site: 'sandbox',
    description:
      'Since the identity provider was renewed, eleven staff accounts with a hyphen cannot sign in on the sandbox.',
    steps: [
      { ago: 6.8, status: 'assigned' },
      {
        ago: 4.2,
        desk: 'Could you send the name identifier as your provider sends it, for one of the eleven accounts?',
        status: 'pending-customer-input',
      },
    ],
  },
  {
    subject: 'Online registration: upload of proof of address ends at 99 percent',
    type: 'application-issue',
    module: 'online-registration',
    priority: 'medium',
    by: 0,
    ago: 6,
    description: 'Families report that photos taken with a phone never finish; scans do.',
    steps: [
      { ago: 5.8, status: 'assigned' },
      {
        ago: 3.1,
        desk: 'Photos above 10 MB were cut off. The limit is raised on your production site. Please try one again.',
        status: 'pending-customer-verification',
      },
    ],
  },
  {
    subject: 'Lunch count shows zero for Rivers Edge Elementary',
    type: 'application-issue',
    module: 'food-service',
    priority: 'medium',
    by: 1,
    ago: 12,
    description: 'Teachers take the count, the kitchen sees zero.',
    steps: [
      { ago: 11.7, status: 'assigned' },
      {
        ago: 9,
        desk: "The school's service line was not active this year. It is now; tomorrow's count should show.",
        status: 'pending-customer-verification',
      },
    ],
  },
  {
    subject: 'Add a third-party assessment vendor as a viewer',
    type: 'sensitive-access',
    module: 'user-security',
    priority: 'medium',
    by: 2,
    ago: 15,
    description:
      "The vendor signed the district's agreement. Which tool rights keep them to assessment results only?",
    steps: [
      { ago: 14.6, status: 'assigned' },
      {
        ago: 11.2,
        desk: 'Three tool rights and a filter do it; the list is in the linked article. Tell me if anything is missing.',
        status: 'pending-customer-verification',
      },
    ],
  },
  {
    subject: 'Attendance letters count excused tardies',
    type: 'application-issue',
    module: 'attendance',
    priority: 'medium',
    by: 0,
    ago: 5,
    description: 'Letters for three tardies go to families whose tardies were all excused.',
    steps: [
      { ago: 4.7, status: 'assigned' },
      {
        ago: 1.9,
        desk: 'The letter counted the code EXT as unexcused, because its mapping was empty. Set it as described and run one school.',
        status: 'pending-customer-verification',
      },
    ],
  },
  {
    subject: 'Fee for Chromebook repairs cannot be waived',
    type: 'question',
    module: 'fees',
    priority: 'low',
    by: 1,
    ago: 4,
    description: 'The waive button is greyed out for this one fee type.',
    steps: [
      {
        ago: 3.6,
        desk: 'Fees made by an import need "allow adjustment" on the type. Does that solve it?',
        status: 'pending-customer-verification',
      },
    ],
  },
  {
    subject: 'Medication times are an hour off in the daily list',
    type: 'application-issue',
    module: 'health',
    priority: 'high',
    by: 1,
    ago: 3,
    site: 'production',
    description:
      'Since the clocks changed, the health office list of two schools shows each time one hour early.',
    steps: [
      { ago: 2.9, status: 'assigned' },
      {
        ago: 2.2,
        desk: 'Is the zone of those two calendars the same as of the others?',
        status: 'pending-customer-input',
      },
      { ago: 2, contact: 'No: both were copied from a calendar with another zone. All others are Central.' },
      {
        ago: 0.8,
        desk: "Corrected for both calendars, see the screen shot in the article. Please look at tomorrow's list.",
        status: 'pending-customer-verification',
      },
    ],
  },
]
