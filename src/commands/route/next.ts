import type { RouteAdvice } from '../../support/routing/advice.ts'
import type { RouteTopic } from '../../support/routing/protocols.ts'

/** The command that goes on: the ticket, or the page of a form or desk. Null for whoever may not, and where there is none. */
export function nextCommand(
  { then, emergency, specialist }: RouteAdvice,
  { type, module }: RouteTopic,
  portal: string,
): string | null {
  if (then === null || !then.may) return null
  if (then.kind === 'appointment' && specialist?.appointments) return null
  if (then.kind !== 'ticket') return then.page && `campus open ${then.page.id} --portal ${portal}`
  const isUrgent = emergency !== null && emergency.told.length > 0 && emergency.priority !== null
  const flags = [
    ...(type === undefined ? [] : ['--type', type]),
    ...(module === undefined ? [] : ['--module', module]),
    ...(isUrgent ? ['--priority', emergency.priority] : []),
  ]
  return ['campus case new', ...flags, '--portal', portal].join(' ')
}
