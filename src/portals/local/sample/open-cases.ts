import type { SampleCase } from './script.ts'

/** New, assigned, with other teams, or scheduled: the desk has the next move. */
export const OPEN_CASES: SampleCase[] = [
  {
    subject: 'Post Grades shows a blank page for sections with two teachers',
    type: 'application-issue',
    module: 'grading-and-standards',
    priority: 'high',
    by: 0,
    ago: 0.12,
    site: 'production',
    dueIn: 4,
    description:
      'When a co-taught section is opened in Post Grades the page stays blank. Sections with one teacher open.',
    more: {
      steps: [
        'Open Instruction > Post Grades',
        'Choose a section with two active teachers',
        'Page stays blank',
      ],
      frequency: 'always',
      'affected-schools': '2',
      impact: 'Term grades of 31 co-taught sections cannot be posted.',
    },
  },
  {
    subject: 'How are half-day absences counted in the ADA report?',
    type: 'question',
    module: 'attendance',
    priority: 'medium',
    by: 1,
    ago: 0.3,
    description:
      'Two secretaries get different totals for the same week. Which minutes make a half day in this report?',
  },
  {
    subject: 'Restore 2024-25 lunch balances overwritten by an import',
    type: 'data-restore',
    module: 'food-service',
    priority: 'high',
    by: 2,
    ago: 0.6,
    site: 'production',
    description:
      "An import with last year's file replaced balances of one elementary school this morning at 9:40.",
    more: { tried: ['Compared with the nightly export: 412 balances differ'] },
  },
  {
    subject: 'Section list is slow for calendars with more than 400 sections',
    type: 'application-issue',
    module: 'scheduling',
    priority: 'medium',
    by: 0,
    ago: 1.2,
    site: 'production',
    description:
      'Opening the section list of the two high schools takes 40 to 60 seconds since the last update.',
    steps: [
      {
        ago: 1,
        desk: 'Thank you, the browser log helps. I am comparing it with our own calendars.',
        status: 'assigned',
      },
    ],
  },
  {
    subject: 'Immunization report leaves out students enrolled after October 1',
    type: 'application-issue',
    module: 'health',
    priority: 'medium',
    by: 1,
    ago: 2.4,
    site: 'production',
    description:
      'The compliance report counts 1,912 records; the ad hoc filter with the same rules counts 1,957.',
    steps: [
      { ago: 2.1, status: 'assigned' },
      {
        ago: 1.6,
        desk: 'Which effective date is set on the report? Please do not send names, the counts are enough.',
      },
      {
        ago: 1.3,
        contact: 'The effective date is the day the report runs. Leaving it empty gives the same count.',
      },
    ],
  },
  {
    subject: 'Enable remote dial-in for Messenger',
    type: 'enable-service',
    module: 'messenger',
    priority: 'medium',
    by: 2,
    ago: 3.5,
    description:
      'Principals need to record snow day messages by phone. Please switch remote dial-in on for all six schools.',
    steps: [
      { ago: 3.2, status: 'assigned' },
      {
        ago: 2.5,
        desk: 'Hosting has to switch this on. I have asked them and tell you the day.',
        status: 'assist-request',
      },
    ],
  },
  {
    subject: 'Behavior letters print the old district address',
    type: 'application-issue',
    module: 'behavior',
    priority: 'low',
    by: 0,
    ago: 5,
    description:
      'The address was changed in August; letters made from the two stock templates still print the old one.',
    steps: [
      { ago: 4.6, status: 'assigned' },
      {
        ago: 4.1,
        desk: 'The templates keep a copy of the address. I check with the forms team how to refresh it.',
        status: 'assist-request',
      },
      { ago: 2.2, contact: 'Juniper Middle has the same with a template they copied last week.' },
    ],
  },
  {
    subject: 'GPA recalculation ends with an error for one cohort',
    type: 'application-issue',
    module: 'transcripts',
    priority: 'high',
    by: 1,
    ago: 8,
    site: 'production',
    dueIn: 10,
    description:
      'Calculating cumulative GPA for the junior class at Northfield High stops at 63 percent with a general error.',
    more: { error: 'Error: unable to complete calculation', frequency: 'always' },
    steps: [
      { ago: 7.8, status: 'assigned' },
      {
        ago: 6.9,
        desk: 'Reproduced with your steps: a repeated course without credits stops the run. I have passed it on.',
        status: 'assigned-to-development',
      },
      {
        ago: 3,
        desk: 'Development works on it for the next Rx pack. A way around: leave the repeated course out of the GPA for now.',
      },
    ],
  },
  {
    subject: 'Standards report card shows marks of a dropped section',
    type: 'application-issue',
    module: 'grading-and-standards',
    priority: 'medium',
    by: 3,
    ago: 173,
    description:
      'Marks of a section that a class left in week two are printed beside those of the new section.',
    steps: [
      { ago: 172.5, status: 'assigned' },
      { ago: 171, contact: 'It is the same on staging with the newer release.' },
      {
        ago: 170,
        desk: 'Confirmed and linked to an issue for development.',
        status: 'assigned-to-development',
      },
    ],
  },
  {
    subject: 'Move the nightly data extract to 2 AM',
    type: 'configuration-change',
    module: 'hosting',
    priority: 'medium',
    by: 2,
    ago: 9,
    description:
      'Our backup now runs at midnight and the extract meets it. Please move the extract to 2 AM Central.',
    steps: [
      { ago: 8.7, status: 'assigned' },
      {
        ago: 7.5,
        desk: 'Planned for the coming maintenance window. You need not do anything.',
        status: 'scheduled',
      },
    ],
  },
  {
    subject: 'Copy 14 ad hoc filters of a departed administrator',
    type: 'technical',
    module: 'ad-hoc-reporting',
    priority: 'medium',
    by: 2,
    ago: 6,
    description: 'The account is disabled. Please copy its filters to the group "State reporting".',
    steps: [
      {
        ago: 5.4,
        desk: 'Scheduled for Thursday with the other data services of your district.',
        status: 'scheduled',
      },
    ],
  },
  {
    subject: 'Campus Learning: quiz scores arrive twice in the grade book',
    type: 'application-issue',
    module: 'instruction',
    priority: 'medium',
    by: 0,
    ago: 4,
    site: 'production',
    description:
      'Quizzes that were submitted while the network was slow show two scores, the second one counts.',
    steps: [
      { ago: 3.7, desk: 'Assigned to me; I start with the two section ids you gave.', status: 'assigned' },
    ],
  },
  {
    subject: 'Who changed the calendar days of Prairie View Middle?',
    type: 'data-investigation',
    module: 'system-administration',
    priority: 'high',
    by: 2,
    ago: 1.8,
    site: 'production',
    description:
      'Two school days in November became non-instructional between Monday 7:00 and Tuesday 6:30. The change tracker does not cover the table.',
    steps: [{ ago: 1.5, status: 'assigned' }],
  },
]
