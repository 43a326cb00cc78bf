import type { Catalog } from '../../support/catalog.ts'

/** What no source tells, as the shipped catalogs begin with it. */
export const startingHolidays: Catalog['holidays'] = {
  provenance: {
    grade: 'ours',
    note: 'The days on which this desk is closed were not found. These are the federal holidays of the United States as offices observe them.',
  },
  items: [
    { date: '2026-01-01', label: 'New Year’s Day' },
    { date: '2026-01-19', label: 'Martin Luther King Jr. Day' },
    { date: '2026-02-16', label: 'Washington’s Birthday' },
    { date: '2026-05-25', label: 'Memorial Day' },
    { date: '2026-06-19', label: 'Juneteenth' },
    { date: '2026-07-03', label: 'Independence Day (observed)' },
    { date: '2026-09-07', label: 'Labor Day' },
    { date: '2026-10-12', label: 'Columbus Day' },
    { date: '2026-11-11', label: 'Veterans Day' },
    { date: '2026-11-26', label: 'Thanksgiving Day' },
    { date: '2026-12-25', label: 'Christmas Day' },
    { date: '2027-01-01', label: 'New Year’s Day' },
    { date: '2027-01-18', label: 'Martin Luther King Jr. Day' },
    { date: '2027-02-15', label: 'Washington’s Birthday' },
    { date: '2027-05-31', label: 'Memorial Day' },
    { date: '2027-06-18', label: 'Juneteenth (observed)' },
    { date: '2027-07-05', label: 'Independence Day (observed)' },
    { date: '2027-09-06', label: 'Labor Day' },
    { date: '2027-10-11', label: 'Columbus Day' },
    { date: '2027-11-11', label: 'Veterans Day' },
    { date: '2027-11-25', label: 'Thanksgiving Day' },
    { date: '2027-12-24', label: 'Christmas Day (observed)' },
    { date: '2027-12-31', label: 'New Year’s Day 2028 (observed)' },
  ],
}

export const startingEscalations: Catalog['escalations'] = {
  provenance: { grade: 'ours', note: 'That a case can be escalated is the vendor’s; the reasons are ours.' },
  items: [
    {
      id: 'impact-grew',
      label: 'It has become worse',
      about: 'More people or schools are affected than before',
    },
    { id: 'deadline', label: 'A deadline is at stake', about: 'It must work by a date that cannot be moved' },
    { id: 'no-progress', label: 'Nothing moves', about: 'No answer for days, or the same question again' },
    {
      id: 'wrong-team',
      label: 'It is with the wrong team',
      about: 'Another product or team should look at it',
    },
    {
      id: 'defect',
      label: 'It looks like a defect',
      about: 'It was shown on several sites against the documentation',
    },
  ],
}

export const startingSharedAddresses: string[] = [
  ...['helpdesk', 'help-desk', 'help.desk', 'help', 'office', 'support', 'it', 'tech', 'technology'],
  ...['info', 'admin', 'frontoffice', 'front-office', 'sis', 'registrar', 'data', 'noreply', 'campus'],
]

export const startingSignIn: Catalog['signIn'] = {
  provenance: {
    grade: 'ours',
    note: 'Nothing of the vendor’s: how a team’s own server lets people and jobs in. Three devices a person, and short lives for codes, tokens and proofs.',
  },
  devices: 3,
  codeMinutes: 10,
  codesInTenMinutes: 3,
  tokenMinutes: 10,
  proofSeconds: 60,
  jobTokenDays: 400,
}

const startingComments = {
  commentMinutes: 15,
  counted: 'And {calls} since {since}, which were only counted.',
}

export const vendorOutages: Catalog['outages'] = {
  provenance: {
    grade: 'partial',
    note: 'To file first and then call, to file also where an incident is open and not to call then without more to tell: the vendor’s. How often repeated calls of a job leave a comment, and the words, are ours.',
  },
  ...startingComments,
  known:
    'The notifications are orange: an incident is open, {notice} ({title}). It is linked and the case is filed all the same, which shows how far it reaches. Do not call unless you can tell more than the notice does.',
  call: {
    priorities: ['critical'],
    text: 'This is critical: file first, then call and press {key}; the case number is {number}.',
  },
}

export const districtOutages: Catalog['outages'] = {
  provenance: {
    grade: 'ours',
    note: 'Starting values: how often repeated calls of a job leave a comment, and the words. That an emergency is called in as well is after one large district.',
  },
  ...startingComments,
  known:
    'An incident is open: {notice} ({title}). It is linked and the ticket is filed all the same. Do not call unless you can tell more than the notice does.',
  call: {
    priorities: ['emergency'],
    text: 'This is an emergency: file first, then call the specialist; the number of the ticket is {number}.',
  },
}

export const startingLimits: Catalog['limits'] = {
  provenance: { grade: 'ours', note: 'No limit of this desk was found; these are common ones.' },
  subjectCharacters: 255,
  bodyCharacters: 32_000,
  attachmentBytes: 25 * 1024 * 1024,
  attachmentTypes: [
    ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'heic', 'mp4', 'mov', 'webm', 'pdf'],
    ...['txt', 'log', 'md', 'csv', 'tsv', 'json', 'xml', 'html', 'htm', 'har', 'sql', 'eml', 'msg'],
    ...['docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'rtf', 'zip', 'gz', 'conf', 'ini', 'properties'],
  ],
}
