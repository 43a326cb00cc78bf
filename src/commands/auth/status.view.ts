import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import type { StatusResult } from './status.ts'

export const view: View<StatusResult> = (status, { columns, style }) => {
  const {
    portal,
    url,
    source,
    name,
    email,
    token,
    allow,
    desk,
    memberships,
    device,
    tokenEnds,
    keptIn,
    problem,
  } = status
  if (source === 'nothing')
    return wrap(`${style.bold(portal)} (${url}): not signed in. ${problem ?? ''}`, columns, 0) + '\n'
  const roles = [
    ...(desk ? ['desk'] : []),
    ...memberships.map((one) => `${one.role} in ${one.district}`),
  ].join(', ')
  const lines = [
    `${style.bold(portal)} (${url})`,
    source === 'job-token'
      ? `Source:   the token “${token ?? ''}” of ${name ?? ''}, which outranks a sign-in`
      : `Source:   sign-in on ${device ?? ''}`,
    `Person:   ${name ?? ''} (${email ?? ''})`,
    `Role:     ${roles || 'on no list of contacts'}`,
    ...(allow === null ? [] : [`May:      ${wrap(allow.join(', '), columns, 10).trimStart()}`]),
    ...(tokenEnds === null ? [] : [`Token:    until ${tokenEnds}, renewed by itself`]),
    `Kept in:  ${keptIn}`,
  ]
  return `${lines.join('\n')}\n`
}
