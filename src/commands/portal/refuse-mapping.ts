import { Problem } from '../../support/problem.ts'

/** Flags that say something of a Request Tracker, where the portal is none. */
export function refuseMapping(
  { adopt = false, queue, map }: { adopt?: boolean; queue: string | undefined; map: readonly string[] },
  hint: string,
): void {
  const given = [
    ...(adopt ? ['--adopt'] : []),
    ...(queue === undefined ? [] : ['--queue']),
    ...(map.length > 0 ? ['--map'] : []),
  ]
  if (given.length === 0) return
  throw new Problem('usage', {
    code: 'needless-mapping',
    message: `Only a Request Tracker has queues and custom fields to map: ${given.join(', ')}.`,
    hint,
  })
}
