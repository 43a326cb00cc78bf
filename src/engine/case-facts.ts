import type { FactsQuery, Page } from '../portal/port.ts'
import { readFacts, type FactsRow } from '../store/case-facts.ts'
import { districtsById } from '../store/districts.ts'
import { instant, known, limitErrors, optionally, refuseIfAny } from '../support/checks.ts'
import { encodeCursor } from '../support/cursor.ts'
import type { FieldError } from '../support/problem.ts'
import { MOST_FACTS, type CaseFacts } from '../support/report/facts.ts'
import { schoolIn } from '../support/report/school.ts'
import { topicWords } from '../support/report/topic-words.ts'
import { startOf } from './list-cases.ts'
import { districtsOf, type Reading } from './work.ts'

/** One page of what reports count, newest change first. */
export async function caseFacts(reading: Reading, query: FactsQuery): Promise<Page<CaseFacts>> {
  refuseIfAny(queryErrors(reading, query))
  const { limit, cursor, type, words = [], moves, ...span } = query
  const districts = districtsOf(reading.actor)
  const filter = JSON.stringify([districts, type ?? [], span.since ?? '', span.until ?? ''])
  const rows = await readFacts(
    reading.tx,
    districts,
    {
      since: inUtc(span.since),
      until: inUtc(span.until),
      ...{ subjects: words, moves },
      types: type?.length ? [...new Set(type)] : undefined,
      before: cursor === undefined ? undefined : startOf(cursor, filter),
    },
    limit + 1,
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const telling = shown.flatMap(({ number, subject }) => (subject === null ? [] : [{ number, subject }]))
  const said = topicWords(telling.map(({ subject }) => subject))
  const wordsOf = new Map(telling.map(({ number }, index) => [number, said[index] ?? []]))
  const schools = new Map<string, string | null>()
  const names = new Map((await districtsById(reading.tx, districts)).map(({ id, name }) => [id, name]))
  return {
    items: shown.map((row) =>
      toFacts(row, {
        district: names.get(row.district) ?? row.district,
        words: wordsOf.get(row.number) ?? [],
        withMoves: moves === true,
        schools,
      }),
    ),
    nextCursor: last ? encodeCursor({ filter, after: last.last_change }) : null,
  }
}

function inUtc(text: string | undefined): string | undefined {
  return text && new Date(text).toISOString()
}

function queryErrors(
  { catalog }: Reading,
  { limit, type = [], words = [], since, until }: FactsQuery,
): FieldError[] {
  return [
    ...Object.entries({ type, words }).flatMap(([name, values]) =>
      values.flatMap((value, index) => known('type', catalog.types.items)(`/${name}/${index}`, value)),
    ),
    ...limitErrors(limit, MOST_FACTS),
    ...optionally(instant, '/since', since),
    ...optionally(instant, '/until', until),
  ]
}

interface Told extends Pick<CaseFacts, 'district' | 'words'> {
  withMoves: boolean
  schools: Map<string, string | null>
}

/** Many cases name the same school in the same words. Made in one piece: there are very many. */
function toFacts(row: FactsRow, { district, words, withMoves, schools }: Told): CaseFacts {
  const { context } = row
  const told = row.told ?? ''
  const answered = told.indexOf('\n') === -1 ? told : told.slice(0, told.indexOf('\n'))
  if (context !== null && !schools.has(context)) schools.set(context, schoolIn(context))
  return {
    number: row.number,
    revision: row.revision,
    district,
    type: row.type,
    module: row.module,
    contact: row.contact_name,
    school: context === null ? null : (schools.get(context) ?? null),
    status: row.status,
    waitingOn: row.waiting_on,
    statusSince: row.status_since,
    createdAt: row.created_at,
    closedAt: row.closed_at,
    escalated: row.escalated === 1,
    answeredAt: answered === '' ? null : answered,
    words,
    moves: withMoves ? told.slice(answered.length + 1) : null,
  }
}
