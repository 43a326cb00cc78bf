import type { Catalog } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import { readDuration } from '../../support/time/duration.ts'
import type { Context } from '../context.ts'
import { readMoment } from '../moment.ts'

export interface ReportSpan {
  since?: string
  until?: string
}

/** Of which cases the report is, by when they were created. ISO 8601 in UTC. */
export async function readSpan(
  { since, until }: { since: string | undefined; until: string | undefined },
  catalog: Catalog,
  context: Context,
): Promise<ReportSpan> {
  const span = {
    ...(since !== undefined && { since: await readEnd('--since', since, catalog, context) }),
    ...(until !== undefined && { until: await readEnd('--until', until, catalog, context) }),
  }
  if (span.since !== undefined && span.until !== undefined && span.since >= span.until) {
    throw new Problem('usage', {
      code: 'empty-span',
      message: '--until is not after --since, so no case can be between them.',
      hint: 'campus report --since 2026-08-01 --until 2026-09-01',
    })
  }
  return span
}

async function readEnd(flag: string, text: string, catalog: Catalog, context: Context): Promise<string> {
  const ago = readDuration(text)
  if (ago.ok) return new Date(context.clock.now().getTime() - ago.ms).toISOString()
  return readMoment(flag, text, catalog, context)
}
