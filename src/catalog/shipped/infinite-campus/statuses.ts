import type { Status } from '../../../support/catalog.ts'

const WORKING = ['assigned', 'assist-request', 'scheduled', 'assigned-to-development']
const ASKING = ['pending-customer-input', 'pending-customer-verification']

/** What a case can be, and where the desk may take it from there. */
export const STATUSES: Status[] = [
  { id: 'new', label: 'New', waitingOn: 'desk', closed: false, next: [...WORKING, ...ASKING, 'closed'] },
  ...[
    ['assigned', 'Assigned'],
    ['assist-request', 'Assist Request'],
  ].map(([id = '', label = '']) => desk(id, label)),
  {
    id: 'pending-customer-input',
    label: 'Pending Customer Input',
    ...asking('pending-customer-verification'),
  },
  {
    id: 'pending-customer-verification',
    label: 'Pending Customer Verification',
    ...asking('pending-customer-input'),
  },
  desk('scheduled', 'Scheduled'),
  desk('assigned-to-development', 'Assigned to Development'),
  { id: 'closed', label: 'Closed', waitingOn: 'nobody', closed: true, next: [] },
]

function desk(id: string, label: string): Status {
  const next = [...WORKING.filter((other) => other !== id), ...ASKING, 'closed']
  return { id, label, waitingOn: 'desk', closed: false, next }
}

function asking(other: string): Pick<Status, 'waitingOn' | 'closed' | 'next'> {
  return { waitingOn: 'requester', closed: false, next: [...WORKING, other, 'closed'] }
}
