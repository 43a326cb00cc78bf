import type { View } from '../context.ts'
import type { SendResult } from './send.ts'

const SAYS = {
  done: 'Sent',
  refused: 'Refused',
  waiting: 'Still waits',
  unknown: 'Not known whether it happened',
  sending: 'Being sent by another campus',
} as const

export const view: View<SendResult> = ({ items }, { dryRun }) => {
  if (items.length === 0) return 'Nothing waits.\n'
  const lines = items.map(({ about, state, number, problem, key }) => {
    const said = dryRun ? 'Would send' : SAYS[state]
    const filed = number === null || about.endsWith(`case ${number}`) ? '' : ` (case ${number})`
    return `${said}: ${about}${filed}, key ${key}${problem ? `. ${problem.message}` : ''}`
  })
  return `${lines.join('\n')}\n`
}
