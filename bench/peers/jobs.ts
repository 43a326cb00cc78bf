/** A job as campus and Request Tracker's own client are asked to do it. */
export interface Job {
  name: string
  /** What of the peer's wall time it may take. */
  aim: number
  campus: (number: number, index: number) => string[]
  rt: (number: number, index: number) => string[]
}

const SUBJECT = 'The late bus code is not saved'
const TEXT = 'Nothing is saved when the code is chosen in the roster.'

export function jobsIn(queue: string): Job[] {
  const active = `Queue = '${queue}' and Status = 'new'`
  return [
    {
      ...{ name: 'create', aim: 1 },
      campus: (_, index) => [
        ...[
          'case',
          'new',
          '--type',
          'question',
          '--module',
          'attendance',
          '--subject',
          `${SUBJECT} ${index}`,
        ],
        ...['--description', TEXT, '--override', 'It is only a question.'],
      ],
      rt: (_, index) => [
        ...['create', '-t', 'ticket', 'set', `subject=${SUBJECT} ${index}`, `queue=${queue}`],
        ...['requestor=ann@x.example', 'CF-Module=Attendance', 'CF-Kind=Question', `text=${TEXT}`],
      ],
    },
    {
      ...{ name: 'list (60)', aim: 0.6 },
      campus: () => ['case', 'list', '--status', 'new', '--limit', '60'],
      rt: () => ['ls', '-o', '-LastUpdated', '-f', 'id,subject,status,lastupdated', active],
    },
    {
      ...{ name: 'show, everything said', aim: 1.2 },
      campus: (number) => ['case', 'view', `${number}`],
      rt: (number) => ['show', '-l', `ticket/${number}/history`],
    },
    {
      ...{ name: 'show, its fields alone', aim: 1.2 },
      campus: (number) => ['case', 'view', `${number}`],
      rt: (number) => ['show', '-l', `ticket/${number}`],
    },
    {
      ...{ name: 'reply', aim: 1.2 },
      campus: (number) => ['case', 'reply', `${number}`, '--body', 'Any news of it?'],
      rt: (number) => ['correspond', '-m', 'Any news of it?', `${number}`],
    },
    {
      ...{ name: 'resolve', aim: 1 },
      campus: (number) => ['case', 'close', `${number}`],
      rt: (number) => ['resolve', `${number}`],
    },
  ]
}

export interface Failure {
  name: string
  campus: string[]
  rt: string[]
}

/** What cannot be done, and must not end with 0. `nowhere` is a portal whose queue is not there. */
export function failuresIn(number: number): Failure[] {
  return [
    {
      name: 'show a ticket that is not there',
      campus: ['case', 'view', '99999'],
      rt: ['show', 'ticket/99999'],
    },
    { name: 'resolve one that is not there', campus: ['case', 'close', '99999'], rt: ['resolve', '99999'] },
    {
      name: 'create in a queue that is not there',
      campus: [
        ...['case', 'new', '--portal', 'nowhere', '--type', 'question', '--module', 'attendance'],
        ...['--subject', SUBJECT, '--description', TEXT, '--override', 'It is only a question.'],
      ],
      rt: ['create', '-t', 'ticket', 'set', `subject=${SUBJECT}`, 'queue=Nowhere'],
    },
    {
      name: 'a status that is none',
      campus: ['desk', 'status', `${number}`, 'bogus'],
      rt: ['edit', `ticket/${number}`, 'set', 'status=bogus'],
    },
    {
      name: 'a query that is none',
      campus: ['case', 'list', '--where', 'status is is new'],
      rt: ['ls', "Status = = 'new'"],
    },
  ]
}
