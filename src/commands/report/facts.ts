import type { FactsQuery, Portal } from '../../portal/port.ts'
import { MOST_FACTS, type CaseFacts } from '../../support/report/facts.ts'
import { everyOne } from '../case/every-case.ts'
import type { Context } from '../context.ts'
import { countingOn } from '../counting.ts'

/** What reports count of all cases that fit. Somebody at a terminal sees how far it is. */
export async function allFacts(
  portal: Portal,
  query: Omit<FactsQuery, 'limit'>,
  context: Context,
): Promise<CaseFacts[]> {
  const all: CaseFacts[] = []
  const counting = countingOn(context, 'Reading cases')
  try {
    const read = (page: FactsQuery) => portal.caseFacts(page)
    for await (const facts of everyOne(read, { ...query, limit: MOST_FACTS }, ({ number }) => number)) {
      for (const fact of facts) all.push(fact)
      counting.tell(all.length)
    }
  } finally {
    counting.end()
  }
  return all
}
